/**
 * Contexts that a caller permits to fetch. Loaded only where one is.
 *
 * @module
 */

import { fail, isObject, parseJson, ProblemError, type JsonObject } from '@quality-label/credentials'
import type { WalkContext } from '../context.js'

/** @throws {ProblemError} Why one could not be read. */
export async function fetchContexts(urls: string[], context: WalkContext): Promise<Record<string, JsonObject>> {
  return Object.fromEntries(
    await Promise.all(urls.map(async (url) => [url, await fetchContext(url, context)] as const))
  )
}

async function fetchContext(url: string, { fetcher }: WalkContext): Promise<JsonObject> {
  const outcome = await fetcher.get(url, { accept: 'application/ld+json, application/json' })
  if (!outcome.ok) throw new ProblemError(outcome.problem)
  const document = parseJson(outcome.document.text)
  return isObject(document) ? document : fail('context-unknown', `${url} does not hold a context`, '/@context')
}
