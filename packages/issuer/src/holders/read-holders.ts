/**
 * The door for files of holders. After it nobody asks whether one was a list or held badges.
 *
 * @module
 */

import { RegisterError } from '../errors.js'
import type { NetworkRecord } from '../register/records.js'
import type { Act, Register } from '../register/register.js'
import type { SourceFile } from '../sheets/sheet.js'
import { holdersFromBadges, isBadgeFile, type BadgeOptions, type HolderFile } from './from-badges.js'
import { holderTemplates, readHolderList, type RawHolder } from './holder-list.js'
import type { HolderFault } from './read-holder.js'

/**
 * The rows of a file, as they were written; of badges what they say, and nothing else.
 *
 * @param faults Gets what cannot be used, and why.
 * @throws {RegisterError} `ERR_REGISTER_INPUT`.
 */
export async function readHolders(
  network: NetworkRecord,
  file: HolderFile,
  badges: BadgeOptions,
  faults: HolderFault[],
  { now }: Pick<Act, 'now'>
): Promise<RawHolder[]> {
  if (isBadgeFile(file.name)) return await holdersFromBadges(network, file, badges, faults, now)
  return await readHolderList({ name: file.name, text: decode(file) })
}

/**
 * The spreadsheet to be filled in: empty, or with what badges say, to be completed.
 *
 * @param file Badges, where there are some.
 * @returns `faults`: badges that are not in it, and why.
 * @throws {RegisterError} `ERR_REGISTER_INPUT`.
 */
export async function draftHolderList(
  register: Register,
  file: HolderFile | undefined,
  badges: BadgeOptions,
  act: Pick<Act, 'now'>
): Promise<{ files: SourceFile[]; faults: HolderFault[] }> {
  const faults: HolderFault[] = []
  const rows = file ? await readHolders(register.network, file, badges, faults, act) : []
  return { files: holderTemplates(rows), faults }
}

/** @throws {RegisterError} `ERR_REGISTER_INPUT` for another encoding: names would come out wrong. */
function decode({ name, bytes }: HolderFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    const message = `${name} is not UTF-8: letters with accents would be lost. Save it as "CSV UTF-8".`
    throw new RegisterError('ERR_REGISTER_INPUT', message, { cause })
  }
}
