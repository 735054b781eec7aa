/**
 * The published tree: each file as it was written, and nothing signed in it that was never signed here.
 *
 * @module
 */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isObject, isPresentation, toArray } from '@quality-label/credentials'
import { findManifest } from '../publish/manifest.js'
import { isSwitching } from '../publish/switch-files.js'
import { stringifySorted } from '../register/json-file.js'
import { sha256 } from '../register/objects.js'
import type { NetworkRecord } from '../register/records.js'
import { finding, type Finding } from './finding.js'
import type { Replay } from './replay.js'
import { parse, verifies } from './signed-files.js'

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
  const manifest = await findManifest(folder).catch(() => new Map<string, string>())
  if (!manifest) return []
  // Half of it may be the new tree: what is what, the next publish knows.
  if (await isSwitching(folder)) return [finding('publish-unfinished', name)]
  const findings: Finding[] = []
  for (const [path, digest] of manifest) {
    const bytes = await readFile(join(folder, path)).catch(() => undefined)
    if (!bytes) findings.push(finding('published-missing', `${name}/${path}`))
    else if (sha256(bytes) !== digest || !(await isOurs(bytes, network, state, now))) {
      findings.push(finding('published-changed', `${name}/${path}`))
    }
  }
  return findings
}

/** What is signed must be known here, or verify: the manifest is public, and could have been changed along. */
async function isOurs(bytes: Buffer, network: NetworkRecord, { signed }: Replay, now: Date): Promise<boolean> {
  const document = bytes[0] === 0x7b ? parse(bytes) : undefined
  if (!document) return true
  const parts = isPresentation(document) ? toArray(document['verifiableCredential']) : [document]
  for (const part of parts) {
    if (!isObject(part) || part['proof'] === undefined || signed.has(sha256(stringifySorted(part)))) continue
    if (!(await verifies(network, part, now))) return false
  }
  return true
}
