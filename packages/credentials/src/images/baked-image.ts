/**
 * The wrapping that an image is around a badge.
 *
 * @module
 */

import { fail } from '../errors.js'
import type { RawInput, Wrapping } from '../formats/registry.js'
import { parseJson } from '../model/parse-json.js'
import { readBaked } from './bake.js'
import { pngDataUrl } from './recognise-image.js'

export const wrapping: Wrapping = {
  async unwrap({ bytes, text }) {
    const baked = await readBaked(bytes ?? bytesOf(text ?? ''))
    if (!baked) return fail('no-badge-in-image', 'the image holds no Open Badge')
    return inside(baked.text, baked.place.mayBeAddress)
  }
}

/** An address is one only where the standard puts it: in any other place it would be somebody else's way to ask. */
function inside(text: string, mayBeAddress: boolean): RawInput {
  if (mayBeAddress && /^https?:\/\/\S+$/i.test(text)) return { address: text }
  return text.startsWith('{') ? { text, json: parseJson(text) } : { text }
}

/** A PNG that came as text is a data URL; an SVG is text. */
function bytesOf(text: string): Uint8Array {
  if (!pngDataUrl.test(text)) return new TextEncoder().encode(text)
  try {
    return Uint8Array.from(atob(text.replace(pngDataUrl, '')), (character) => character.charCodeAt(0))
  } catch {
    return fail('image-malformed', 'the data URL is not base64')
  }
}
