/**
 * Status lists and directory, which `publish` signs and the journal does not hold: each must verify, in the one text
 * that it has. And the decisions in `private/`, whose digests the journal holds.
 *
 * @module
 */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isObject, jcs, toArray, type JsonObject } from '@quality-label/credentials'
import { whyNotVerified } from '../documents/sign.js'
import { listAt } from '../register/allotted.js'
import { stringifySorted } from '../register/json-file.js'
import { FOLDERS, recordPath } from '../register/layout.js'
import { sha256 } from '../register/objects.js'
import type { NetworkRecord } from '../register/records.js'
import { chosenBelow } from '../register/walk-files.js'
import { finding, type Finding } from './finding.js'
import type { Replay } from './replay.js'

/** Folders of what is signed, each with the text that a document has there, and where it is published: that is its id. */
const layouts = [
  { folder: FOLDERS.status, textOf: stringifySorted, publishedAs: statusAddress },
  { folder: FOLDERS.shards, textOf: (document: JsonObject) => `${jcs(document)}\n`, publishedAs: shardAddress }
]

/** `revocation-1.json` is `revocation/1`. */
function statusAddress(name: string): string {
  return `status/${name.replace(/-(\d+)\.json$/, '/$1')}`
}

function shardAddress(name: string): string {
  return `register/${name}`
}

/** Verifies the signed files. Those that do are added to what is known to be signed, by the text as it is published. */
export async function checkSigned(
  directory: string,
  network: NetworkRecord,
  { signed }: Replay,
  now: Date
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { folder, textOf, publishedAs } of layouts) {
    for (const path of chosenBelow(directory, folder, (path) => listAt(path) === undefined)) {
      const bytes = await readFile(join(directory, path))
      const document = parse(bytes)
      const id = `${network.origin}/${publishedAs(path.slice(folder.length + 1))}`
      const isLaidOut = document?.['id'] === id && bytes.equals(Buffer.from(textOf(document)))
      if (isLaidOut && (await verifies(network, document, now))) signed.add(sha256(stringifySorted(document)))
      else findings.push(finding('signed-changed', path))
    }
  }
  return findings
}

/** True when each of its proofs verifies by itself, so that none hides behind another. */
export async function verifies(network: NetworkRecord, document: JsonObject, now: Date): Promise<boolean> {
  const proofs = toArray(document['proof'])
  for (const proof of proofs) {
    if ((await whyNotVerified(network, { ...document, proof }, now)) !== undefined) return false
  }
  return proofs.length > 0
}

/** Compares the decisions that are here with their digests; on another machine there are none. */
export async function checkDecisions(directory: string, { files }: Replay): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const path of files.keys()) {
    const [folder, organiser = '', name = ''] = path.split('/')
    if (folder !== FOLDERS.assessments) continue
    const assessment = parse(await readFile(join(directory, path)).catch(() => Buffer.alloc(0)))
    const decision = recordPath.decision(organiser, Number(name.replace('.json', '')))
    const bytes = await readFile(join(directory, decision)).catch(() => undefined)
    if (!bytes || !assessment || assessment['digest'] === sha256(bytes)) continue
    findings.push(finding('decision-changed', decision))
  }
  return findings
}

/** A JSON object, or nothing. */
export function parse(bytes: Uint8Array): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
