/**
 * Cryptosuites over RFC 8785 JSON: all of them but the signature.
 *
 * @module
 */

import { jcs } from '../canonical/jcs.js'
import { fail } from '../errors.js'
import { toArray, without, type JsonObject, type JsonValue } from '../model/json.js'
import type { Cryptosuite } from './registry.js'
import { checkSignature, hashBoth, type SignatureScheme } from './signature-scheme.js'

/** Makes a suite of a signature. @see {@link https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022 eddsa-jcs-2022, 3.3} */
export function jcsSuite(scheme: SignatureScheme): Cryptosuite {
  const suite: Cryptosuite = {
    // A promise also where something is thrown.
    async hash(document, proof, _, key) {
      return hashBoth(scheme, [canonical(without(proof, scheme.member)), canonical(document)], key)
    },

    async verify(input) {
      const document = withContextOf(input.proof, input.document)
      await checkSignature(scheme, input, await suite.hash(document, input.proof, undefined, input.key))
      return document
    }
  }
  return suite
}

/**
 * The document with the context that was signed: the one of the proof, which the document's must begin with.
 *
 * @see {@link https://www.w3.org/TR/vc-di-eddsa/#proof-verification-eddsa-jcs-2022 Proof Verification, 3.3.7, step 4}
 */
function withContextOf(proof: JsonObject, document: JsonObject): JsonObject {
  const signed = proof['@context']
  // Most proofs sign the whole context: then it is the document as it stands.
  if (signed === undefined || canonical(signed) === canonical(document['@context'] ?? null)) return document
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
