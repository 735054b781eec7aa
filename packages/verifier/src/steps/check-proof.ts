/**
 * Do the signatures fit the content? After this step, and only then, the credential may be believed to be what was
 * signed.
 *
 * @module
 */

import {
  fail,
  parseDateTime,
  problem,
  quote,
  without,
  type Credential,
  type JsonObject,
  type Problem,
  type PublicKey
} from '@quality-label/credentials'
import { failed, findingOf, passed, skipped, worst, type Finding } from '../checks.js'
import type { WalkContext } from '../context.js'
import type { Decoded } from '../walked.js'
import type { KeyedProof, KeyFinding } from './check-key.js'
import { loadContexts } from './load-contexts.js'

export interface ProofFinding extends Finding {
  /** Read from the document that the proof verified. Absent where no proof holds. */
  credential?: Credential
  securing: string
  /** The keys that proved. */
  methods: string[]
  /** The latest moment that a proof says it was made at, with its place. */
  created?: { time: number; pointer: string }
}

/** Checks every proof that decides; the credential holds when all of them do. */
export async function checkProofs(
  decoded: Decoded,
  keys: KeyFinding | undefined,
  context: WalkContext
): Promise<ProofFinding> {
  const none = { securing: 'none', methods: [] }
  if (decoded.proofs.length === 0)
    return { ...failed(problem('proof-missing', 'there is no signature on it', '/proof')), ...none }
  if (keys?.outcome === 'skipped')
    return { ...failed(problem('proof-purpose', 'none of the proofs is for assertionMethod', '/proof')), ...none }
  if (keys?.outcome !== 'passed') return { ...skipped(), ...none }

  const contexts = await loadContexts(decoded.source, context)
  const outcomes = await Promise.all(keys.keyed.map((keyed) => checkOne(decoded, keyed, contexts, context)))
  const bad = outcomes.flatMap((one) => ('document' in one ? [] : one))
  if (bad.length > 0) return { ...worst(bad), ...none }
  return believe(decoded, keys.keyed, outcomes as Verified[])
}

export interface Proven {
  document: JsonObject
  /** The key that proved: by its own id where the trust list gives it, since the proof may call it anything. */
  method: string
}

/** @throws {ProblemError} When the proof is not by this key. */
export type Verify = (key: PublicKey) => Promise<Proven>

interface Verified extends Proven {
  notes: Problem[]
}

/** The cheapest suite names the securing; its document is what was verified, and what all later steps read. */
function believe(decoded: Decoded, keyed: KeyedProof[], verified: Verified[]): ProofFinding {
  const order = keyed.map((_, i) => i).sort((a, b) => keyed[a]!.suite.cost - keyed[b]!.suite.cost)
  const first = order[0]!
  const { document } = verified[first]!
  const times = keyed.flatMap(({ proof, pointer }) => ({
    time: parseDateTime(proof.created) ?? -Infinity,
    pointer: `${pointer}/created`
  }))
  return {
    ...passed(verified.flatMap(({ notes }) => notes)),
    credential:
      document === decoded.credential.document ? decoded.credential : decoded.format.decode(document).credential,
    securing: keyed[first]!.suite.name,
    methods: verified.map(({ method }) => method),
    created: times.reduce((latest, next) => (next.time > latest.time ? next : latest))
  }
}

async function checkOne(
  decoded: Decoded,
  keyed: KeyedProof,
  contexts: Record<string, JsonObject> | undefined,
  context: WalkContext
): Promise<Verified | Finding> {
  try {
    checkExpiry(keyed, context)
    return await verifyOne(decoded, keyed, contexts, context)
  } catch (caught) {
    const found = findingOf(caught)
    return { ...found, problems: found.problems.map((one) => inProof(one, keyed.pointer)) }
  }
}

async function verifyOne(
  decoded: Decoded,
  keyed: KeyedProof,
  contexts: Record<string, JsonObject> | undefined,
  context: WalkContext
): Promise<Verified> {
  const notes = await checkKeyDates(keyed, decoded, context)
  const { suite } = await keyed.suite.load()
  const document = await coveredBy(keyed, decoded)
  const proven = await verifyWithOne(keyed, async (key) => {
    const signed = await suite.verify({ document, proof: keyed.proof, key, ...(contexts ? { contexts } : {}) })
    return { document: 'proof' in signed ? without(signed, 'proof') : signed, method: key.id ?? keyed.method }
  })
  return { ...proven, notes: [...notes, ...(suite.notes?.(proven.document) ?? [])] }
}

/** The document without any proof, but for those that the proof builds on. */
async function coveredBy(keyed: KeyedProof, decoded: Decoded): Promise<JsonObject> {
  if (keyed.proof.previousProof === undefined) return decoded.credential.document
  return (await import('./proof-chain.js')).withPreviousProofs(keyed, decoded)
}

/** Several keys stand here only where the trust list pins them. */
async function verifyWithOne(keyed: KeyedProof, verify: Verify): Promise<Proven> {
  const { keys, suite, pointer } = keyed
  const [key, ...others] = keys
  if (!key || others.length > 0) return (await import('./pinned-keys.js')).verifyWithPinned(keyed, verify)
  if (!suite.keyTypes.includes(key.type))
    fail('key-type-mismatch', `${suite.name} needs a key of type ${suite.keyTypes.join(' or ')}`, pointer)
  return verify(key)
}

/** @see {@link https://www.w3.org/TR/vc-data-integrity/#proofs Proofs, 2.1: expires} */
function checkExpiry({ proof, pointer }: KeyedProof, { now, clockSkewMs }: WalkContext): void {
  for (const name of ['created', 'expires'] as const) {
    if (proof[name] !== undefined && parseDateTime(proof[name]) === undefined)
      fail('proof-malformed', `${name} is not an RFC 3339 date-time`, `${pointer}/${name}`)
  }
  const expires = parseDateTime(proof.expires)
  if (expires !== undefined && expires < now().getTime() - clockSkewMs)
    fail('proof-expired', `it ended at ${quote(proof.expires)}`, `${pointer}/expires`)
}

/** Most keys have not ended, and say nothing of an end. */
async function checkKeyDates(keyed: KeyedProof, decoded: Decoded, context: WalkContext): Promise<Problem[]> {
  if (keyed.revoked === undefined && keyed.expires === undefined) return []
  return (await import('./key-dates.js')).checkDates(keyed, decoded, context)
}

function inProof(one: Problem, pointer: string): Problem {
  return one.pointer?.startsWith('/proof') && pointer !== '/proof' && !one.pointer.startsWith(pointer)
    ? { ...one, pointer: pointer + one.pointer.slice('/proof'.length) }
    : one
}
