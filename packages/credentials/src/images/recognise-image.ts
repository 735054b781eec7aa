/**
 * What tells an image from other input.
 *
 * @module
 */

/** @see {@link https://www.w3.org/TR/png-3/#5PNG-file-signature PNG signature, 5.2} */
export const pngSignature: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A PNG as text. */
export const pngDataUrl = /^\s*data:image\/png;base64,/i

/** True for bytes that begin as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return pngSignature.every((byte, i) => bytes[i] === byte)
}

/** True for text whose first element is `svg`: a page may have a picture in it and is none. */
export function isSvg(text: string): boolean {
  if (!/^\s*</.test(text)) return false
  const begin = text.slice(0, 8192).replace(/<!--[^]*?-->/g, '')
  return /<(?:[a-z][\w.-]*:)?([a-z][\w.-]*)/i.exec(begin)?.[1] === 'svg'
}
