/**
 * What a credential comes in: an image, a token, an envelope. Loaded only where something is no credential in JSON.
 *
 * @module
 */

import { fail, formatOf, type Problem, type RawInput } from '@quality-label/credentials'
import type { Check } from '../result.js'

/** An image that holds a token that holds a credential has two; nobody needs more than this. */
const maxLayers = 4

/**
 * Opens layer by layer, until there is nothing more to open.
 *
 * @throws {ProblemError} `limit-exceeded`, and why a layer cannot be opened.
 */
export async function unwrap(input: RawInput): Promise<RawInput> {
  let inner = input
  for (let layers = 0; layers <= maxLayers; layers++) {
    const wrapping = await (await formatOf(inner))?.open?.()
    if (!wrapping) return inner
    inner = await wrapping.unwrap(inner)
  }
  return fail('limit-exceeded', `more than ${maxLayers} layers around a credential`)
}

/** An envelope lies around the document: nothing in the document is its place. */
export function withoutProofPlaces(check: Check): Check {
  const unplaced = ({ pointer, ...rest }: Problem): Problem =>
    pointer === undefined || pointer.startsWith('/proof') ? rest : { ...rest, pointer }
  return { ...check, problems: check.problems.map(unplaced), notes: check.notes.map(unplaced) }
}
