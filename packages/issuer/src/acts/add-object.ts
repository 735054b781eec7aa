/**
 * Adds an activity or a badge to what an organiser offers: from then on it can be endorsed.
 *
 * @module
 */

import { OBJECT_KINDS } from '@quality-label/credentials'
import { RegisterError } from '../errors.js'
import { trustAnchor } from '../documents/trust-anchor.js'
import type { OpenKey } from '../keys/network-keys.js'
import { FOLDERS } from '../register/layout.js'
import type { OfferedObject } from '../register/records.js'
import { changing, commit, listSlugs, requireRecord, type Act, type Register } from '../register/register.js'
import { checkSlug } from '../register/slug.js'
import { catalogueFile, catalogueOf } from './catalogue.js'
import { oneOf, readName, readUrl } from './input.js'

/** A verifier reads no more; a presentation stays small. */
const MAX_OBJECTS = 100

/** What is offered. */
export interface ObjectInput {
  organiser: string
  /** Short name, by which the register calls it; among those of this organiser alone. */
  slug: string
  /** `activity` or `badge`. */
  kind: string
  /** Its address: that of the badge class or achievement, or of the activity's page. Endorsements name it. */
  id: string
  name: string
}

/**
 * Adds one.
 *
 * @param openLabelKey Signs the catalogue.
 * @throws {RegisterError} `ERR_REGISTER_INPUT`, `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_EXISTS` where this or another
 *   organiser offers it already, `ERR_REGISTER_STATE` when there are too many.
 */
export async function addObject(
  register: Register,
  { organiser, ...input }: ObjectInput,
  openLabelKey: OpenKey,
  act: Act
): Promise<OfferedObject> {
  const object: OfferedObject = {
    slug: checkSlug(input.slug, 'object'),
    kind: oneOf(OBJECT_KINDS, input.kind, '--kind'),
    id: readId(register, input.id),
    name: readName(input.name, '--name')
  }
  return await changing(register, async () => {
    await requireRecord(register, 'organiser', organiser)
    const objects = (await catalogueOf(register, organiser))?.objects ?? []
    if (objects.some(({ slug }) => slug === object.slug)) {
      throw new RegisterError('ERR_REGISTER_EXISTS', `"${organiser}" offers "${object.slug}" already: choose another.`)
    }
    await assertFree(register, object.id)
    if (objects.length >= MAX_OBJECTS) {
      throw new RegisterError(
        'ERR_REGISTER_STATE',
        `"${organiser}" offers ${objects.length} things already: that is the limit. Take one away: quality-label object remove.`
      )
    }
    const files = await catalogueFile(register, organiser, [...objects, object], openLabelKey, act)
    const details = { object: { ...object } }
    await commit(register.directory, { type: 'object.added', ids: { organiser }, details, files }, act)
    return object
  })
}

/** What stands behind an id on this machine is nobody's but in a register on this machine. */
function readId(register: Register, text: string): string {
  const id = readUrl(text, '--id')
  if (id.startsWith('https:') || trustAnchor(register.network).network === 'local') return id
  throw new RegisterError('ERR_REGISTER_INPUT', `--id: "${text}" is not an address that others can open.`)
}

/** An endorsement of it must count for one organiser only. */
async function assertFree(register: Register, id: string): Promise<void> {
  for (const slug of await listSlugs(register, FOLDERS.catalogues)) {
    const catalogue = await catalogueOf(register, slug)
    const found = catalogue?.objects.find((object) => object.id === id)
    if (!found) continue
    throw new RegisterError('ERR_REGISTER_EXISTS', `--id: ${id} is "${found.slug}", which "${slug}" offers.`)
  }
}
