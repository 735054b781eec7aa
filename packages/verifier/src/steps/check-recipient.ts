/**
 * Was it issued to the one who was expected?
 *
 * @module
 */

import { problem, sha256Hex, SITE_IDENTIFIER, type Credential } from '@quality-label/credentials'
import { failed, passed, skipped, unknown, type Finding } from '../checks.js'
import type { WalkContext } from '../context.js'

export async function checkRecipient(credential: Credential, { options }: WalkContext): Promise<Finding> {
  const { recipient } = options
  if (recipient === undefined) return skipped()
  if (namesRecipient(credential, recipient)) return passed()
  const hidden = await Promise.all(credential.recipient.hashedIdentities.map((one) => compareHash(one, recipient)))
  if (hidden.includes(true)) return passed()
  if (hidden.includes(undefined))
    return unknown(problem('recipient-unknown', 'the hash is not SHA-256', '/credentialSubject/identifier'))
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

/** @see {@link https://www.imsglobal.org/spec/ob/v3p0/#identityobject IdentityObject} */
async function compareHash(
  { hash, salt }: Credential['recipient']['hashedIdentities'][number],
  expected: string
): Promise<boolean | undefined> {
  const [algorithm, hex] = hash.split('$')
  if (hex === undefined) return withoutMailto(hash) === withoutMailto(expected)
  return algorithm === 'sha256' ? hex.toLowerCase() === (await sha256Hex(withoutMailto(expected) + salt)) : undefined
}

function withoutMailto(id: string): string {
  return id.replace(/^mailto:/i, '')
}
