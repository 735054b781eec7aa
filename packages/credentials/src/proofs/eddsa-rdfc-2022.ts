/**
 * The cryptosuite eddsa-rdfc-2022: Ed25519 over canonical N-Quads. What other Open Badges verifiers need.
 *
 * @module
 */

import { rdfc, type RdfcOptions } from '../canonical/rdfc.js'
import { without, type JsonObject } from '../model/json.js'
import { checkSignature, hashBoth, signatureOf } from './eddsa.js'
import { checkClaimsInJson } from './claims-in-json.js'
import { checkSpelling } from './json-spelling.js'
import type { Cryptosuite } from './registry.js'

/** @see {@link https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022 eddsa-rdfc-2022, 3.2} */
export const suite: Cryptosuite = {
  async hash(document, proof, contexts) {
    const [proofQuads, documentQuads] = await canonicalForms(document, proof, contexts)
    return hashBoth(proofQuads, documentQuads)
  },

  async verify(input) {
    const { document, proof, contexts } = input
    // Before the dear part: what cannot be a signature needs no canonical form.
    signatureOf(proof)
    const [proofQuads, documentQuads] = await canonicalForms(document, proof, contexts)
    await checkSignature(input, await hashBoth(proofQuads, documentQuads))
    await checkSpelling(optionsOf(document, proof), contexts)
    await checkClaimsInJson(document, documentQuads, contexts)
    return document
  }
}

async function canonicalForms(
  document: JsonObject,
  proof: JsonObject,
  contexts?: Record<string, JsonObject>
): Promise<[string, string]> {
  const settings = contexts ? { contexts } : {}
  return [await rdfc(optionsOf(document, proof), settings), await canonicalDocument(document, settings)]
}

const canonical = new WeakMap<JsonObject, { settings: RdfcOptions; nquads: Promise<string> }>()

/** The proofs of a set cover the same document: its canonical form, which is most of the work, is made once. */
function canonicalDocument(document: JsonObject, settings: RdfcOptions): Promise<string> {
  const known = canonical.get(document)
  if (known && known.settings.contexts === settings.contexts) return known.nquads
  const nquads = rdfc(document, settings)
  canonical.set(document, { settings, nquads })
  return nquads
}

/**
 * The options of the proof take the document's context, whatever they say themselves.
 *
 * @see {@link https://www.w3.org/TR/vc-di-eddsa/#proof-configuration-eddsa-rdfc-2022 Proof Configuration, 3.2.5}
 */
function optionsOf(document: JsonObject, proof: JsonObject): JsonObject {
  return { ...without(proof, 'proofValue'), '@context': document['@context'] }
}
