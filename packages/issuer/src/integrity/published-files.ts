/**
 * The published tree: each file as it was written, and nothing signed in it that was never signed here.
 *
 * @module
 */

import { join } from 'node:path'
import { isObject, isPresentation, toArray, type JsonObject } from '@quality-label/credentials'
import { manifestUnits } from '../publish/manifest.js'
import { isSwitching } from '../publish/switch-files.js'
import { stringifySorted } from '../register/json-file.js'
import { sha256 } from '../register/objects.js'
import { fileReader } from '../register/read-again.js'
import type { NetworkRecord } from '../register/records.js'
import { chosenBelow } from '../register/walk-files.js'
import { isTemporary } from '../register/write-atomic.js'
import { finding, type Finding } from './finding.js'
import { nameSet } from './name-set.js'
import type { Replay } from './replay.js'
import { parse, verifies } from './signed-files.js'

/** Folders in which every address is one of the register's. Elsewhere may lie what an operator keeps on the same site. */
const OWN = ['organisers', 'labels', 'endorsers', 'endorsements', 'register', 'status']

/**
 * Checks a published folder; one in which nothing was ever published has nothing wrong with it.
 *
 * @param name What the folder is called in the findings.
 */
export async function checkPublished(
  folder: string,
  name: string,
  network: NetworkRecord,
  state: Replay,
  now: Date
): Promise<Finding[]> {
  // Half of it may be the new tree: what is what, the next publish knows.
  if (await isSwitching(folder)) return [finding('publish-unfinished', name)]
  const findings: Finding[] = []
  const known = nameSet()
  const read = fileReader()
  for await (const { files } of manifestUnits(folder)) {
    for (const [path, digest] of files) {
      known.add(path)
      const bytes = read(join(folder, path))
      if (!bytes) findings.push(finding('published-missing', `${name}/${path}`))
      else if (sha256(bytes) !== digest || !(await isOurs(path, bytes, network, state, now))) {
        findings.push(finding('published-changed', `${name}/${path}`))
      }
    }
  }
  for (const top of OWN) {
    const unknown = chosenBelow(folder, top, (path) => !known.has(path) && !isTemporary(path))
    findings.push(...unknown.map((path) => finding('published-unknown', `${name}/${path}`)))
  }
  return findings
}

/** What is signed must be known here, or verify: the manifest is public, and could have been changed along. */
async function isOurs(
  path: string,
  bytes: Buffer,
  network: NetworkRecord,
  { signed }: Replay,
  now: Date
): Promise<boolean> {
  const document = bytes[0] === 0x7b ? parse(bytes) : undefined
  if (!document) return true
  if (!belongsTo(`${network.origin}/${path}`, document)) return false
  const parts = isPresentation(document) ? toArray(document['verifiableCredential']) : [document]
  for (const part of parts) {
    if (!isObject(part) || part['proof'] === undefined || signed.has(sha256(stringifySorted(part)))) continue
    if (!(await verifies(network, part, now))) return false
  }
  return true
}

/** Of two genuine documents neither may stand at the address of the other. */
function belongsTo(address: string, document: JsonObject): boolean {
  // The copies of a label are numbered below it.
  const bare = address.replace(/(\/\d+)?\.json$/, '')
  if (document['proof'] === undefined && !isPresentation(document)) return true
  if (!isPresentation(document)) return [bare, address].includes(idOf(document))
  return toArray(document['verifiableCredential']).some(
    (part) => isObject(part) && isObject(part['credentialSubject']) && idOf(part['credentialSubject']) === bare
  )
}

function idOf({ id }: JsonObject): string {
  return typeof id === 'string' ? id : ''
}
