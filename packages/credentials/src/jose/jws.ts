/**
 * Credentials, presentations and badges in a compact JWS.
 *
 * @module
 */

import type { RawInput, Wrapping } from '../formats/registry.js'
import { claimsOf, openJws } from './compact-jws.js'
import { envelopeOf } from './envelope.js'
import { readToken } from './read-token.js'

export const wrapping: Wrapping = { unwrap: ({ text = '' }) => openToken(text.trim()) }

/** @throws {ProblemError} Why the token cannot be read; its signature is not looked at here. */
export async function openToken(token: string): Promise<RawInput> {
  const jws = openJws(token)
  const content = readToken(jws.header, claimsOf(jws), false)
  return { json: content.document, envelope: await envelopeOf(jws, content) }
}
