/**
 * What an organiser's address serves: one presentation, without a proof of its own. Each part is signed and judged by
 * itself.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import { VC_CONTEXT } from './contexts.js'

/**
 * Puts signed credentials into one envelope.
 *
 * @param credentials Labels, what is offered, recognitions, endorsements, in this order.
 * @see {@link https://www.w3.org/TR/vc-data-model-2.0/#presentations-0 VCDM 2.0, Verifiable Presentations}
 */
export function presentation(credentials: JsonObject[]): JsonObject {
  return { '@context': [VC_CONTEXT], type: ['VerifiablePresentation'], verifiableCredential: credentials }
}
