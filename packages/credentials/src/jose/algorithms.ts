/**
 * The algorithms of JSON Web Signatures: which are verified here, and which prove nothing.
 *
 * @module
 */

import { fail } from '../errors.js'
import type { PublicKey } from '../keys/multikey.js'
import type { SignatureAlgorithm } from '../keys/verify-bytes.js'
import type { JsonObject } from '../model/json.js'
import { quote } from '../model/quote.js'

export interface JwsAlgorithm {
  /** The value of `alg`. */
  name: string
  specification: string
  /** The only type of key it takes. */
  keyType: PublicKey['type']
  signature: SignatureAlgorithm
}

const rfc7518 = 'https://www.rfc-editor.org/rfc/rfc7518#section-3.1'

const table: readonly JwsAlgorithm[] = [
  {
    name: 'EdDSA',
    specification: 'https://www.rfc-editor.org/rfc/rfc8037#section-3.1',
    keyType: 'Ed25519',
    signature: 'EdDSA'
  },
  {
    name: 'Ed25519',
    specification: 'https://www.rfc-editor.org/rfc/rfc9864#section-2.2',
    keyType: 'Ed25519',
    signature: 'EdDSA'
  },
  { name: 'ES256', specification: rfc7518, keyType: 'P-256', signature: 'ES256' },
  { name: 'ES384', specification: rfc7518, keyType: 'P-384', signature: 'ES384' },
  { name: 'RS256', specification: rfc7518, keyType: 'RSA', signature: 'RS256' }
]

/** Anybody can write a token with `none`; a token made with a shared secret proves nothing to those who do not share it. */
const refused: ReadonlySet<unknown> = new Set(['none', 'HS256', 'HS384', 'HS512'])

/**
 * The algorithm that a header names, `undefined` for one that is not supported here.
 *
 * @throws {ProblemError} `proof-malformed` where there is none, or none that could prove anything.
 * @see {@link https://www.rfc-editor.org/rfc/rfc8725#section-3.1 RFC 8725, section 3.1}
 */
export function algorithmOf({ alg }: JsonObject): JwsAlgorithm | undefined {
  if (typeof alg !== 'string' || refused.has(alg)) fail('proof-malformed', `the algorithm ${quote(alg)} proves nothing`)
  return table.find(({ name }) => name === alg)
}
