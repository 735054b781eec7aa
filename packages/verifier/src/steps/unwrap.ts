/**
 * What a credential comes in: an image, a token, an envelope. Loaded only where something is no credential in JSON.
 *
 * @module
 */

import { fail, formatOf, isPresentation, type Problem, type RawInput } from '@quality-label/credentials'
import type { WalkContext } from '../context.js'
import type { Check } from '../result.js'
import { receiveFrom } from './receive.js'

/** An image that holds a token that holds a credential has two; nobody needs more than this. */
export const maxLayers = 4

/**
 * Opens layer by layer, until there is nothing more to open.
 *
 * @param context To check the signature around a presentation; a presentation in a presentation is not looked at.
 * @throws {ProblemError} `limit-exceeded`, and why a layer cannot be opened.
 */
export async function unwrap(input: RawInput, context?: WalkContext): Promise<RawInput> {
  let inner = input
  for (let layers = 0; layers <= maxLayers; layers++) {
    const wrapping = await (await formatOf(inner))?.open?.()
    if (!wrapping) return context ? presented(inner, context) : inner
    inner = await hosted(await wrapping.unwrap(inner), context)
  }
  return fail('limit-exceeded', `more than ${maxLayers} layers around a credential`)
}

/**
 * The image of a hosted badge of Open Badges 2.0 may hold its address. It is asked as the address in a hosted assertion
 * is, which may be a file that somebody uploaded, too: through the guarded fetch, and within its limits.
 */
async function hosted(inner: RawInput, context: WalkContext | undefined): Promise<RawInput> {
  if (inner.address === undefined || !context) return inner
  return receiveFrom(inner.address, context)
}

async function presented(inner: RawInput, context: WalkContext): Promise<RawInput> {
  const { json, envelope, notes = [] } = inner
  if (!envelope || !isPresentation(json)) return inner
  const { checkPresentation } = await import('./check-presentation.js')
  return { ...inner, notes: [...notes, ...(await checkPresentation(json, envelope, context))] }
}

/** An envelope lies around the document: nothing in the document is its place. */
export function withoutProofPlaces(check: Check): Check {
  const unplaced = ({ pointer, ...rest }: Problem): Problem =>
    pointer === undefined || pointer.startsWith('/proof') ? rest : { ...rest, pointer }
  return { ...check, problems: check.problems.map(unplaced), notes: check.notes.map(unplaced) }
}
