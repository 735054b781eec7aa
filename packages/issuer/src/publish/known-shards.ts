/**
 * Which files of the directory are known to say what they should: those that did the last time, and have not changed
 * since. They are not opened.
 *
 * @module
 */

import { lstatSync } from 'node:fs'
import { isObject, type JsonObject } from '@quality-label/credentials'
import { sha256 } from '../register/objects.js'
import { toJson } from '../register/records.js'
import type { Register } from '../register/register.js'
import { diskTime, recall, remember } from './cache.js'
import { codeDigest } from './code-digest.js'
import type { SpreadPart } from './spread.js'
import { storedPath } from './stored-shards.js'

const NAME = 'shards'

/** What is known. */
export interface KnownShards {
  holds(part: SpreadPart): boolean
  /** Remembers these, which are stored as they should be. */
  remember(parts: Iterable<SpreadPart>): Promise<void>
}

/** Reads what is known, where it was found by the same code and under the same keys. */
export async function readKnown(register: Register): Promise<KnownShards> {
  const head = sha256(codeDigest() + JSON.stringify(toJson(register.network)))
  const { head: knownHead, parts } = (await recall(register.directory, NAME)) ?? {}
  const known: JsonObject = knownHead === head && isObject(parts) ? parts : {}
  return {
    holds: ({ path, digest }) => known[path] !== undefined && known[path] === markOf(register, path, digest).mark,
    async remember(wanted) {
      const marks: JsonObject = {}
      // What is as young as this may still change within the same tick of the disk's clock.
      const now = await diskTime(register.directory)
      for (const { path, digest } of wanted) {
        const { mark, changed } = markOf(register, path, digest)
        if (changed < now) marks[path] = mark
      }
      await remember(register.directory, NAME, { head, parts: marks })
    }
  }
}

function markOf(register: Register, path: string, digest: string): { mark: string; changed: number } {
  const found = lstatSync(storedPath(register, path), { throwIfNoEntry: false })
  if (!found?.isFile()) return { mark: '', changed: Infinity }
  return { mark: `${digest} ${found.ino}.${found.size}.${found.ctimeMs}`, changed: found.ctimeMs }
}
