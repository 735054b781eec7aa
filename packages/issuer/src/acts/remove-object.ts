/**
 * Takes an activity or a badge away from what an organiser offers. Whoever endorsed it has endorsed nothing any more,
 * so that goes, too.
 *
 * @module
 */

import { RegisterError } from '../errors.js'
import type { OpenKey } from '../keys/network-keys.js'
import { referenceTo } from '../register/object-reference.js'
import type { OfferedObject } from '../register/records.js'
import { changing, commit, requireRecord, type Act, type Register } from '../register/register.js'
import { catalogueFile, catalogueOf } from './catalogue.js'
import { endorsementsOf, requestsOf } from './endorsements.js'
import { declinedFile } from './decline-endorsement.js'
import { readText } from './input.js'
import { withdrawnFile } from './withdraw-endorsement.js'

/** What was taken away. */
export interface ObjectRemoval {
  object: OfferedObject
  /** Ids of the endorsements of it that are withdrawn, and of the requests that are closed. */
  withdrawn: string[]
}

/**
 * Removes one.
 *
 * @param openLabelKey Signs the catalogue, where something is left in it.
 * @param reason Stays in the journal.
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN`.
 */
export async function removeObject(
  register: Register,
  organiser: string,
  slug: string,
  reason: string | undefined,
  openLabelKey: OpenKey,
  act: Act
): Promise<ObjectRemoval> {
  const why = reason === undefined ? {} : { reason: readText(reason, '--reason', 2000) }
  return await changing(register, async () => {
    await requireRecord(register, 'organiser', organiser)
    const objects = (await catalogueOf(register, organiser))?.objects ?? []
    const object = objects.find((object) => object.slug === slug)
    if (!object) throw unknown(organiser, slug, objects)
    const reference = referenceTo(organiser, object)
    const given = (await endorsementsOf(register)).filter((one) => one.object === reference && !one.status.revoked)
    const asked = (await requestsOf(register)).filter((one) => one.object === reference && !one.declined)
    const left = objects.filter((other) => other !== object)
    const files = {
      ...(await catalogueFile(register, organiser, left, openLabelKey, act)),
      ...Object.fromEntries(given.map(withdrawnFile)),
      ...Object.fromEntries(asked.map((request) => declinedFile(request, act.now)))
    }
    const details = { object: { ...object }, ...why }
    await commit(register.directory, { type: 'object.removed', ids: { organiser }, details, files }, act)
    return { object, withdrawn: [...given, ...asked].map(({ id }) => id) }
  })
}

function unknown(organiser: string, slug: string, objects: readonly OfferedObject[]): RegisterError {
  const known = objects.map(({ slug }) => slug).join(', ')
  const hint = known === '' ? 'It offers nothing yet.' : `Known: ${known}.`
  return new RegisterError('ERR_REGISTER_UNKNOWN', `"${organiser}" offers no "${slug}". ${hint}`)
}
