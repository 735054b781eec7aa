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
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'
] as const

export type PinnedContext = (typeof contextUrls)[number]

/** True for an address whose context is pinned. */
export function isPinnedContext(url: string): url is PinnedContext {
  return (contextUrls as readonly string[]).includes(url)
}
