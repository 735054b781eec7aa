/**
 * The checksum of PNG chunks.
 *
 * @module
 */

/** @see {@link https://www.w3.org/TR/png-3/#samplecrc Sample CRC implementation, annex D} */
export function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) crc = (crc >>> 8) ^ remainderOf((crc ^ byte) & 0xff)
  return ~crc >>> 0
}

let remainders: Int32Array | undefined

/** The remainder of each byte; made once, when it is first needed. */
function remainderOf(byte: number): number {
  remainders ??= Int32Array.from({ length: 256 }, (_, value) => {
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    return value
  })
  return remainders[byte]!
}
