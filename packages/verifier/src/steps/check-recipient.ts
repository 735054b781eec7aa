/**
 * Was it issued to the one who was expected?
 *
 * @module
 */

import { problem, SITE_IDENTIFIER, type Credential } from '@quality-label/credentials'
import { failed, passed, skipped, type Finding } from '../checks.js'
import type { WalkContext } from '../context.js'

export async function checkRecipient(credential: Credential, { options }: WalkContext): Promise<Finding> {
  const { recipient } = options
  if (recipient === undefined) return skipped()
  if (namesRecipient(credential, recipient)) return passed()
  const { hashedIdentities } = credential.recipient
  if (hashedIdentities.length > 0)
    return (await import('./compare-identities.js')).compareIdentities(hashedIdentities, recipient)
  return failed(problem('recipient-mismatch', `it was not issued to ${recipient}`, '/credentialSubject/id'))
}

/**
 * True when the recipient has this id, under any of its names. A site where the label is shown is an address, not an
 * identity.
 */
export function namesRecipient({ subjectIds, recipient }: Credential, expected: string): boolean {
  const others = recipient.otherIdentifiers.filter(({ type }) => type !== SITE_IDENTIFIER).map(({ value }) => value)
  return [...subjectIds, ...others].some((id) => withoutMailto(id) === withoutMailto(expected))
}

function withoutMailto(id: string): string {
  return id.replace(/^mailto:/i, '')
}
