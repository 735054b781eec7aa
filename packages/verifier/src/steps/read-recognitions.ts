/**
 * Which endorsers does the issuer of the label recognise? Kind, level and name of an endorser come from here alone.
 *
 * @module
 */

import {
  decodeMultikey,
  KEY_IDENTIFIER,
  SAME_IDENTIFIER,
  type Credential,
  type PublicKey,
  type RawInput,
  type Recipient
} from '@quality-label/credentials'
import { deeper, type WalkContext } from '../context.js'
import type { Verdict } from '../result.js'
import type { TrustEntry } from '../trust-list.js'
import { verdictOf } from './conclude.js'

export interface Recognition {
  /** The credential itself. */
  source: Credential
  /** The endorser's id. */
  endorser: string
  profile: Recipient
  verdict: Verdict
  category: string | undefined
  level: string | undefined
  /** How an endorsement by this endorser is trusted. */
  trusted: TrustEntry
}

/** Walks the recognitions among the credentials that came with a label. */
export async function readRecognitions(
  candidates: { source: RawInput; credential: Credential }[],
  label: Credential,
  context: WalkContext
): Promise<Recognition[]> {
  const own = candidates.filter(
    ({ credential }) => credential.issuer.id === label.issuer.id && credential.endorsement?.category !== undefined
  )
  return Promise.all(
    own.slice(0, context.limits.maxEndorsements).map(async ({ source, credential }) => {
      const walked = await context.walk(
        source,
        deeper(context, { issuers: new Map([[label.issuer.id, issuerEntry(label.issuer.id, context)]]) })
      )
      const proven = walked.credential ?? credential
      const endorser = proven.recipient.id ?? ''
      return {
        source: credential,
        endorser,
        profile: proven.recipient,
        verdict: verdictOf(walked.checks),
        category: proven.endorsement?.category,
        level: proven.endorsement?.level,
        trusted: { ...blank(endorser), keys: keysIn(proven.recipient), statusIssuers: [label.issuer.id] }
      }
    })
  )
}

/** All ids of one organisation. */
export function identityOf({ id, otherIdentifiers }: Recipient): string[] {
  const same = otherIdentifiers.filter(({ type }) => type === SAME_IDENTIFIER).map(({ value }) => value)
  return id === undefined ? same : [id, ...same]
}

/** An issuer as the caller trusts it, but for any kind of credential: a recognition is not a label. */
export function issuerEntry(id: string, { options }: WalkContext): TrustEntry {
  return { ...(options.trust?.issuers.get(id) ?? blank(id)), achievements: undefined }
}

function blank(id: string): TrustEntry {
  return {
    id,
    name: undefined,
    keys: undefined,
    achievements: undefined,
    statusOnly: [],
    statusIssuers: [],
    strictKeys: false
  }
}

/**
 * The keys that the Network saw, so that no request goes to the endorser's host. One that cannot be read matches no
 * proof.
 */
function keysIn({ otherIdentifiers }: Recipient): PublicKey[] | undefined {
  const given = otherIdentifiers.filter(({ type }) => type === KEY_IDENTIFIER)
  if (given.length === 0) return undefined
  return given.flatMap(({ value }) => {
    try {
      return decodeMultikey(value)
    } catch {
      return []
    }
  })
}
