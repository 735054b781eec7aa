/**
 * Is an endorsement signed as every reader will want it: twice, by the key that the Network knows as the endorser's?
 * Asked where it is signed, and again where it is accepted.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import { createTrustList, verify } from '@quality-label/verifier'
import { RegisterError } from '../errors.js'
import type { SignedEndorsement } from './endorsement-files.js'
import { SUITES } from './sign.js'

/** Who must have signed. */
export interface EndorserIdentity {
  did: string
  /** Multikey. */
  key: string
}

/**
 * Verifies, without the network. Status is not asked: it is the Network's own.
 *
 * @throws {RegisterError} `ERR_NOT_VERIFIED`, naming the problems.
 */
export async function verifyEndorsement(
  credential: JsonObject,
  proofs: SignedEndorsement['proof'],
  { did, key }: EndorserIdentity,
  now: Date
): Promise<void> {
  if (!SUITES.every((suite) => proofs.some(({ cryptosuite }) => cryptosuite === suite))) {
    throw refused(`it needs one proof of each of ${SUITES.join(' and ')}.`)
  }
  // The key is given below, so a proof may call it anything; readers elsewhere look for it under this name.
  const isNamed = (method: string) => (did.startsWith('did:key:') ? method === methodOf(did) : methodIn(did, method))
  const other = proofs.find(({ verificationMethod }) => !isNamed(verificationMethod))
  if (other) throw refused(`${other.verificationMethod} is no key of ${did}.`)
  const trust = createTrustList({ issuers: [{ id: did, keys: [{ type: 'Multikey', publicKeyMultibase: key }] }] })
  // Both proofs by themselves, so that none hides behind the other.
  for (const proof of proofs) {
    const result = await verify(
      { ...credential, proof: proof as unknown as JsonObject },
      { now, trust, network: 'none', status: 'skip', endorsements: 'skip' }
    )
    if (result.verdict === 'valid') continue
    const problems = result.checks.flatMap(({ problems }) => problems)
    throw refused(problems.map(({ title, detail }) => `${title}: ${detail}.`).join(' ') || `it is ${result.verdict}.`)
  }
}

/** The method of an endorser whose id is the key; of a did:web only the endorser knows its name. */
export function methodOf(did: string): string {
  return `${did}#${did.slice('did:key:'.length)}`
}

function methodIn(did: string, method: string): boolean {
  return method.startsWith(`${did}#`) && method.length > did.length + 1
}

function refused(why: string): RegisterError {
  return new RegisterError('ERR_NOT_VERIFIED', `The endorsement does not verify: ${why}`)
}
