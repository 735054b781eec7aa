/**
 * What is to be endorsed, and by whom: both must be there, and be two.
 *
 * @module
 */

import { asString, isObject, KEY_IDENTIFIER, LABEL_NAME, parseDateTime, toArray } from '@quality-label/credentials'
import { addressesOf } from '../documents/addresses.js'
import type { EndorserIdentity } from '../documents/verify-endorsement.js'
import { RegisterError } from '../errors.js'
import { parseReference } from '../register/object-reference.js'
import type { EndorserRecord, OrganiserRecord } from '../register/records.js'
import { requireRecord, type Register } from '../register/register.js'
import { catalogueOf } from './catalogue.js'
import { commonIdentity } from './common-identity.js'

/** Something that can be endorsed. */
export interface EndorsedObject {
  /** As the signed endorsement names it. */
  id: string
  name: string
  /** What it is, and whose: an endorser must not seem to endorse more. */
  title: string
}

/**
 * Reads the name of something that can be endorsed by an endorser.
 *
 * @param object `label`, `organiser:SLUG`, `badge:SLUG/OBJECT` or `activity:SLUG/OBJECT`.
 * @throws {RegisterError} `ERR_REGISTER_INPUT`, `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_STATE` where it is the endorser's
 *   own.
 */
export async function readObject(
  register: Register,
  endorser: EndorserRecord,
  object: string
): Promise<EndorsedObject> {
  const addresses = addressesOf(register.network.origin)
  const reference = parseReference(object)
  if (!reference) {
    throw new RegisterError(
      'ERR_REGISTER_INPUT',
      `--object: "${object}" is not "label", or "organiser:", "badge:" or "activity:" with slugs, for example badge:nova-skola/web-basics.`
    )
  }
  if (reference.kind === 'label')
    return { id: addresses.achievement, name: LABEL_NAME, title: `the ${LABEL_NAME} itself` }
  const organiser = await requireRecord(register, 'organiser', reference.organiser)
  const { name } = organiser
  assertTwo(register, endorser, organiser)
  if (reference.kind === 'organiser')
    return { id: addresses.organiser(organiser.slug), name, title: `the organiser ${name}` }
  const objects = (await catalogueOf(register, organiser.slug))?.objects ?? []
  const found = objects.find(({ slug, kind }) => slug === reference.object && kind === reference.kind)
  if (found) return { id: found.id, name: found.name, title: `the ${found.kind} ${found.name} of ${name}` }
  const known = objects.map(({ slug, kind }) => `${kind}:${organiser.slug}/${slug}`).join(', ')
  const hint = known === '' ? 'Add it first: quality-label object add.' : `Known: ${known}.`
  throw new RegisterError('ERR_REGISTER_UNKNOWN', `"${organiser.slug}" offers no ${object}. ${hint}`)
}

/**
 * Who endorses, as the Network knows them.
 *
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN`; `ERR_REGISTER_STATE` where the recognition is withdrawn or has ended.
 */
export async function requireEndorser(register: Register, slug: string, now: Date): Promise<EndorserRecord> {
  const endorser = await requireRecord(register, 'endorser', slug)
  if (endorser.status.revoked) {
    throw refused(
      `The recognition of "${slug}" is withdrawn, and that is for ever: its endorsements count for nothing.`
    )
  }
  const end = parseDateTime(asString(endorser.recognition['validUntil'])) ?? 0
  if (end > now.getTime()) return endorser
  throw refused(`The recognition of "${slug}" has ended. Renew it first: quality-label endorser renew ${slug}.`)
}

/** The key that an endorser signs with: the id itself, or what the recognition says. */
export function identityOf({ slug, did, recognition }: EndorserRecord): EndorserIdentity {
  if (did.startsWith('did:key:')) return { did, key: did.slice('did:key:'.length) }
  const subject = isObject(recognition['credentialSubject']) ? recognition['credentialSubject'] : {}
  const entries = toArray(subject['otherIdentifier']).filter(isObject)
  const key = asString(entries.find(({ identifierType }) => identifierType === KEY_IDENTIFIER)?.['identifier'])
  if (key !== undefined) return { did, key }
  throw new RegisterError('ERR_REGISTER_DAMAGED', `The recognition of "${slug}" names no key of ${did}.`)
}

function assertTwo({ network }: Register, endorser: EndorserRecord, organiser: OrganiserRecord): void {
  const common = commonIdentity(network, endorser, organiser)
  if (common)
    throw refused(`${endorser.name} and ${organiser.name} are the same (both are ${common}): nobody endorses itself.`)
}

function refused(message: string): RegisterError {
  return new RegisterError('ERR_REGISTER_STATE', message)
}
