/**
 * Compares the files of a register with what its journal says.
 *
 * @module
 */

import { join } from 'node:path'
import { FILES, FOLDERS, recordPath } from '../register/layout.js'
import { sha256 } from '../register/objects.js'
import { allottedLists, indicesOf, readLines, textOf } from '../register/allotted.js'
import { fileReader } from '../register/read-again.js'
import { temporaryFiles } from '../register/recover.js'
import { chosenBelow } from '../register/walk-files.js'
import { finding, type Finding } from './finding.js'
import type { Replay } from './replay.js'

/** Folders of records. Others that the journal has written in are looked into as well. */
const RECORDS = [
  FOLDERS.organisers,
  FOLDERS.assessments,
  FOLDERS.endorsers,
  FOLDERS.labels,
  FOLDERS.catalogues,
  FOLDERS.requests,
  FOLDERS.endorsements,
  FOLDERS.erased
]

/** What lies in these is not said by the journal: secrets, and what is signed again every day. */
const OTHERS: readonly string[] = [FOLDERS.private, FOLDERS.keys, FOLDERS.status, FOLDERS.shards, FOLDERS.objects]

/** Compares records, `network.json` and `policy.json`, objects and allotted status entries. */
export async function compareFiles(directory: string, state: Replay): Promise<Finding[]> {
  const findings: Finding[] = []
  const read = fileReader()
  for (const [path, { digest }] of state.files) {
    const found = read(join(directory, path))
    if (!found) findings.push(finding('file-missing', path))
    else if (sha256(found) !== digest) {
      findings.push(finding(path === FILES.policy ? 'policy-changed' : 'file-changed', path))
    }
  }
  const folders = [...state.folders].filter((folder) => !OTHERS.includes(folder))
  const left = temporaryFiles(directory)
  for (const folder of new Set([...RECORDS, ...folders])) {
    const unknown = chosenBelow(directory, folder, (path) => !state.files.has(path) && !left.includes(path))
    findings.push(...unknown.map((path) => finding('file-unknown', path)))
  }
  const isKnown = (path: string) => state.objects.has(path.slice(FOLDERS.objects.length + 1)) || left.includes(path)
  const unknown = chosenBelow(directory, FOLDERS.objects, (path) => !isKnown(path))
  findings.push(...unknown.map((path) => finding('object-unknown', path)))
  for (const list of new Set([...state.entries.keys(), ...(await allottedLists(directory))])) {
    if (!(await holdsEntries(directory, list, state))) findings.push(finding('entry-freed', recordPath.allotted(list)))
  }
  return [...findings, ...left.map((path) => finding('left-over', path))]
}

/** The text that the file of a list must have: what is there, and whatever is missing. */
export async function allottedText(directory: string, list: number, { entries }: Replay): Promise<string> {
  // One more than the journal knows costs nothing: a crash may have come before what it was for.
  const found = indicesOf(await readLines(directory, list)) ?? []
  return textOf(new Set([...found, ...(entries.get(list) ?? [])]))
}

async function holdsEntries(directory: string, list: number, { entries }: Replay): Promise<boolean> {
  const found = indicesOf(await readLines(directory, list))
  return found !== undefined && [...(entries.get(list) ?? [])].every((index) => found.has(index))
}
