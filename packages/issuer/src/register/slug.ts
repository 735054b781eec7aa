/**
 * Slugs: the short names in addresses and file names.
 *
 * @module
 */

import { RegisterError } from '../errors.js'

/** Names that Windows keeps for devices, in any folder and with any ending. */
const DEVICE_NAMES = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/** Two slugs and a number, joined by hyphens: `city-of-vidrava-nova-skola-1`. */
const ENDORSEMENT_NAME = /^[a-z0-9][a-z0-9-]{0,150}-[1-9][0-9]{0,8}$/

/** Whether a text of a record is a slug. */
export function isSlug(text: string): boolean {
  return SLUG.test(text) && !DEVICE_NAMES.test(text)
}

/** Whether a text of a record can name an endorsement. */
export function isEndorsementName(text: string): boolean {
  return ENDORSEMENT_NAME.test(text)
}

/**
 * Lets a slug pass, and nothing else: so that no name of the outside reaches a path unread.
 *
 * @param slug What was given.
 * @param name What it names, for the error.
 * @returns The slug.
 * @throws {RegisterError} `ERR_REGISTER_INPUT`.
 */
export function checkSlug(slug: string, name: string): string {
  if (!SLUG.test(slug)) {
    throw new RegisterError(
      'ERR_REGISTER_INPUT',
      `${name}: "${slug}" is not a slug. Use small letters a-z, digits and hyphens, for example nova-skola.`
    )
  }
  if (DEVICE_NAMES.test(slug)) {
    throw new RegisterError(
      'ERR_REGISTER_INPUT',
      `${name}: "${slug}" is a device name on Windows. Choose another slug.`
    )
  }
  return slug
}
