/**
 * How the proof types from before Data Integrity sign: a JSON Web Signature that lies apart from what it covers, in
 * `jws`. Its middle part is empty, and the hash data is signed as it is, not as base64url.
 *
 * @module
 */

import { sha256 } from '../canonical/sha256.js'
import { fail } from '../errors.js'
import { algorithmOf } from '../jose/algorithms.js'
import { decodeBase64Url } from '../keys/base64.js'
import type { PublicKey } from '../keys/multikey.js'
import { verifySignature, type SignatureAlgorithm } from '../keys/verify-bytes.js'
import { asString, isObject, type JsonObject } from '../model/json.js'
import { parseJson } from '../model/parse-json.js'
import { quote } from '../model/quote.js'
import type { SignatureScheme } from './signature-scheme.js'

interface DetachedJws {
  algorithm: SignatureAlgorithm
  /** The first part as it is written, with the dot behind it. */
  start: Uint8Array
  signature: Uint8Array
}

/** @see {@link https://www.rfc-editor.org/rfc/rfc7797#section-5.2 RFC 7797, section 5.2} */
export const detachedJws: SignatureScheme = {
  member: 'jws',
  digest: (text) => sha256(text),
  checkForm: (proof, key) => void openDetached(proof, key),
  verify({ proof, key }, hashData) {
    const { algorithm, start, signature } = openDetached(proof, key)
    return verifySignature(algorithm, key, signature, Uint8Array.from([...start, ...hashData]))
  }
}

function openDetached(proof: JsonObject, key: PublicKey): DetachedJws {
  const [, head = '', tail = ''] = /^([\w-]{1,2000})\.\.([\w-]{1,2000})$/.exec(asString(proof.jws) ?? '') ?? []
  const header = headerOf(head)
  checkUnencoded(header)
  const algorithm = algorithmOf(header)
  if (!algorithm) return fail('proof-type-unsupported', `a signature by ${quote(header.alg)}`, '/proof/jws')
  if (algorithm.keyType !== key.type)
    fail('key-type-mismatch', `${algorithm.name} needs a key of type ${algorithm.keyType}`, '/proof/jws')
  return {
    algorithm: algorithm.signature,
    start: new TextEncoder().encode(`${head}.`),
    signature: decode(tail)
  }
}

/**
 * The payload is not encoded, and every reader must know it. No other extension is understood here.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7797#section-6 RFC 7797, section 6}
 */
function checkUnencoded({ b64, crit }: JsonObject): void {
  if (b64 !== false || !Array.isArray(crit) || crit.length !== 1 || crit[0] !== 'b64')
    fail('proof-malformed', 'the signature is not over an unencoded payload, and that alone', '/proof/jws')
}

function headerOf(head: string): JsonObject {
  const bytes = decode(head)
  try {
    const header = parseJson(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
    if (isObject(header)) return header
  } catch {
    // No JSON: no header.
  }
  return fail('proof-malformed', 'the header of the signature is no JSON object', '/proof/jws')
}

function decode(text: string): Uint8Array {
  try {
    if (text !== '') return decodeBase64Url(text)
  } catch {
    // Reported with what is missing.
  }
  return fail('proof-malformed', 'jws is not a detached signature', '/proof/jws')
}
