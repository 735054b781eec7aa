/**
 * The JSON-LD contexts this project knows, each pinned by a hash (`pins.ts`). None is ever fetched.
 *
 * @module
 */

/** All addresses: what a proof by canonical JSON asks of a context is only that it be known. */
export const contextUrls = [
  'https://www.w3.org/2018/credentials/v1',
  'https://www.w3.org/ns/credentials/v2',
  'https://w3id.org/security/data-integrity/v1',
  'https://w3id.org/security/data-integrity/v2',
  'https://w3id.org/security/multikey/v1',
  'https://www.w3.org/ns/credentials/status/v1',
  'https://w3id.org/security/suites/ed25519-2020/v1',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld',
  'https://w3id.org/security/v1',
  'https://w3id.org/security/v2',
  'https://www.w3.org/ns/did/v1',
  'https://w3id.org/security/suites/ed25519-2018/v1',
  'https://w3id.org/security/suites/jws-2020/v1',
  'https://w3id.org/vc/status-list/2021/v1',
  'https://www.w3.org/ns/credentials/undefined-terms/v2',
  'https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json'
] as const

export type PinnedContext = (typeof contextUrls)[number]

/** True for an address whose context is pinned. */
export function isPinnedContext(url: string): url is PinnedContext {
  return (contextUrls as readonly string[]).includes(url)
}
