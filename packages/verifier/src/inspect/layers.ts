/**
 * What something came in, layer by layer: an image, a token, the JSON in it.
 *
 * @module
 */

import { formatOf, isPresentation, type RawInput } from '@quality-label/credentials'
import { maxLayers } from '../steps/unwrap.js'
import { tokenParts, type TokenPart } from './token-parts.js'

export interface Layer {
  /** The format's name; absent where this program knows none. */
  format?: string
  /** Where the format is defined. */
  specification?: string
  /** Of the text, or of the image; absent for an object that came without its text. */
  bytes?: number
  /** Header, payload, signature and disclosures, where it is a token. */
  parts?: TokenPart[]
}

/**
 * Opens layer by layer.
 *
 * @throws {ProblemError} Why one cannot be opened; what was seen before has been handed on by then.
 */
export async function* layersOf(received: RawInput): AsyncGenerator<{ layer: Layer; input: RawInput }> {
  let input = received
  for (let depth = 0; depth <= maxLayers; depth++) {
    const entry = await formatOf(input)
    const name = entry?.name ?? (isPresentation(input.json) ? 'Verifiable Presentation' : undefined)
    const known = { ...(name !== undefined && { format: name }), ...(entry && { specification: entry.specification }) }
    yield { layer: { ...known, ...measured(input) }, input }
    const wrapping = await entry?.open?.()
    if (!wrapping) return
    input = await wrapping.unwrap(input)
  }
}

function measured({ bytes, text, json }: RawInput): Omit<Layer, 'format' | 'specification'> {
  if (bytes) return { bytes: bytes.length }
  if (text === undefined) return {}
  const parts = json === undefined ? tokenParts(text.trim()) : undefined
  return { bytes: new TextEncoder().encode(text).length, ...(parts && { parts }) }
}
