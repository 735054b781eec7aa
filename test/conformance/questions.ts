/**
 * What each kind of the corpus is asked: one table.
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

const kinds: Record<string, Question> = {
  'ob3-di': 'verify',
  'ob3-di-1edtech': 'verify',
  'ob3-status': 'verify',
  'ob3-endorsement': 'verify',
  clr: 'verify',
  'di-proof': 'verify',
  'di-negative': 'verify',
  'di-proof-sd': 'verify',
  'unsupported-suite': 'verify',
  'legacy-suite-2018': 'verify',
  jws2020: 'verify',
  unsigned: 'verify',
  'vcdm2-structure': 'shape',
  'vcdm11-structure': 'shape',
  'did-resolution': 'resolve',
  'vcdm2-presentation': 'shape',
  'ob3-baked': 'image',
  'ob2-baked': 'badge',
  'ob2-hosted': 'badge',
  'ob2-object': 'badge',
  'ob2-signed': 'badge',
  'ob3-jwt': 'verify',
  'vc-jwt': 'verify',
  'vp-jwt': 'verify',
  'vc-jose': 'verify',
  'vc-jwt-offscope': 'verify',
  'vc-sd-jwt': 'verify',
  'vc-cose': 'verify'
}

/** @param document Absent where the file is no JSON: it is a token then, or an image. */
export function questionOf({ kind }: Case, document: JsonObject | undefined): Question {
  const question = kinds[kind]
  if (!question) throw new Error(`nobody said what the kind ${kind} is asked`)
  return question === 'verify' && !document ? 'token' : question
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
