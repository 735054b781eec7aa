/**
 * Recipients that hide in a hash. Loaded only where there is one.
 *
 * @module
 */

import { problem, sha256Hex, type Credential } from '@quality-label/credentials'
import { failed, passed, unknown, type Finding } from '../checks.js'

type HashedIdentity = Credential['recipient']['hashedIdentities'][number]

/**
 * Compares the expected recipient with each hash.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#identityobject IdentityObject}
 */
export async function compareIdentities(hidden: HashedIdentity[], expected: string): Promise<Finding> {
  const plain = expected.replace(/^mailto:/i, '')
  const answers = await Promise.all(hidden.map((one) => isIdentity(one, plain)))
  if (answers.includes(true)) return passed()
  const pointer = '/credentialSubject/identifier'
  if (answers.includes(undefined)) return unknown(problem('recipient-unknown', 'the hash is not SHA-256', pointer))
  return failed(problem('recipient-mismatch', `it was not issued to ${expected}`, pointer))
}

async function isIdentity({ hash, salt }: HashedIdentity, expected: string): Promise<boolean | undefined> {
  const [algorithm, hex] = hash.split('$')
  if (hex === undefined) return hash.replace(/^mailto:/i, '') === expected
  return algorithm === 'sha256' ? hex.toLowerCase() === (await sha256Hex(expected + salt)) : undefined
}
