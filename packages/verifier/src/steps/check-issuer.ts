/**
 * May this issuer, with this key, issue this? Trust asks about the key that proved: the key step has tied it to the
 * issuer's id.
 *
 * @module
 */

import { problem, type Credential } from '@quality-label/credentials'
import { failed, passed, skipped, type Finding } from '../checks.js'
import type { WalkContext } from '../context.js'
import { isAchievementOf } from '../label.js'

/** @param methods URLs of the keys that proved. */
export function checkIssuer(credential: Credential, methods: string[], { options }: WalkContext): Finding {
  if (!options.trust) return skipped()
  const { id } = credential.issuer
  const entry = options.trust.issuers.get(id)
  if (!entry) return failed(problem('issuer-not-trusted', id, '/issuer'))
  const statusKey = methods.find((method) => entry.statusOnly.some((start) => fragmentOf(method).startsWith(start)))
  if (statusKey !== undefined) return failed(problem('status-key', statusKey, '/proof/verificationMethod'))
  if (entry.achievements && !isAchievementOf(credential, entry)) {
    const what = credential.achievement?.id ?? credential.types.at(-1) ?? 'a credential'
    return failed(
      problem('not-the-label', `${what} is not one of the achievements of ${id}`, '/credentialSubject/achievement/id')
    )
  }
  return passed()
}

function fragmentOf(method: string): string {
  return method.slice(method.indexOf('#') + 1)
}
