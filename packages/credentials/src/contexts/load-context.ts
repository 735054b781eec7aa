/**
 * The pinned contexts themselves: each is a file of its own, loaded when it is met.
 *
 * @module
 */

import type { JsonObject } from '../model/json.js'
import type { PinnedContext } from './registry.js'

const table: Record<PinnedContext, () => Promise<{ context: unknown }>> = {
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
    import('../vendor/contexts/open-badges-extensions.js'),
  'https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld': () =>
    import('../vendor/contexts/open-badges-3.0.0.js'),
  'https://w3id.org/security/v1': () => import('../vendor/contexts/security-v1.js'),
  'https://w3id.org/security/v2': () => import('../vendor/contexts/security-v2.js'),
  'https://www.w3.org/ns/did/v1': () => import('../vendor/contexts/did-v1.js'),
  'https://w3id.org/security/suites/ed25519-2018/v1': () => import('../vendor/contexts/ed25519-2018-v1.js'),
  'https://w3id.org/security/suites/jws-2020/v1': () => import('../vendor/contexts/jws-2020-v1.js'),
  'https://w3id.org/vc/status-list/2021/v1': () => import('../vendor/contexts/status-list-2021-v1.js'),
  'https://www.w3.org/ns/credentials/undefined-terms/v2': () => import('../vendor/contexts/undefined-terms-v2.js'),
  'https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json': () =>
    import('../vendor/contexts/open-badges-plugfest-1.js')
}

/** Loads a pinned context. What is bundled was compared with `pins.ts` when the package was built. */
export async function loadContext(url: PinnedContext): Promise<JsonObject> {
  return (await table[url]()).context as JsonObject
}
