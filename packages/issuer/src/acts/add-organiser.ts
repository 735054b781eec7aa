/**
 * Adds an organiser: who may hold a label, and where it may be shown.
 *
 * @module
 */

import { RegisterError } from '../errors.js'
import { recordPath } from '../register/layout.js'
import { toJson, type OrganiserRecord } from '../register/records.js'
import { changing, commit, readRecord, type Act, type Register } from '../register/register.js'
import { checkSlug } from '../register/slug.js'
import { readCountry, readName, readSame, readSites, readUrl } from './input.js'

/** What is known of an organiser. Of an individual, give what they ask to be published and no more. */
export interface OrganiserInput {
  slug: string
  name: string
  /** ISO 3166-1 alpha-2. */
  country: string
  locality?: string | undefined
  url?: string | undefined
  /** Other ids and addresses of the same organisation. They are published, as `url` is. */
  same?: readonly string[] | undefined
  /** Default false. */
  individual?: boolean | undefined
  /** Where the label may be shown: origin and path prefix. */
  sites?: readonly string[] | undefined
  /** Do not add the www form or the form without www. Default false. */
  exactSites?: boolean | undefined
}

/**
 * Adds an organiser.
 *
 * @throws {RegisterError} `ERR_REGISTER_INPUT`, `ERR_REGISTER_EXISTS`.
 */
export async function addOrganiser(register: Register, input: OrganiserInput, act: Act): Promise<OrganiserRecord> {
  const slug = checkSlug(input.slug, 'organiser')
  const record: OrganiserRecord = {
    slug,
    name: readName(input.name, '--name'),
    kind: input.individual ? 'individual' : 'organisation',
    country: readCountry(input.country),
    ...(input.locality !== undefined && { locality: readName(input.locality, '--locality') }),
    ...(input.url !== undefined && { url: readUrl(input.url, '--url') }),
    same: readSame(input.same ?? []),
    sites: readSites(input.sites ?? [], input.exactSites)
  }
  return await changing(register, async () => {
    const path = recordPath.organiser(slug)
    if (await readRecord(register, 'organiser', path)) {
      throw new RegisterError(
        'ERR_REGISTER_EXISTS',
        `There is an organiser "${slug}" already. Slugs are never used twice: choose another.`
      )
    }
    if (await readRecord(register, 'erased', recordPath.erased(slug))) {
      throw new RegisterError(
        'ERR_REGISTER_EXISTS',
        `"${slug}" was an organiser who has been erased. Slugs are never used twice: choose another.`
      )
    }
    const files = { [path]: toJson(record) }
    await commit(register.directory, { type: 'organiser.added', ids: { organiser: slug }, files }, act)
    return record
  })
}
