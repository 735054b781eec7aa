/**
 * The walk: from any input to one result. Read it from top to bottom.
 *
 * @module
 */

import { UsageError, type Problem, type RawInput } from '@quality-label/credentials'
import { ask, skipped, toCheck } from './checks.js'
import { systemClock } from './clock.js'
import { createContext, type Shared, type WalkContext } from './context.js'
import { inTime } from './in-time.js'
import type { VerifyInput, VerifyOptions } from './options.js'
import type { Check, CheckId, VerificationResult } from './result.js'
import { checkIssuer } from './steps/check-issuer.js'
import { checkKeys } from './steps/check-key.js'
import { checkProofs } from './steps/check-proof.js'
import { checkRecipient } from './steps/check-recipient.js'
import { checkShape } from './steps/check-shape.js'
import { checkSite } from './steps/check-site.js'
import { checkStatus } from './steps/check-status.js'
import { checkValidity } from './steps/check-validity.js'
import { chooseCredential } from './steps/choose-credential.js'
import { conclude } from './steps/conclude.js'
import { decode } from './steps/decode.js'
import { receive } from './steps/receive.js'
import type { Walked } from './walked.js'

/**
 * Verifies a credential, a badge or a label.
 *
 * @example
 *   const result = await verify('https://labels.example/organisers/nova-skola.json', { trust })
 *   if (result.verdict === 'valid') console.log(result.credential?.recipient.name)
 *
 * @param input An object, JSON text, a token, an address, or bytes (a PNG or SVG among them): a credential, or a
 *   presentation of several.
 * @param options Every one is optional; without `trust` the issuer is not judged.
 * @returns The result, for every input: a credential that fails is an answer.
 * @throws {UsageError} For a caller's mistake in the options; the signal's reason when the caller aborts.
 */
export async function verify(input: VerifyInput, options: VerifyOptions = {}): Promise<VerificationResult> {
  return verifyWith(input, options, await sharedFor(options))
}

/** The same for the calls of one verifier, which share their caches. */
export async function verifyWith(
  input: VerifyInput,
  options: VerifyOptions,
  shared: Shared
): Promise<VerificationResult> {
  const context = createContext(options, shared, walk)
  const received = await ask('decode', async () => chooseCredential(await receive(input, context), context))
  if (!received.found) {
    options.onCheck?.(received.check)
    return conclude({ checks: complete([received.check]) }, [], context)
  }
  const { chosen, companions, notes } = received.found
  const endorsing = loadEndorsements(options)
  const walked = await walk(chosen, context, notes)
  const endorsements = await (await inTime(endorsing, context))?.checkEndorsements(walked, companions, context)
  return conclude(walked, endorsements ?? [], context)
}

/**
 * One credential, from its JSON to its live status. Nothing that the credential names is fetched before its proof
 * holds, but its key, and the parts of one that lies in parts; and no status list for an issuer that is not trusted.
 */
async function walk(input: RawInput, context: WalkContext, notes: Problem[] = []): Promise<Walked> {
  const checks: Check[] = []
  const placed = input.envelope && (await import('./steps/unwrap.js')).withoutProofPlaces
  const note = <T extends { check: Check }>(asked: T): T => {
    const check = placed?.(asked.check) ?? asked.check
    checks.push(check)
    context.options.onCheck?.(check)
    return asked
  }

  const decoded = note(await ask('decode', () => decode(input, context, notes))).found?.decoded
  if (!decoded) return { checks: complete(checks) }
  const unproven = {
    credential: decoded.credential,
    format: { standard: decoded.standard, version: decoded.version, securing: 'none' }
  }

  const shape = note(await ask('shape', () => checkShape(decoded)))
  if (shape.check.outcome !== 'passed') return { ...unproven, checks: complete(checks) }

  const proving = () => (decoded.format.hosting ? import('./steps/check-hosting.js') : { checkKeys, checkProofs })
  const keys = note(await ask('key', async () => (await proving()).checkKeys(decoded, context))).found
  const proof = note(await ask('proof', async () => (await proving()).checkProofs(decoded, keys, context))).found
  if (!proof?.credential) return { ...unproven, checks: complete(checks) }

  const { credential, securing, created } = proof
  const issuer = note(await ask('issuer', () => checkIssuer(credential, proof.methods, context)))
  note(await ask('validity', () => checkValidity(credential, created, context)))
  for (const check of await checkStatus(credential, issuer.check, context)) note({ check })
  note(await ask('recipient', () => checkRecipient(credential, context)))
  note(await ask('site', () => checkSite(credential, context)))
  return { checks, credential, format: { ...unproven.format, securing } }
}

/** One call has nothing to share, but with the caller's own store. */
async function sharedFor(options: VerifyOptions): Promise<Shared> {
  if (typeof options !== 'object' || (options as unknown) === null) throw new UsageError('options are an object')
  const { cache } = options
  const listTtl = new Map<string, number>()
  if (!cache) return { listTtl }
  const { createStore } = await import('./net/store.js')
  return { listTtl, store: createStore(cache, systemClock) }
}

/**
 * The one step that never bears on the verdict loads beside the others; where its code cannot be had, nothing is
 * listed.
 */
async function loadEndorsements({ endorsements }: VerifyOptions) {
  if (endorsements === 'skip') return undefined
  return import('./steps/check-endorsements.js').catch(() => undefined)
}

const order: readonly CheckId[] = [
  'decode',
  'shape',
  'key',
  'proof',
  'issuer',
  'validity',
  'status',
  'recipient',
  'site'
]

/** What was not reached was skipped: a result always answers all questions, in their order. */
function complete(checks: Check[]): Check[] {
  const asked = new Set(checks.map(({ id }) => id))
  return [...checks, ...order.filter((id) => !asked.has(id)).map((id) => toCheck(id, skipped()))]
}
