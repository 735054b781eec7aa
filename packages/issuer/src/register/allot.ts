/**
 * Status list indices: random, unused, and never given away twice.
 *
 * @module
 */

import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { STATUS_LIST_SIZE } from '../documents/status-list.js'
import { readJson, stringifySorted } from './json-file.js'
import { FILES } from './layout.js'
import type { StatusRecord } from './records.js'
import type { Register } from './register.js'
import { writeAtomic } from './write-atomic.js'

/**
 * Allots an index. It counts as used from here on, also when what it is for is never written: a lost index costs
 * nothing, one that is used twice would withdraw somebody else's label. Random, so that neighbours say nothing about
 * who came when.
 *
 * @see {@link https://www.w3.org/TR/vc-bitstring-status-list/#privacy-considerations Bitstring Status List, privacy}
 */
export async function allotStatus(register: Register): Promise<StatusRecord> {
  const path = join(register.directory, FILES.allotted)
  const lists = (await readJson(path)) ?? {}
  const list = Math.max(1, ...Object.keys(lists).map(Number))
  const used = indices(lists[list])
  // A list is left when it is half full: a free index is then still found at once, and the crowd to hide in stays large.
  if (used.size >= STATUS_LIST_SIZE / 2) return await take(path, lists, list + 1, new Set())
  return await take(path, lists, list, used)
}

async function take(
  path: string,
  lists: Record<string, unknown>,
  list: number,
  used: Set<number>
): Promise<StatusRecord> {
  let index = randomInt(STATUS_LIST_SIZE)
  while (used.has(index)) index = randomInt(STATUS_LIST_SIZE)
  const sorted = [...used, index].sort((a, b) => a - b)
  await writeAtomic(path, stringifySorted({ ...lists, [list]: sorted }))
  return { list, index, revoked: false, suspended: false }
}

function indices(value: unknown): Set<number> {
  return new Set(Array.isArray(value) ? value.filter((entry): entry is number => Number.isInteger(entry)) : [])
}
