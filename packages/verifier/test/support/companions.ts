/**
 * A presentation of a label with what came along, asked as a whole.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import { askWith } from './ask.js'
import type { KeyName } from './keys.js'
import { endorsementDocument, label, recognitionDocument, sign } from './network.js'

/** @param given The label. Default: the usual one. */
export async function withCompanions(companions: JsonObject[], options = {}, documents = {}, given?: JsonObject) {
  const verifiableCredential = [given ?? (await label()), ...companions]
  const presentation = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    verifiableCredential
  }
  const result = await askWith(presentation, documents, options)
  return { ...result, one: result.endorsements[0] }
}

/** A signed recognition of the endorser. */
export const recognition = async (change: JsonObject = {}, subject: JsonObject = {}) =>
  sign(await recognitionDocument(change, subject))
/** A signed endorsement of the organiser. */
export const endorsement = async (change: JsonObject = {}, subject: JsonObject = {}, key: KeyName = 'endorser') =>
  sign(await endorsementDocument(change, subject), { key })
