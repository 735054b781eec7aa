/**
 * The JSON-LD contexts this project knows, each pinned by a hash (`pins.ts`). None is ever fetched.
 *
 * @module
 */

import type { JsonObject } from '../model/json.js'

/** Loads a context. What is bundled is compared with `pins.ts` when the package is built and tested. */
export type LoadContext = () => Promise<{ context: unknown }>

const table: Record<string, LoadContext> = {
  'https://www.w3.org/2018/credentials/v1': () => import('../vendor/contexts/credentials-v1.js'),
  'https://www.w3.org/ns/credentials/v2': () => import('../vendor/contexts/credentials-v2.js'),
  'https://w3id.org/security/data-integrity/v1': () => import('../vendor/contexts/data-integrity-v1.js'),
  'https://w3id.org/security/data-integrity/v2': () => import('../vendor/contexts/data-integrity-v2.js'),
  'https://w3id.org/security/multikey/v1': () => import('../vendor/contexts/multikey-v1.js'),
  'https://www.w3.org/ns/credentials/status/v1': () => import('../vendor/contexts/status-v1.js'),
  'https://w3id.org/security/suites/ed25519-2020/v1': () => import('../vendor/contexts/ed25519-2020-v1.js'),
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json': () => import('../vendor/contexts/open-badges-3.0.0.js'),
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json': () => import('../vendor/contexts/open-badges-3.0.1.js'),
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json': () => import('../vendor/contexts/open-badges-3.0.2.js'),
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': () => import('../vendor/contexts/open-badges-3.0.3.js'),
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json': () =>
    import('../vendor/contexts/open-badges-extensions.js')
}

/** All addresses. */
export const contextUrls: readonly string[] = Object.keys(table)

/** True for an address whose context is pinned. */
export function isPinnedContext(url: string): boolean {
  return Object.hasOwn(table, url)
}

/** Loads a pinned context. */
export async function loadContext(url: string): Promise<JsonObject | undefined> {
  const loaded = isPinnedContext(url) ? await table[url]?.() : undefined
  return loaded?.context as JsonObject | undefined
}
