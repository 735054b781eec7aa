/**
 * Reads an Assertion, or an Endorsement, into the one `Credential` shape: as it came, or with its BadgeClass and the
 * Profile of its issuer in their places.
 *
 * @module
 */

import type { Achievement, Credential, Recipient, StatusEntry } from '../../model/credential.js'
import { asString, isObject, type JsonObject, type JsonValue } from '../../model/json.js'
import { defined } from '../verifiable-credential.js'
import { dateOf, idOf, inOwnWords, isEndorsement, isSigned, typesOf } from './words.js'

/** @param value Links are read as links: of a badge that is only named, nothing but its id is known. */
export function readAward(value: JsonObject): Credential {
  const document = inOwnWords(value)
  const badge = objectOf(document.badge)
  const claim = isEndorsement(document) ? objectOf(document.claim) : undefined
  const issuer = claim ? document.issuer : badge.issuer
  const recipient = claim ? endorsed(claim) : readRecipient(document.recipient)
  const issuedOn = dateOf(document.issuedOn)
  return defined({
    id: asString(document.id),
    types: typesOf(document),
    name: asString(badge.name),
    issuer: { ...readProfile(objectOf(issuer)), id: idOf(issuer) ?? '' },
    recipient,
    subjectIds: recipient.id === undefined ? [] : [recipient.id],
    achievement: claim || document.badge === undefined ? undefined : readBadge(badge, idOf(document.badge)),
    endorsement: claim && defined({ comment: asString(claim.endorsementComment) }),
    awardedDate: issuedOn,
    validFrom: issuedOn,
    validUntil: dateOf(document.expires),
    status: readStatus(document, objectOf(issuer)),
    document: value
  })
}

function readProfile(profile: JsonObject): Omit<Credential['issuer'], 'id'> {
  return defined({ name: asString(profile.name), url: asString(profile.url), email: asString(profile.email) })
}

/** The subject of an endorsement is what its claim is about. */
function endorsed(claim: JsonObject): Recipient {
  return defined({
    id: idOf(claim),
    name: asString(claim.name),
    otherIdentifiers: [],
    hashedIdentities: [],
    sites: []
  })
}

/**
 * A recipient is known by one property, in the open or hidden in a hash.
 *
 * @see {@link https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#IdentityObject IdentityObject}
 */
function readRecipient(value: JsonValue | undefined): Recipient {
  const { type, identity, hashed, salt } = isObject(value) ? value : {}
  const known = asString(identity)
  const none = { otherIdentifiers: [], hashedIdentities: [], sites: [] }
  if (known === undefined) return none
  // Without "$" there is no algorithm, and no saying what it is a hash by.
  const hash = known.includes('$') ? known : `unknown$${known}`
  // Whoever does not say whether it is a hash has written one that looks like it.
  const isHash = hashed === true || (hashed === undefined && /^(sha256|md5)\$/.test(known))
  if (isHash) return { ...none, hashedIdentities: [{ hash, salt: asString(salt) ?? '' }] }
  if (type === 'id') return { ...none, id: known }
  return { ...none, otherIdentifiers: [{ type: asString(type) ?? '', value: known }] }
}

function readBadge(badge: JsonObject, id: string | undefined): Achievement {
  const { criteria } = badge
  return defined({
    id,
    types: typesOf(badge),
    name: asString(badge.name),
    description: asString(badge.description),
    criteria:
      criteria === undefined
        ? undefined
        : defined({ id: idOf(criteria), narrative: asString(objectOf(criteria).narrative) })
  })
}

/** A hosted badge says itself that it is revoked; of signed ones the issuer keeps a list. */
function readStatus(document: JsonObject, issuer: JsonObject): StatusEntry[] {
  const list = idOf(issuer.revocationList)
  const own: StatusEntry = { type: 'HostedBadge', purpose: 'revocation', pointer: '/revoked', entry: {} }
  const listed: StatusEntry = {
    type: 'RevocationList',
    purpose: 'revocation',
    pointer: isEndorsement(document) ? '/issuer/revocationList' : '/badge/issuer/revocationList',
    entry: { id: list }
  }
  return [
    ...(isSigned(document) && document.revoked !== true ? [] : [own]),
    ...(isSigned(document) && list !== undefined ? [{ ...listed, id: list }] : [])
  ]
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? inOwnWords(value) : {}
}
