/**
 * Signing: two proofs over the same document, and nothing leaves that has not been verified.
 *
 * @module
 */

import { addProof, asString, type JsonObject } from '@quality-label/credentials'
import { verify, type Check, type NetworkPolicy } from '@quality-label/verifier'
import { toDateTime } from '../dates.js'
import { RegisterError } from '../errors.js'
import type { NetworkSigner } from '../keys/network-keys.js'
import type { NetworkRecord } from '../register/records.js'
import type { Act } from '../register/register.js'
import { addressesOf } from './addresses.js'
import { didDocument } from './did-document.js'
import { trustAnchor } from './trust-anchor.js'

/** RDFC is what other Open Badges verifiers need; JCS is what the badge checks with a few kB of code. */
export const SUITES = ['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const

/**
 * What must hold for any signed document. Dates may lie in the future or the past on purpose, and status is not
 * published yet.
 */
const REQUIRED = new Set<Check['id']>(['decode', 'shape', 'key', 'proof'])

/**
 * Signs a document, with both cryptosuites unless told otherwise, and verifies the result as a reader would, without
 * the network.
 *
 * @param network The Network: its DID document is at hand for the check.
 * @param document Unsigned.
 * @param key Who signs. Each proof covers the document without proofs.
 * @param act `now` becomes the proofs' `created`. A dry run has no key at hand: the document stays unsigned.
 * @param suites Default: both.
 * @throws {RegisterError} `ERR_NOT_VERIFIED`, naming the problems.
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#proof-sets Data Integrity, Proof Sets}
 */
export async function signAndVerify(
  network: NetworkRecord,
  document: JsonObject,
  { signer, verificationMethod }: NetworkSigner,
  { now, dryRun }: Pick<Act, 'now' | 'dryRun'>,
  suites: readonly (typeof SUITES)[number][] = SUITES
): Promise<JsonObject> {
  if (dryRun) return document
  const created = toDateTime(now)
  let signed = document
  for (const cryptosuite of suites) {
    signed = await addProof(signed, { cryptosuite, signer, verificationMethod, created })
  }
  const why = await whyNotVerified(network, signed, now)
  if (why === undefined) return signed
  throw new RegisterError(
    'ERR_NOT_VERIFIED',
    `${asString(signed['id']) ?? 'The document'} was not written, because it would not verify. ${why}`
  )
}

/**
 * Verifies what was signed as a reader would, without the network.
 *
 * @returns Why it does not verify; `undefined` where it does.
 */
export async function whyNotVerified(
  network: NetworkRecord,
  signed: JsonObject,
  now: Date
): Promise<string | undefined> {
  const documents = { [addressesOf(network.origin).didDocument]: didDocument(network) }
  const result = await verify(signed, {
    now,
    documents,
    network: policyOf(network),
    fetch: offline,
    status: 'skip',
    endorsements: 'skip'
  })
  const seen = new Set(result.checks.filter((check) => check.outcome === 'passed').map((check) => check.id))
  const failed = result.checks.filter((check) => REQUIRED.has(check.id) && check.outcome !== 'passed')
  if (failed.length === 0 && [...REQUIRED].every((id) => seen.has(id))) return undefined
  const problems = failed.flatMap((check) => check.problems)
  const reasons = new Set(
    problems.map(({ title, detail, pointer }) => `${title}: ${detail}${pointer ? ` (${pointer})` : ''}.`)
  )
  return [...reasons].join(' ') || result.verdict
}

/** A register on localhost has addresses that only this policy lets pass; nothing is asked under either. */
function policyOf(network: NetworkRecord): NetworkPolicy {
  return trustAnchor(network).network === 'local' ? 'local' : 'none'
}

function offline(url: string): Promise<never> {
  return Promise.reject(new Error(`${url} was to be asked, where everything must be at hand`))
}
