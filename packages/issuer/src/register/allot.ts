/**
 * Status list indices: random, unused, and never given away twice.
 *
 * @module
 */

import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { STATUS_LIST_SIZE } from '../documents/status-list.js'
import { RegisterError } from '../errors.js'
import { addLine, allottedLists, countOf, holds, readLines } from './allotted.js'
import { FOLDERS, recordPath } from './layout.js'
import type { StatusRecord } from './records.js'
import type { Act, Register } from './register.js'
import { filesBelow } from './walk-files.js'

/**
 * Allots an index. It counts as used from here on, also when what it is for is never written: a lost index costs
 * nothing, one that is used twice would withdraw somebody else's label. Random, so that neighbours say nothing about
 * who came when.
 *
 * @throws {RegisterError} `ERR_REGISTER_DAMAGED` where the file of a list is gone, or empty, from which indices were
 *   given away.
 * @see {@link https://www.w3.org/TR/vc-bitstring-status-list/#privacy-considerations Bitstring Status List, privacy}
 */
export async function allotStatus({ directory }: Register, { dryRun }: Act): Promise<StatusRecord> {
  let list = (await allottedLists(directory)).at(-1) ?? 1
  let used = await readLines(directory, list)
  // A list is left when it is half full: a free index is then still found at once, and the crowd to hide in stays large.
  if (countOf(used) >= STATUS_LIST_SIZE / 2) {
    list++
    used = Buffer.alloc(0)
  }
  if (countOf(used) === 0) assertUnused(directory, list)
  let index = randomInt(STATUS_LIST_SIZE)
  while (holds(used, index)) index = randomInt(STATUS_LIST_SIZE)
  if (!dryRun) {
    await mkdir(join(directory, FOLDERS.status), { recursive: true })
    await addLine(directory, list, used, index)
  }
  return { list, index, revoked: false, suspended: false }
}

/** Folders of records that hold status entries. */
const HOLDING = [FOLDERS.labels, FOLDERS.endorsers, FOLDERS.endorsements, FOLDERS.requests, FOLDERS.erased]

/** Looks into every record, once for each list: when it is begun, nothing may have come from it. */
function assertUnused(directory: string, list: number): void {
  const entry = new RegExp(`"list": ${list}[,\\n\\r]`)
  for (const folder of HOLDING) {
    for (const path of filesBelow(directory, folder)) {
      if (!entry.test(readFileSync(join(directory, path), 'utf8'))) continue
      throw new RegisterError(
        'ERR_REGISTER_DAMAGED',
        `${recordPath.allotted(list)} is missing or empty, and ${path} has an entry of that list: an index could be given away twice. Run "quality-label rebuild", which makes the file again.`
      )
    }
  }
}
