/**
 * The proofs of a document, embedded in it or around it, with the suite that would check each.
 *
 * @module
 */

import {
  asString,
  cryptosuiteName,
  cryptosuiteOf,
  isObject,
  toArray,
  type CryptosuiteEntry,
  type JsonObject,
  type JsonValue,
  type RawInput
} from '@quality-label/credentials'

export interface InspectedProof {
  /** The name of the suite, by which it calls itself. */
  suite?: string
  /** Whether this program can check it. */
  supported: boolean
  /** Where the suite is defined. */
  specification?: string
  verificationMethod?: string
  proofPurpose?: string
  created?: string
  expires?: string
  /** It is the signature of a token, not a member of the document. */
  enveloping: boolean
  /** As it stands; of a token, the same in these words. */
  proof: JsonObject
}

/** An envelope replaces what the document brings: `verify` looks at the same ones. */
export async function proofsOf({ json, envelope }: RawInput): Promise<InspectedProof[]> {
  if (envelope) return [described(envelope.proof, envelope.suite, true)]
  const proofs = isObject(json) ? toArray<JsonValue>(json['proof']).filter(isObject) : []
  return Promise.all(proofs.map(async (proof) => described(proof, await cryptosuiteOf(proof), false)))
}

function described(proof: JsonObject, suite: CryptosuiteEntry | undefined, enveloping: boolean): InspectedProof {
  const texts = {
    suite: suite?.name ?? cryptosuiteName(proof),
    specification: suite?.specification,
    verificationMethod: asString(proof['verificationMethod']),
    proofPurpose: asString(proof['proofPurpose']),
    created: asString(proof['created']),
    expires: asString(proof['expires'])
  }
  const known = Object.entries(texts).filter((entry) => entry[1] !== undefined)
  return { ...Object.fromEntries(known), supported: suite !== undefined, enveloping, proof }
}
