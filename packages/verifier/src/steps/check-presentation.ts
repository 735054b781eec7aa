/**
 * The token around a presentation. It proves no credential: but one that its holder did not sign was put together by
 * somebody else. Loaded only where there is one.
 *
 * @module
 */

import {
  asString,
  isObject,
  problem,
  ProblemError,
  toArray,
  without,
  type ControllerDocument,
  type Credential,
  type Envelope,
  type JsonObject,
  type JsonValue,
  type Problem
} from '@quality-label/credentials'
import type { Finding } from '../checks.js'
import type { WalkContext } from '../context.js'
import type { Decoded } from '../walked.js'
import { checkKeys, type KeyFinding } from './check-key.js'
import { checkProofs } from './check-proof.js'

/**
 * Checks the signature of a presentation with the key of its holder, as that of a credential with its issuer's.
 *
 * @returns What is worth knowing where it holds.
 * @throws {ProblemError} The problem of the key or of the signature.
 * @see {@link https://www.w3.org/TR/vc-jose-cose/#securing-vps-with-jose Securing JSON-LD Verifiable Presentations with JOSE}
 */
export async function checkPresentation(
  presentation: JsonObject,
  envelope: Envelope,
  context: WalkContext
): Promise<Problem[]> {
  const decoded = asCredential(presentation, envelope)
  const keys = await keysOf(decoded, context)
  requirePassed(keys)
  const proof = await checkProofs(decoded, keys, context)
  requirePassed(proof)
  const isLater = (proof.created?.time ?? 0) > context.now().getTime() + context.clockSkewMs
  const early = problem('proof-not-yet-valid', `presented at ${asString(envelope.proof.created) ?? ''}`)
  return isLater ? [...proof.notes, early] : proof.notes
}

/** The holder is to the presentation what the issuer is to a credential; its parts bring their own contexts. */
function asCredential(presentation: JsonObject, envelope: Envelope): Decoded {
  const { holder } = presentation
  const [controller = ''] = (asString(envelope.proof.verificationMethod) ?? '').split('#', 1)
  const source = without(presentation, 'verifiableCredential')
  const credential: Credential = {
    types: [],
    issuer: { id: asString(isObject(holder) ? holder.id : holder) ?? controller },
    recipient: { otherIdentifiers: [], hashedIdentities: [], sites: [] },
    subjectIds: [],
    status: [],
    document: source
  }
  const decoded = { credential, standard: 'VC' as const, version: '', proofs: [envelope.proof] }
  return { ...decoded, source, envelope, format: { decode: () => decoded, shape: () => [] } }
}

/** Holders sign with keys for authentication; a key that may make assertions speaks for them no less. */
async function keysOf(decoded: Decoded, context: WalkContext): Promise<KeyFinding> {
  const keys = await checkKeys(decoded, context)
  if (!keys.problems.some(({ code }) => code === 'key-not-authorised')) return keys
  const { id } = decoded.credential.issuer
  const document = await context.controllers.get(id)
  if (!document) return keys
  return checkKeys(decoded, { ...context, controllers: new Map([[id, Promise.resolve(authenticating(document))]]) })
}

function authenticating(document: ControllerDocument): ControllerDocument {
  return { ...document, assertionMethod: toArray<JsonValue>(document.authentication) }
}

function requirePassed({ outcome, problems }: Finding): void {
  if (outcome !== 'passed') throw new ProblemError(problems[0] ?? problem('proof-missing', 'the presentation'))
}
