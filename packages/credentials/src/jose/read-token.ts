/**
 * What a token says: a credential, a presentation or a badge, in the way of the standard that the token follows.
 *
 * @module
 */

import { fail } from '../errors.js'
import { isOpenBadges2 } from '../formats/open-badges-2/recognise.js'
import { isTyped } from '../formats/recognise.js'
import { isOpenBadge } from '../formats/shape-open-badges.js'
import { asString, idOf, isObject, without, type JsonObject, type JsonValue } from '../model/json.js'
import { quote } from '../model/quote.js'
import {
  checkCredentialClaims,
  checkDateClaims,
  checkPresentationClaims,
  completed,
  momentOf,
  withStatusClaim
} from './claims.js'
import { subtypeOf, tokenType, type TokenType } from './token-types.js'

/** The content of a token, before its signature is looked at. */
export interface TokenContent {
  document: JsonObject
  securing: string
  /** Whose key should have signed it. */
  signer: string | undefined
  /** The key, where the document itself names it. */
  method?: string
  /** When the signature was made and when it ends, in milliseconds. */
  created?: number | undefined
  expires?: number | undefined
  /** It was made for somebody in particular. */
  isAddressed?: boolean
}

/** Tokens that do not say what they hold: their claims do. */
const plainTypes: ReadonlySet<string | undefined> = new Set([undefined, 'jwt', 'jws', 'jose', 'sd-jwt', 'sd+jwt'])

interface Reading {
  specification: string
  recognises(claims: JsonObject): boolean
  read(claims: JsonObject): TokenContent
}

const readings: readonly Reading[] = [
  {
    specification: 'https://www.w3.org/TR/vc-data-model-1.1/#json-web-token',
    recognises: ({ vc }) => vc !== undefined,
    read: (claims) => credentialBeside(claims, inner(claims, 'vc'))
  },
  {
    specification: 'https://www.w3.org/TR/vc-data-model-1.1/#json-web-token',
    recognises: ({ vp }) => vp !== undefined,
    read: (claims) => presentationIn(claims, { ...named(claims), ...inner(claims, 'vp') }, 'jwt')
  },
  {
    specification: 'https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof',
    recognises: isOpenBadge,
    read: (claims) => credentialBeside(claims, claims)
  },
  {
    specification: 'https://www.w3.org/TR/vc-jose-cose/#securing-with-jose',
    recognises: (claims) => isTyped(claims, 'VerifiableCredential'),
    read: (claims) => credentialIn(claims, 'vc+jwt')
  },
  {
    specification: 'https://www.w3.org/TR/vc-jose-cose/#securing-vps-with-jose',
    recognises: (claims) => isTyped(claims, 'VerifiablePresentation'),
    read: (claims) => presentationIn(claims, claims, 'jwt')
  },
  {
    specification: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#SignedBadges',
    recognises: (claims) => isOpenBadges2(claims) || isTyped(claims, 'Assertion'),
    read: signedBadge
  }
]

/**
 * Reads the claims of a token.
 *
 * @param typ The header's; it must fit what the token holds, so that no token made for another purpose passes.
 * @param selective Whether the claims came with disclosures.
 * @throws {ProblemError} `proof-malformed`, `not-a-credential`, `format-unsupported`, `claims-contradict`, `malformed`.
 * @see {@link https://www.rfc-editor.org/rfc/rfc8725#section-3.11 RFC 8725, section 3.11}
 */
export function readToken({ typ, cty }: JsonObject, claims: JsonObject, selective: boolean): TokenContent {
  const type = tokenType(typ)
  if (type) return readTyped(type, cty, claims, selective)
  if (!plainTypes.has(subtypeOf(typ))) fail('proof-malformed', `a token of the type ${quote(typ)} is no credential`)
  const reading = readings.find((one) => one.recognises(claims))
  return reading ? reading.read(claims) : unreadable(claims)
}

/** @see {@link https://www.w3.org/TR/vc-jose-cose/#securing-with-jose Securing JSON-LD Verifiable Credentials with JOSE} */
function readTyped(type: TokenType, cty: JsonValue | undefined, claims: JsonObject, selective: boolean): TokenContent {
  if (type.selective !== selective) fail('proof-malformed', `the token is not in the form of ${type.name}`)
  const content = subtypeOf(cty)
  if (content === 'jwt' || (['vc', 'vp'].includes(content ?? '') && !type.name.startsWith(content!)))
    fail('proof-malformed', `a token of the type ${type.name} does not hold ${quote(cty)}`)
  if (claims.vc !== undefined || claims.vp !== undefined)
    fail('proof-malformed', `the claims vc and vp must not be in a token of the type ${type.name}`)
  if (type.holds === 'presentation') return presentationIn(claims, claims, type.name)
  if (!isTyped(claims, 'VerifiableCredential')) return unreadable(claims)
  return credentialIn(claims, type.name)
}

/** The claims are the credential. */
function credentialIn(claims: JsonObject, securing: string): TokenContent {
  checkCredentialClaims(claims, claims)
  const document = withStatusClaim(claims, claims)
  return { document, securing, signer: idOf(claims.issuer), ...signatureDates(claims) }
}

/** `exp` and `nbf` are the dates of the credential here, not of the signature. */
function credentialBeside(claims: JsonObject, credential: JsonObject): TokenContent {
  const document = withStatusClaim(completed(credential, claims), claims)
  checkCredentialClaims(claims, document)
  checkDateClaims(claims, document)
  return { document, securing: 'jwt', signer: idOf(document.issuer), created: momentOf(claims, 'iat') }
}

function presentationIn(claims: JsonObject, document: JsonObject, securing: string): TokenContent {
  if (!isTyped(document, 'VerifiablePresentation')) fail('not-a-credential', 'the token holds no presentation')
  checkPresentationClaims(claims, document)
  const signer = idOf(document.holder) ?? asString(claims.iss)
  const isAddressed = claims.aud !== undefined || claims.nonce !== undefined
  return { document, securing, signer, isAddressed, ...signatureDates(claims) }
}

/**
 * `iat` and `exp` bound the signature; `nbf`, where somebody writes one, moves its beginning.
 *
 * @see {@link https://www.w3.org/TR/vc-jose-cose/#jose-header-parameters-jwt-claims JOSE Header Parameters and JWT Claims}
 */
function signatureDates(claims: JsonObject): Pick<TokenContent, 'created' | 'expires'> {
  const begins = [momentOf(claims, 'iat'), momentOf(claims, 'nbf')].filter((time) => time !== undefined)
  return { created: begins.length === 0 ? undefined : Math.max(...begins), expires: momentOf(claims, 'exp') }
}

/** Whose the key is, and whether it may sign, is found out with the badge. */
function signedBadge(claims: JsonObject): TokenContent {
  const { verification } = claims
  const method = isObject(verification) ? asString(verification.creator) : undefined
  return { document: claims, securing: 'jws', signer: undefined, ...(method === undefined ? {} : { method }) }
}

function inner(claims: JsonObject, name: 'vc' | 'vp'): JsonObject {
  const value = claims[name]
  if (claims.vc !== undefined && claims.vp !== undefined) fail('proof-malformed', 'the token has both vc and vp')
  return isObject(value) ? without(value) : fail('proof-malformed', `${name} is no object`)
}

function named({ iss, jti }: JsonObject): JsonObject {
  return { ...(iss === undefined ? {} : { holder: iss }), ...(jti === undefined ? {} : { id: jti }) }
}

/** Credentials of other data models come in the same tokens. */
function unreadable({ vct }: JsonObject): never {
  return vct === undefined
    ? fail('not-a-credential', 'the token holds no credential')
    : fail('format-unsupported', `an SD-JWT VC of the type ${quote(vct)}`)
}
