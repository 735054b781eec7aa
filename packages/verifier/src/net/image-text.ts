/**
 * What an address may answer besides text: the image of a badge, which caches keep as the text of a data URL. Loaded
 * only where something is no text.
 *
 * @module
 */

import { FetchFailure } from './transport.js'

/** @see {@link https://www.w3.org/TR/png-3/#5PNG-file-signature PNG signature, 5.2} */
const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * A PNG as a data URL.
 *
 * @throws {FetchFailure} `fetch-encoding` for everything else.
 */
export function imageText(bytes: Uint8Array): string {
  if (!pngSignature.every((byte, i) => bytes[i] === byte))
    throw new FetchFailure('fetch-encoding', 'The document is not UTF-8 text without a byte order mark.')
  // In slices: a call with a million arguments is refused.
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return `data:image/png;base64,${btoa(binary)}`
}
