/**
 * Key and proof of a credential that its issuer publishes in parts. What is hosted is believed for what its own address
 * answers; what is signed, for a key that the issuer lists. In both the issuer is what its own address answers.
 *
 * @module
 */

import { fail, quote, type Format, type Hosting } from '@quality-label/credentials'
import { passed, skipped } from '../checks.js'
import type { WalkContext } from '../context.js'
import type { Decoded } from '../walked.js'
import { checkHosted } from './check-hosted.js'
import type { KeyFinding } from './check-key.js'
import { checkProofs as checkSignatures, type ProofFinding } from './check-proof.js'
import { jsonOf, loadPart } from './load-part.js'
import { loadContexts } from './load-contexts.js'

/** Is the issuer who answers for itself? And where a signature proves: which keys does it sign with? */
export async function checkKeys(decoded: Decoded, context: WalkContext): Promise<KeyFinding> {
  if (context.depth === 0 && decoded.credential.endorsement)
    fail('awards-nothing', 'an endorsement, without what it endorses', '/type')
  const hosting = hostingOf(decoded.format)
  const load = async (url: string) => jsonOf(await loadPart(url, context), url)
  const { parts, notes } = await hosting.gather(decoded.source, load)
  const whole = { ...decoded.source, ...parts }
  const issuer = decoded.format.decode(whole).credential.issuer.id
  const pinned = context.options.trust?.issuers.get(issuer)?.keys
  if (hosting.addressOf(whole) !== undefined) {
    if (pinned) fail('key-not-pinned', `it is hosted, and the trust list asks for a key of ${issuer}`)
    return { ...passed(notes), keyed: [], parts }
  }
  // Without a signature there is nothing to find a key for.
  if (!decoded.envelope) return { ...skipped(), keyed: [] }
  const { proof, suite } = decoded.envelope
  if (!suite) return fail('proof-type-unsupported', quote(proof.type))
  const known = { proof, pointer: '/proof', suite }
  const keyed = pinned
    ? [{ ...known, method: issuer, keys: pinned }]
    : (await hosting.keys(whole, load)).map((key) => ({ ...known, method: key.id ?? issuer, keys: [key] }))
  return { ...passed(notes), keyed, parts }
}

/** Is it what the issuer publishes, or signed? */
export async function checkProofs(
  decoded: Decoded,
  keys: KeyFinding | undefined,
  context: WalkContext
): Promise<ProofFinding> {
  if (!keys?.parts) {
    return keys ? checkSignatures(decoded, keys, context) : { ...skipped(), securing: 'none', methods: [] }
  }
  const hosting = hostingOf(decoded.format)
  const whole = { ...decoded.source, ...keys.parts }
  const source = hosting.withoutExtensions(whole)
  const knowing = withContexts(hosting.contexts, context)
  if (hosting.addressOf(whole) === undefined) return checkSigned({ ...decoded, source }, keys, knowing)
  await loadContexts(source, knowing)
  return checkHosted({ ...decoded, hosting, whole }, context)
}

/** Of several keys of the issuer, any may have signed. */
async function checkSigned(decoded: Decoded, keys: KeyFinding, context: WalkContext): Promise<ProofFinding> {
  const findings = await Promise.all(
    keys.keyed.map((one) => checkSignatures(decoded, { ...keys, keyed: [one] }, context))
  )
  const best =
    findings.find(({ outcome }) => outcome === 'passed') ??
    findings.find(({ outcome }) => outcome === 'unknown') ??
    findings[0]!
  if (!best.credential) return best
  const { credential } = decoded.format.decode({ ...best.credential.document, ...keys.parts })
  return { ...best, credential }
}

function hostingOf({ hosting }: Format): Hosting {
  return hosting!
}

/** Nothing is expanded: that a context is known is all that is asked of it. */
function withContexts(urls: readonly string[], context: WalkContext): WalkContext {
  const contexts = { ...Object.fromEntries(urls.map((url) => [url, {}])), ...context.options.contexts }
  return { ...context, options: { ...context.options, contexts } }
}
