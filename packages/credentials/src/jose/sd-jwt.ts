/**
 * SD-JWT: a token with disclosures, and with the holder's signature where there is one.
 *
 * @module
 */

import { fail } from '../errors.js'
import type { RawInput, Wrapping } from '../formats/registry.js'
import { claimsOf, openJws } from './compact-jws.js'
import { withDisclosures } from './disclosures.js'
import { envelopeOf } from './envelope.js'
import { readToken } from './read-token.js'

export const wrapping: Wrapping = { unwrap: ({ text = '' }) => openSdJwt(text.trim()) }

/**
 * Opens the token and puts its disclosures in place.
 *
 * @throws {ProblemError} Why it cannot be read; its signatures are not looked at here.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9901#section-7.3 RFC 9901, section 7.3}
 */
export async function openSdJwt(text: string): Promise<RawInput> {
  const [token = '', ...rest] = text.split('~')
  const binding = rest.pop()
  if (binding === undefined) return fail('proof-malformed', 'an SD-JWT without a key binding ends with ~')
  const jws = openJws(token)
  const payload = claimsOf(jws)
  const content = readToken(jws.header, await withDisclosures(payload, rest), true)
  if (binding === '') return { json: content.document, envelope: await envelopeOf(jws, content) }
  const { checkBinding } = await import('./key-binding.js')
  const bound = text.slice(0, text.length - binding.length)
  const addressed = { ...content, isAddressed: true }
  const envelope = await envelopeOf(jws, addressed, () => checkBinding(binding, bound, payload))
  return { json: content.document, envelope }
}
