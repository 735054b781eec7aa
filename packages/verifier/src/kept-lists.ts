/**
 * Status lists that the calls of one verifier have walked: thousands of labels name the same one, and its signatures
 * hold for all of them.
 *
 * @module
 */

import type { JsonObject, Problem } from '@quality-label/credentials'
import type { VerifyOptions } from './options.js'

/** A list that may be believed, or why it may not. */
export type WalkedList = { document: JsonObject } | { problem: Problem }

export interface KeptLists {
  /**
   * A list that held a moment ago, with the same text and asked in the same way; else what `walk` finds.
   *
   * @param key Its address, and who may sign it.
   */
  read(key: string, text: string, asked: Asked, walk: () => Promise<WalkedList>): Promise<WalkedList>
}

/** How a list is asked about: `now` is the caller's. */
interface Asked {
  options: VerifyOptions
  now: () => Date
}

interface Kept {
  text: string
  options: VerifyOptions
  list: WalkedList
  /** By the wall clock, and by the caller's. */
  read: readonly [number, number]
}

/** Its end may come, or its key be taken away: what held is looked at again soon. */
const keptMs = 60_000

/** A label names two. Each holds its text and its bits. */
const maxLists = 16

/** What a call is about, and who listens to it, changes nothing about a list. */
const ofOneCall: readonly string[] = ['recipient', 'site', 'signal', 'onCheck', 'endorsements']

/** @param now The wall clock. */
export function createKeptLists(now: () => Date): KeptLists {
  const kept = new Map<string, Kept>()
  return {
    async read(key, text, asked, walk) {
      const known = kept.get(key)
      const read = [now().getTime(), asked.now().getTime()] as const
      const isSame = known?.text === text && alike(known.options, asked.options)
      if (isSame && known.read.every((time, i) => Math.abs(read[i]! - time) < keptMs)) return known.list
      const list = await walk()
      kept.delete(key)
      // What could not be found out is asked again.
      if ('problem' in list) return list
      for (const oldest of kept.keys()) {
        if (kept.size < maxLists) break
        kept.delete(oldest)
      }
      kept.set(key, { text, options: asked.options, list, read })
      return list
    }
  }
}

function alike(one: VerifyOptions, other: VerifyOptions): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof VerifyOptions>
  return [...names].every((name) => ofOneCall.includes(name) || one[name] === other[name])
}
