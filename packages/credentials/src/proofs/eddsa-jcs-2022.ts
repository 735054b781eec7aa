/**
 * The cryptosuite eddsa-jcs-2022: Ed25519 over RFC 8785 JSON. Light: this is what a label is checked by in a visitor's
 * browser.
 *
 * @module
 */

import { jcs } from '../canonical/jcs.js'
import { fail } from '../errors.js'
import { toArray, without, type JsonObject, type JsonValue } from '../model/json.js'
import { checkSignature, hashBoth } from './eddsa.js'
import type { Cryptosuite } from './registry.js'

/** @see {@link https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022 eddsa-jcs-2022, 3.3} */
export const suite: Cryptosuite = {
  async hash(document, proof) {
    return hashBoth(canonical(without(proof, 'proofValue')), canonical(document))
  },

  async verify(input) {
    const document = withContextOf(input.proof, input.document)
    await checkSignature(input, await suite.hash(document, input.proof))
    return document
  }
}

/**
 * The document with the context that was signed: the one of the proof, which the document's must begin with.
 *
 * @see {@link https://www.w3.org/TR/vc-di-eddsa/#proof-verification-eddsa-jcs-2022 Proof Verification, 3.3.7, step 4}
 */
function withContextOf(proof: JsonObject, document: JsonObject): JsonObject {
  const signed = proof['@context']
  if (signed === undefined) return document
  const there = toArray<JsonValue>(document['@context'])
  const begins = toArray<JsonValue>(signed).every(
    (entry, i) => there[i] !== undefined && canonical(there[i]) === canonical(entry)
  )
  if (!begins) fail('proof-context', 'the document does not begin with the contexts of the proof', '/@context')
  return { ...document, '@context': signed }
}

function canonical(value: JsonValue): string {
  try {
    return jcs(value)
  } catch (cause) {
    return fail('proof-transformation', (cause as Error).message)
  }
}
