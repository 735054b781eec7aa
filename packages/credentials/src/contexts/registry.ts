/**
 * The JSON-LD contexts this project knows, each pinned by the SHA-256 of its canonical JSON. None is ever fetched.
 *
 * @module
 */

import type { JsonObject } from '../model/json.js'

export interface ContextEntry {
  /** SHA-256 of the RFC 8785 form, hex: white space is nobody's statement. A test compares it with what is bundled. */
  sha256: string
  load(): Promise<{ context: unknown }>
}

const table: Record<string, ContextEntry> = {
  'https://www.w3.org/2018/credentials/v1': {
    sha256: 'b01e671e873981f19a9102a9a57f666dbcaeb31b99e3e124378d143e71549247',
    load: () => import('../vendor/contexts/credentials-v1.js')
  },
  'https://www.w3.org/ns/credentials/v2': {
    sha256: 'b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf',
    load: () => import('../vendor/contexts/credentials-v2.js')
  },
  'https://w3id.org/security/data-integrity/v1': {
    sha256: '9505bf85338a4c2121ad03992ac90061bc85d43bcfa34d9d47b779381cf08b5f',
    load: () => import('../vendor/contexts/data-integrity-v1.js')
  },
  'https://w3id.org/security/data-integrity/v2': {
    sha256: '7ba3c50acf2689d5e07927267343eb353249c7c22a9f2d00307cc970e855e305',
    load: () => import('../vendor/contexts/data-integrity-v2.js')
  },
  'https://w3id.org/security/multikey/v1': {
    sha256: 'be20c3ee6af6e9c4102e66a85c26617831218e32216bdf050f870e389e737cdc',
    load: () => import('../vendor/contexts/multikey-v1.js')
  },
  'https://www.w3.org/ns/credentials/status/v1': {
    sha256: 'b2fcebfbaf4e6beae2be370fda8a5f9f99c28540c798a75a8cdccc0fb1a12492',
    load: () => import('../vendor/contexts/status-v1.js')
  },
  'https://w3id.org/security/suites/ed25519-2020/v1': {
    sha256: 'fb517f09d990829aed734c9bad8cbbb2ac3d5063b865c7e3d81f246074bf5691',
    load: () => import('../vendor/contexts/ed25519-2020-v1.js')
  },
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json': {
    sha256: '2c54acaa1cffda2420be32ab61f0a2082051211131c6337686f36f2537aa859b',
    load: () => import('../vendor/contexts/open-badges-3.0.0.js')
  },
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json': {
    sha256: '8bb2354552b70cbdf2066f6d3e24bc5c2be2619145737580ad2aebdc366e77d5',
    load: () => import('../vendor/contexts/open-badges-3.0.1.js')
  },
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json': {
    sha256: 'bdd1d11a55a660322f24660862a1d430ee80cce584465f750909daa43684357c',
    load: () => import('../vendor/contexts/open-badges-3.0.2.js')
  },
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': {
    sha256: 'c5e555a91a5cf48e32ae0a05674c61ddd5c053b680b5643b2f57f9965e386d99',
    load: () => import('../vendor/contexts/open-badges-3.0.3.js')
  },
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json': {
    sha256: '15f4c347c6fe4380d9b6b93795859e33747ef48d5c55b91a71c52fb51c7bcbd7',
    load: () => import('../vendor/contexts/open-badges-extensions.js')
  }
}

const entries = new Map(Object.entries(table))

/** All addresses. */
export const contextUrls: readonly string[] = Object.keys(table)

/** The entry of an address, `undefined` when it is not pinned. */
export function contextEntry(url: string): ContextEntry | undefined {
  return entries.get(url)
}

/** Loads a pinned context. */
export async function loadContext(url: string): Promise<JsonObject | undefined> {
  return (await entries.get(url)?.load())?.context as JsonObject | undefined
}
