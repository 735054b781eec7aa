/**
 * The contexts of a document, before any proof is looked at: one that nobody read means words that nobody knows, under
 * every securing. Nothing is fetched unless the caller named it.
 *
 * @module
 */

import { isObject, toArray, usualContexts, type JsonObject, type JsonValue } from '@quality-label/credentials'
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
  const unusual = [...contextUrlsOf(document)].filter((url) => !usualContexts.includes(url))
  if (unusual.length === 0) return context.options.contexts
  return (await import('./unusual-contexts.js')).loadUnusual(unusual, context)
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
