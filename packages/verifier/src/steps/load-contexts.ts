/**
 * The contexts of a document, before any proof is looked at: one that nobody read means words that nobody knows, under
 * every securing. Nothing is fetched unless the caller named it.
 *
 * @module
 */

import { fail, isObject, toArray, unpinnedOf, type JsonObject, type JsonValue } from '@quality-label/credentials'
import type { WalkContext } from '../context.js'

/**
 * The caller's contexts, with those that may be fetched.
 *
 * @throws {ProblemError} `context-unknown`, or why a permitted one could not be read.
 */
export async function loadContexts(
  document: JsonObject,
  context: WalkContext
): Promise<Record<string, JsonObject> | undefined> {
  const { contexts: given, allowRemoteContexts = [] } = context.options
  const unpinned = await unpinnedOf(contextUrlsOf(document))
  const unknown = unpinned.filter((url) => !(given && Object.hasOwn(given, url)))
  const refused = unknown.find((url) => !allowRemoteContexts.includes(url))
  if (refused !== undefined) fail('context-unknown', `${refused} is neither bundled nor given`, '/@context')
  if (unknown.length === 0) return given
  const { fetchContexts } = await import('./fetch-contexts.js')
  return { ...given, ...(await fetchContexts(unknown, context)) }
}

/** Every context address, at any depth: credentials inside a credential bring their own. */
function contextUrlsOf(value: JsonValue | undefined, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) contextUrlsOf(item, found)
  else if (isObject(value)) {
    for (const entry of toArray<JsonValue>(value['@context'])) if (typeof entry === 'string') found.add(entry)
    for (const member of Object.values(value)) contextUrlsOf(member, found)
  }
  return found
}
