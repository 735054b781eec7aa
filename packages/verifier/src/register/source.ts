/**
 * The documents of a register by their path: asked for, or taken from a snapshot. Nothing here is believed yet.
 *
 * @module
 */

import { fail, MAX_SHARD_BYTES, problem, ProblemError, type JsonValue } from '@quality-label/credentials'
import { systemClock } from '../clock.js'
import { createContext, type Shared } from '../context.js'
import { createStore } from '../net/store.js'
import { jsonOf } from '../steps/load-part.js'
import type { RegisterSnapshot } from './answers.js'
import type { Settings } from './settings.js'

/** A document, and when the register gave it. */
export interface Received {
  json: JsonValue
  asOf: string
}

/**
 * @param freshMs How old a stored copy may be.
 * @throws {ProblemError} Why it could not be had.
 */
export type Source = (path: string, freshMs: number) => Promise<Received>

/** Where the documents of this register come from. */
export function sourceOf(settings: Settings): Source {
  return settings.snapshot ? fromSnapshot(settings.snapshot) : fromAddress(settings)
}

/** What is larger than a shard may be is not read to its end. */
function fromAddress({ address, verifying }: Settings): Source {
  const shared: Shared = { listTtl: new Map(), store: createStore(verifying.cache, systemClock) }
  const limits = { ...verifying.limits, maxBytes: MAX_SHARD_BYTES }
  const nothingIsWalked = () => Promise.reject(new Error('nothing is judged here'))
  return async (path, freshMs) => {
    const { fetcher } = createContext({ ...verifying, limits }, shared, nothingIsWalked)
    const outcome = await fetcher.get(address + path, { accept: 'application/json', revalidate: true, freshMs })
    const json = jsonOf(outcome, address + path)
    return { json, asOf: outcome.ok ? new Date(outcome.document.fetchedAt).toISOString() : '' }
  }
}

function fromSnapshot({ documents, madeAt }: RegisterSnapshot): Source {
  return async (path) => {
    // Own members only: a path named "constructor" is no document.
    if (!Object.hasOwn(documents, path))
      throw new ProblemError(problem('fetch-offline', `the snapshot holds no ${path}`))
    const json = documents[path] as JsonValue
    const bytes = new TextEncoder().encode(JSON.stringify(json)).length
    return bytes > MAX_SHARD_BYTES
      ? fail('fetch-too-large', `${path} is larger than ${MAX_SHARD_BYTES} bytes`)
      : { json, asOf: madeAt }
  }
}
