/**
 * What of the corpus is supported: one table. A later format, suite or key is a changed row here, and its cases count.
 *
 * @module
 */

import { asString, isObject, toArray, type JsonObject, type JsonValue } from '@quality-label/credentials'
import type { Case } from './corpus.js'

/** How a case is asked: by `verify`, by the shape check alone, or by resolving a DID. */
export type Question = 'verify' | 'shape' | 'resolve'

/** Each kind of the corpus: the question it is asked, or why it is not supported yet. */
const kinds: Record<string, { ask: Question } | { missing: string }> = {
  'ob3-di': { ask: 'verify' },
  'ob3-di-1edtech': { ask: 'verify' },
  'ob3-status': { ask: 'verify' },
  'ob3-endorsement': { ask: 'verify' },
  clr: { ask: 'verify' },
  'di-proof': { ask: 'verify' },
  'di-negative': { ask: 'verify' },
  'di-proof-sd': { ask: 'verify' },
  'unsupported-suite': { ask: 'verify' },
  'legacy-suite-2018': { ask: 'verify' },
  jws2020: { ask: 'verify' },
  unsigned: { ask: 'verify' },
  'vcdm2-structure': { ask: 'shape' },
  'vcdm11-structure': { ask: 'shape' },
  'did-resolution': { ask: 'resolve' },
  'vcdm2-presentation': { missing: 'the shape of presentations' },
  'ob3-baked': { missing: 'images' },
  'ob2-baked': { missing: 'images' },
  'ob2-hosted': { missing: 'Open Badges 2.0' },
  'ob2-object': { missing: 'Open Badges 2.0' },
  'ob2-signed': { missing: 'Open Badges 2.0' },
  'ob3-jwt': { missing: 'JOSE' },
  'vc-jwt': { missing: 'JOSE' },
  'vp-jwt': { missing: 'JOSE' },
  'vc-jose': { missing: 'JOSE' },
  'vc-jwt-offscope': { missing: 'JOSE' },
  'vc-sd-jwt': { missing: 'SD-JWT' },
  'vc-cose': { missing: 'COSE, by decision' }
}

const proofs = ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'Ed25519Signature2020']
/** `did:example` is nobody's: what it expects is that it cannot be resolved. Nor is `xxx:` anybody's scheme. */
const keys = [/^did:(key|web|example):/, /^xxx:/]
/** Multicodec prefixes as they look in base58btc. */
const didKeys = [/^did:key:z6Mk/]

/** @returns The question to ask, or what is missing. */
export function support(one: Case, document: JsonObject | undefined): { ask: Question } | { missing: string } {
  const row = kinds[one.kind] ?? { missing: `the kind ${one.kind}` }
  if ('missing' in row) return row
  if (!document) return { missing: 'JOSE' }
  if (row.ask === 'resolve') return resolvable(document) ?? row
  if (isPresentation(document)) return { missing: 'the shape of presentations' }
  if (row.ask === 'shape') return one.id.includes('-zkp-') ? { missing: 'zero-knowledge structures, by decision' } : row
  return missingFor(document) ?? row
}

function isPresentation({ type }: JsonObject): boolean {
  return toArray<JsonValue>(type).includes('VerifiablePresentation')
}

/** Whatever the proofs name that this project does not know yet. A credential without a proof is refused all the same. */
function missingFor({ proof }: JsonObject): { missing: string } | undefined {
  for (const one of toArray<JsonValue>(proof).filter(isObject)) {
    const name = one['type'] === 'DataIntegrityProof' ? one['cryptosuite'] : one['type']
    if (typeof name === 'string' && !proofs.includes(name)) return { missing: `proofs by ${name}` }
    const method = one['verificationMethod']
    if (typeof method === 'string' && !keys.some((form) => form.test(method))) return { missing: keyIn(method) }
  }
  return undefined
}

function keyIn(method: string): string {
  return method.startsWith('http') ? 'keys in https controller documents' : `keys of ${method.split(':', 2).join(':')}`
}

function resolvable(document: JsonObject): { missing: string } | undefined {
  return didKeys.some((form) => form.test(didOf(document))) ? undefined : { missing: 'did:key of other curves' }
}

/** The corpus's did:key files hold the document by its DID, alone or beside the key material. */
export function didOf(document: JsonObject): string {
  return (
    Object.keys(document).find((name) => name.startsWith('did:')) ??
    asString(document['did']) ??
    asString(document['id']) ??
    ''
  )
}
