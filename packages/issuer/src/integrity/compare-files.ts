/**
 * Compares the files of a register with what its journal says.
 *
 * @module
 */

import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { FILES, FOLDERS } from '../register/layout.js'
import { readJson, stringifySorted } from '../register/json-file.js'
import { sha256 } from '../register/objects.js'
import { temporaryFiles } from '../register/recover.js'
import { finding, type Finding } from './finding.js'
import type { Replay } from './replay.js'

/** Folders of records. Others that the journal has written in are looked into as well. */
const RECORDS = [
  FOLDERS.organisers,
  FOLDERS.assessments,
  FOLDERS.endorsers,
  FOLDERS.labels,
  FOLDERS.endorsements,
  FOLDERS.erased
]

/** What lies in these is not said by the journal: secrets, and what is signed again every day. */
const OTHERS: readonly string[] = [FOLDERS.private, FOLDERS.keys, FOLDERS.status, FOLDERS.shards, FOLDERS.objects]

/** Compares records, `network.json` and `policy.json`, objects and allotted status entries. */
export async function compareFiles(directory: string, state: Replay): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [path, { digest }] of state.files) {
    const found = await readFile(join(directory, path)).catch(() => undefined)
    if (!found) findings.push(finding('file-missing', path))
    else if (sha256(found) !== digest) {
      findings.push(finding(path === FILES.policy ? 'policy-changed' : 'file-changed', path))
    }
  }
  const folders = [...state.folders].filter((folder) => !OTHERS.includes(folder))
  const left = await temporaryFiles(directory)
  for (const folder of new Set([...RECORDS, ...folders])) {
    for (const path of await filesIn(directory, folder)) {
      if (!state.files.has(path) && !left.includes(path)) findings.push(finding('file-unknown', path))
    }
  }
  for (const path of await filesIn(directory, FOLDERS.objects)) {
    const known = state.objects.has(path.slice(FOLDERS.objects.length + 1))
    if (!known && !left.includes(path)) findings.push(finding('object-unknown', path))
  }
  if (!(await holdsEntries(directory, state))) findings.push(finding('entry-freed', FILES.allotted))
  return [...findings, ...left.map((path) => finding('left-over', path))]
}

/** The text that `status/allotted.json` must have: what is there, and whatever is missing. */
export async function allottedText(directory: string, { entries }: Replay): Promise<string> {
  const found = await readJson(join(directory, FILES.allotted)).catch(() => undefined)
  const lists = new Map([...entries].map(([list, indices]) => [String(list), new Set(indices)]))
  for (const [list, indices] of Object.entries(found ?? {})) {
    const known = lists.get(list) ?? new Set()
    // One more than the journal knows costs nothing: a crash may have come before what it was for.
    for (const index of Array.isArray(indices) ? indices : []) if (isIndex(index)) known.add(index)
    lists.set(list, known)
  }
  return stringifySorted(
    Object.fromEntries([...lists].map(([list, indices]) => [list, [...indices].sort((a, b) => a - b)]))
  )
}

async function holdsEntries(directory: string, state: Replay): Promise<boolean> {
  const found = await readFile(join(directory, FILES.allotted), 'utf8').catch(() => undefined)
  if (found === undefined) return state.entries.size === 0
  return found === (await allottedText(directory, state))
}

function isIndex(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0
}

/** Every file below a folder, by its path inside the register. */
export async function filesIn(directory: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(directory, folder), { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}
