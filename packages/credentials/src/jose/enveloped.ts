/**
 * EnvelopedVerifiableCredential and EnvelopedVerifiablePresentation: a token as a `data:` address.
 *
 * @module
 */

import { fail } from '../errors.js'
import { isPresentation, isTyped } from '../formats/recognise.js'
import type { RawInput, Wrapping } from '../formats/registry.js'
import { asString, isObject } from '../model/json.js'
import { quote } from '../model/quote.js'
import { openToken } from './jws.js'
import { openSdJwt } from './sd-jwt.js'
import { subtypeOf, tokenType } from './token-types.js'

const mediaType = /^data:(application\/[a-z0-9+.-]+)[;,]/i

/** Only the media type and, as drafts had it, the name of the encoding that tokens have anyway. */
const dataAddress = /^data:[^;,]+(?:;base64url)?,([A-Za-z0-9._~-]+)$/i

/**
 * Opens the envelope.
 *
 * @see {@link https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials Enveloped Verifiable Credentials}
 */
export const wrapping: Wrapping = {
  async unwrap({ json }) {
    const id = isObject(json) ? asString(json.id) : undefined
    const [, name] = mediaType.exec(id ?? '') ?? []
    const [, token] = dataAddress.exec(id ?? '') ?? []
    const type = tokenType(name)
    // What is no token, COSE among it, is written in other ways.
    if (name !== undefined && !type) return fail('format-unsupported', `an envelope of ${subtypeOf(name)}`, '/id')
    if (!type || token === undefined) return fail('malformed', `${quote(id)} is no data: address of a token`, '/id')
    const holds = isTyped(json, 'EnvelopedVerifiablePresentation') ? 'presentation' : 'credential'
    const opened: RawInput = await (type.selective ? openSdJwt : openToken)(token)
    const found = isPresentation(opened.json) ? 'presentation' : 'credential'
    if (type.holds !== holds || found !== holds) fail('malformed', `the envelope of a ${holds} holds none`, '/id')
    return opened
  }
}
