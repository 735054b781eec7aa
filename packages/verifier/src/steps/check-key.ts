/**
 * Whose keys made the proofs, and may they? One key for each proof that decides.
 *
 * @module
 */

import {
  asString,
  cryptosuiteName,
  cryptosuiteOf,
  fail,
  findVerificationMethod,
  parseJson,
  problem,
  ProblemError,
  resolveController,
  type ControllerDocument,
  type CryptosuiteEntry,
  type JsonObject,
  type JsonValue,
  type Problem,
  type PublicKey,
  type VerificationMethod
} from '@quality-label/credentials'
import { findingOf, passed, skipped, worst, type Finding } from '../checks.js'
import type { WalkContext } from '../context.js'
import type { TrustEntry } from '../trust-list.js'
import type { Decoded } from '../walked.js'

/** A proof with what is needed to check it. */
export interface KeyedProof {
  proof: JsonObject
  pointer: string
  suite: CryptosuiteEntry
  /** URL of the method. */
  method: string
  /** One key, or those that the trust list pins: the proof must be by one of them. */
  keys: readonly PublicKey[]
  revoked?: number
  expires?: number
}

export interface KeyFinding extends Finding {
  keyed: KeyedProof[]
  /** Of a credential that lies in parts: those that its document links to. */
  parts?: JsonObject
}

/** Finds the keys of the proofs that decide. A problem of one does not hide the others. */
export async function checkKeys(decoded: Decoded, context: WalkContext): Promise<KeyFinding> {
  const trusted = context.options.trust?.issuers.get(decoded.credential.issuer.id)
  const deciding = await chooseProofs(decoded, trusted, context)
  const found = await Promise.all(deciding.map((proof) => keyOf(decoded, proof, trusted, context)))
  const keyed = found.flatMap((one) => ('suite' in one ? one : []))
  const findings = found.flatMap((one) => ('suite' in one ? [] : one))
  if (deciding.length === 0) return { ...skipped(), keyed }
  return { ...(findings.length === 0 ? passed() : worst(findings)), keyed }
}

/** With `'one'`, the cheapest proof that could be the issuer's decides, with those it builds on; else every assertion. */
async function chooseProofs(
  decoded: Decoded,
  trusted: TrustEntry | undefined,
  { options, limits }: WalkContext
): Promise<JsonObject[]> {
  const { proofs, credential } = decoded
  if (proofs.length > limits.maxProofs) fail('limit-exceeded', `${proofs.length} proofs`, '/proof')
  const assertions = proofs.filter(({ proofPurpose }) => proofPurpose === 'assertionMethod')
  if (options.proofs !== 'one') {
    if (assertions.length < proofs.length) (await import('./proof-chain.js')).checkOthers(proofs, assertions)
    return assertions
  }
  const own = assertions.filter((proof) => trusted?.keys !== undefined || controllerOf(proof) === credential.issuer.id)
  const cheapest = await cheapestOf(decoded, own)
  if (!cheapest) return assertions
  return cheapest.previousProof === undefined
    ? [cheapest]
    : (await import('./proof-chain.js')).chainOf(cheapest, proofs)
}

/** Among those whose suite is supported; of two that cost the same, the first. */
async function cheapestOf(decoded: Decoded, proofs: JsonObject[]): Promise<JsonObject | undefined> {
  const costs = await Promise.all(proofs.map(async (proof) => (await suiteOf(decoded, proof))?.cost ?? Infinity))
  const least = Math.min(...costs)
  return least < Infinity ? proofs[costs.indexOf(least)] : undefined
}

async function keyOf(
  decoded: Decoded,
  proof: JsonObject,
  trusted: TrustEntry | undefined,
  context: WalkContext
): Promise<KeyedProof | Finding> {
  const issuer = decoded.credential.issuer.id
  const pointer = pointerOf(decoded, proof)
  try {
    const suite = (await suiteOf(decoded, proof)) ?? unsupported(proof, pointer)
    const method =
      asString(proof.verificationMethod) ??
      fail('verification-method-malformed', 'the proof names no key', `${pointer}/verificationMethod`)
    if (trusted?.keys) return { proof, pointer, suite, method, keys: trusted.keys }
    const controller = controllerOf(proof)
    // A stranger's document is not asked: whatever it holds, the key is not the issuer's.
    if (controller !== issuer)
      fail(
        'issuer-key-mismatch',
        `the issuer is ${issuer}, the key is one of ${controller}`,
        `${pointer}/verificationMethod`
      )
    const { key, revoked, expires } = await findMethod(issuer, method, context)
    return {
      proof,
      pointer,
      suite,
      method,
      keys: [key],
      ...(revoked === undefined ? {} : { revoked }),
      ...(expires === undefined ? {} : { expires })
    }
  } catch (caught) {
    return findingOf(caught)
  }
}

/** An envelope brings its own suite, which no embedded proof can name. */
async function suiteOf({ envelope }: Decoded, proof: JsonObject): Promise<CryptosuiteEntry | undefined> {
  return envelope?.suite ?? cryptosuiteOf(proof)
}

/** A key that is not in the stored document may be newer than it. */
async function findMethod(issuer: string, method: string, context: WalkContext): Promise<VerificationMethod> {
  try {
    return await findVerificationMethod(await controllerDocument(issuer, context), method)
  } catch (caught) {
    if (!mayBeNewer(caught, context)) throw caught
    return findVerificationMethod(await resolveWith(issuer, context, 0), method)
  }
}

function mayBeNewer(caught: unknown, { shared }: WalkContext): boolean {
  return caught instanceof ProblemError && caught.problem.code === 'key-not-found' && shared.store !== undefined
}

/** Resolved once in a call. */
function controllerDocument(id: string, context: WalkContext): Promise<ControllerDocument> {
  const known = context.controllers.get(id)
  if (known) return known
  const resolving = resolveWith(id, context, storedKeysMs)
  context.controllers.set(id, resolving)
  return resolving
}

/** A compromised key leaves the document at once: a stored copy is not believed for longer. */
const storedKeysMs = 300_000

function resolveWith(id: string, context: WalkContext, freshMs: number): Promise<ControllerDocument> {
  return resolveController(id, { load: (url) => load(url, context, freshMs), local: context.network === 'local' })
}

function unsupported(proof: JsonObject, pointer: string): never {
  const name = cryptosuiteName(proof)
  if (name === undefined) return fail('proof-malformed', 'the proof does not say how it was made', pointer)
  return fail(proof.cryptosuite === undefined ? 'proof-type-unsupported' : 'cryptosuite-unsupported', name, pointer)
}

/**
 * The document that a method's URL lies in. @see
 * {@link https://www.w3.org/TR/cid-1.0/#retrieve-verification-method Retrieve Verification Method, 3.3, step 2}
 */
function controllerOf(proof: JsonObject): string {
  return (asString(proof.verificationMethod) ?? '').split('#', 1)[0]!
}

function pointerOf({ source }: Decoded, proof: JsonObject): string {
  return Array.isArray(source.proof) ? `/proof/${source.proof.indexOf(proof)}` : '/proof'
}

/** An outage, or a page of HTML in the document's place, says nothing about the key. */
async function load(url: string, { fetcher }: WalkContext, freshMs: number): Promise<JsonValue> {
  const outcome = await fetcher.get(url, {
    accept: 'application/did+json, application/json',
    revalidate: true,
    freshMs
  })
  if (!outcome.ok) throw new ProblemError(outcome.problem)
  try {
    return parseJson(outcome.document.text)
  } catch (caught) {
    if (caught instanceof ProblemError) throw new ProblemError(unreadable(url, caught.problem))
    throw caught
  }
}

function unreadable(url: string, { detail }: Problem): Problem {
  return problem('key-unresolvable', `${url}: ${detail}`)
}
