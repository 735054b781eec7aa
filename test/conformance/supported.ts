/**
 * What of the corpus is supported: one table. A later format, suite or key is a changed row here, and its cases count.
 *
 * @module
 */

import { asString, type JsonObject } from '@quality-label/credentials'
import type { Case } from './corpus.js'

/**
 * How a case is asked: by `verify`, as a document, a token or an image, by the shape check alone, or by resolving a
 * DID.
 */
export type Question = 'verify' | 'badge' | 'token' | 'image' | 'shape' | 'resolve'

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
  'vcdm2-presentation': { ask: 'shape' },
  'ob3-baked': { ask: 'image' },
  'ob2-baked': { ask: 'badge' },
  'ob2-hosted': { ask: 'badge' },
  'ob2-object': { ask: 'badge' },
  'ob2-signed': { ask: 'badge' },
  'ob3-jwt': { ask: 'verify' },
  'vc-jwt': { ask: 'verify' },
  'vp-jwt': { ask: 'verify' },
  'vc-jose': { ask: 'verify' },
  'vc-jwt-offscope': { ask: 'verify' },
  'vc-sd-jwt': { ask: 'verify' },
  'vc-cose': { missing: 'COSE, by decision' }
}

/** @returns The question to ask, or what is missing. */
export function support(one: Case, document: JsonObject | undefined): { ask: Question } | { missing: string } {
  const row = kinds[one.kind] ?? { missing: `the kind ${one.kind}` }
  if ('missing' in row) return row
  if (!document) return row.ask === 'verify' ? { ask: 'token' } : row
  if (row.ask === 'shape')
    return one.id.includes('-zkp-bad-') ? { missing: 'zero-knowledge structures, by decision' } : row
  return row
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
