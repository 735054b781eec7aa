/**
 * Open Badges 2.0, hosted and signed; 2.1 has the same objects.
 *
 * @module
 */

import { fail } from '../../errors.js'
import { asString, isObject, setMember, without, type JsonObject, type JsonValue } from '../../model/json.js'
import { openBadges2Contexts } from './recognise.js'
import type { Format } from '../registry.js'
import { keysOf } from './keys.js'
import { gatherParts } from './parts.js'
import { readAward } from './read.js'
import { declaresScope, isWithinScope } from './scope.js'
import { problemsOfAward } from './shape.js'
import { idOf, inOwnWords, isAddress, isEndorsement, isOf, isSigned, typesOf } from './words.js'

export const format: Format = {
  /** @throws {ProblemError} `awards-nothing` for a BadgeClass, a Profile or another object that is no award. */
  decode(value) {
    if (!isOf(value, 'Assertion', 'Endorsement'))
      fail('awards-nothing', typesOf(value).join(', ') || 'no type', '/type')
    return { credential: readAward(value), standard: 'OB2', version: '2.0', proofs: [] }
  },
  shape: problemsOfAward,
  hosting: {
    contexts: openBadges2Contexts,
    gather: gatherParts,
    addressOf: (value) => (isSigned(inOwnWords(value)) ? undefined : asString(inOwnWords(value).id)),
    issuerOf: (award) => idOf(issuerOf(award)) ?? '',
    withdrawn,
    publishes: (address, award) => isWithinScope(address, issuerOf(award)),
    /**
     * Without a scope of the issuer's own, the BadgeClass lies beside its Profile too. @see
     * {@link https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#HostedBadge HostedBadge Verification}
     */
    strayOf(award) {
      const issuer = issuerOf(award)
      // Only what was taken back may have been stripped of its badge.
      if (idOf(issuer) === undefined) return undefined
      const ids = [idOf(award), ...(declaresScope(issuer) ? [] : [idOf(award.badge)])].filter(isAddress)
      return ids.find((id) => !isWithinScope(id, issuer))
    },
    keys: (award, load) => keysOf(inOwnWords(award), issuerOf(award), load),
    withoutExtensions
  }
}

/** The Profile in its place. */
function issuerOf(award: JsonObject): JsonObject {
  const badge = isObject(award.badge) ? award.badge : {}
  const issuer = isEndorsement(award) ? award.issuer : badge.issuer
  return isObject(issuer) ? issuer : {}
}

/**
 * Extensions bring contexts of their own, for words of their own: their names are IRIs. @see
 * {@link https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Extensions Extensions}
 */
function withoutExtensions(value: JsonObject): JsonObject {
  const core: JsonObject = {}
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined && !key.includes(':')) setMember(core, key, coreOf(member))
  }
  return core
}

function coreOf(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(coreOf)
  return isObject(value) ? withoutExtensions(value) : value
}

/**
 * An answer may have been stripped to little more than `revoked`: what it says counts, and the rest is as it was. @see
 * {@link https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#revoked-hosted-assertion Revoking Hosted Assertions}
 */
function withdrawn(award: JsonObject, answer: JsonObject = { revoked: true }): JsonObject | undefined {
  const said = inOwnWords(answer)
  if (said.revoked !== true || (idOf(said) ?? idOf(award)) !== idOf(award)) return undefined
  return { ...award, ...without(said, 'badge', 'issuer') }
}
