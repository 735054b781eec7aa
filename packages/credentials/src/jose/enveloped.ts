/**
 * EnvelopedVerifiableCredential and EnvelopedVerifiablePresentation: a token as a `data:` address.
 *
 * @module
 */

import { fail } from '../errors.js'
import { isPresentation, isTyped } from '../formats/recognise.js'
import type { RawInput, Wrapping } from '../formats/registry.js'
import { asString, isObject, quote } from '../model/json.js'
import { openToken } from './jws.js'
import { openSdJwt } from './sd-jwt.js'
import { subtypeOf, tokenType } from './token-types.js'

/** Only the media type and, as drafts had it, the name of the encoding that tokens have anyway. */
const dataAddress = /^data:(application\/[a-z0-9+.-]+)(?:;base64url)?,([A-Za-z0-9._~-]+)$/

/**
 * Opens the envelope.
 *
 * @see {@link https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials Enveloped Verifiable Credentials}
 */
export const wrapping: Wrapping = {
  async unwrap({ json }) {
    const id = isObject(json) ? asString(json.id) : undefined
    const [, name, token] = dataAddress.exec(id ?? '') ?? []
    if (name === undefined || token === undefined)
      return fail('malformed', `${quote(id)} is no data: address of a token`, '/id')
    const type = tokenType(name)
    if (!type) return fail('format-unsupported', `an envelope of ${subtypeOf(name)}`, '/id')
    const holds = isTyped(json, 'EnvelopedVerifiablePresentation') ? 'presentation' : 'credential'
    const opened: RawInput = await (type.selective ? openSdJwt : openToken)(token)
    const found = isPresentation(opened.json) ? 'presentation' : 'credential'
    if (type.holds !== holds || found !== holds) fail('malformed', `the envelope of a ${holds} holds none`, '/id')
    return opened
  }
}
