/**
 * Cryptosuites over canonical N-Quads: all of them but the signature.
 *
 * @module
 */

import { rdfc, type RdfcOptions } from '../canonical/rdfc.js'
import type { PublicKey } from '../keys/multikey.js'
import { without, type JsonObject, type JsonValue } from '../model/json.js'
import { checkClaimsInJson } from './claims-in-json.js'
import { checkOptionsInJson, checkOptionsLength } from './options-in-json.js'
import type { Cryptosuite } from './registry.js'
import { checkSignature, hashBoth, type SignatureScheme } from './signature-scheme.js'

/**
 * Makes a suite of a signature.
 *
 * @param optionsContext What the options of the proof are read with. Default: the context of the document.
 * @see {@link https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022 eddsa-rdfc-2022, 3.2}
 */
export function rdfcSuite(scheme: SignatureScheme, optionsContext?: JsonValue): Cryptosuite {
  /**
   * The options of the proof take the document's context, whatever they say themselves.
   *
   * @see {@link https://www.w3.org/TR/vc-di-eddsa/#proof-configuration-eddsa-rdfc-2022 Proof Configuration, 3.2.5}
   */
  const optionsOf = (document: JsonObject, proof: JsonObject): JsonObject => ({
    ...without(proof, scheme.member),
    '@context': optionsContext ?? document['@context']
  })

  const canonicalForms = async (
    document: JsonObject,
    proof: JsonObject,
    contexts: RdfcOptions['contexts'],
    key: PublicKey | undefined
  ): Promise<[string, string]> => {
    const settings = { ...(contexts ? { contexts } : {}), hash: scheme.hashOf?.(key) ?? ('SHA-256' as const) }
    return [await rdfc(optionsOf(document, proof), settings), await canonicalDocument(document, settings)]
  }

  return {
    async hash(document, proof, contexts, key) {
      return hashBoth(scheme, await canonicalForms(document, proof, contexts, key), key)
    },

    async verify(input) {
      const { document, proof, contexts, key } = input
      // Before the dear part: what cannot be a signature needs no canonical form.
      scheme.checkForm(proof, key)
      checkOptionsLength(optionsOf(document, proof))
      const forms = await canonicalForms(document, proof, contexts, key)
      await checkSignature(scheme, input, await hashBoth(scheme, forms, key))
      await checkOptionsInJson(optionsOf(document, proof), forms[0], contexts)
      await checkClaimsInJson(document, forms[1], contexts)
      return document
    }
  }
}

const canonical = new WeakMap<JsonObject, { settings: RdfcOptions; nquads: Promise<string> }>()

/** The proofs of a set cover the same document: its canonical form, which is most of the work, is made once. */
function canonicalDocument(document: JsonObject, settings: RdfcOptions): Promise<string> {
  const known = canonical.get(document)
  if (known && known.settings.contexts === settings.contexts && known.settings.hash === settings.hash)
    return known.nquads
  const nquads = rdfc(document, settings)
  canonical.set(document, { settings, nquads })
  return nquads
}
