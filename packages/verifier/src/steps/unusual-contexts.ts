/**
 * Contexts that not every credential names: one is pinned, given or may be fetched, or nobody knows it. Loaded only
 * where there are some.
 *
 * @module
 */

import { fail, isPinnedContext, type JsonObject } from '@quality-label/credentials'
import type { WalkContext } from '../context.js'

/**
 * The caller's contexts, with those of these that may be fetched.
 *
 * @throws {ProblemError} `context-unknown`, or why a permitted one could not be read.
 */
export async function loadUnusual(
  urls: string[],
  context: WalkContext
): Promise<Record<string, JsonObject> | undefined> {
  const { contexts: given, allowRemoteContexts = [] } = context.options
  const unknown = urls.filter((url) => !isPinnedContext(url) && !(given && Object.hasOwn(given, url)))
  const refused = unknown.find((url) => !allowRemoteContexts.includes(url))
  if (refused !== undefined) fail('context-unknown', `${refused} is neither bundled nor given`, '/@context')
  if (unknown.length === 0) return given
  const { fetchContexts } = await import('./fetch-contexts.js')
  return { ...given, ...(await fetchContexts(unknown, context)) }
}
