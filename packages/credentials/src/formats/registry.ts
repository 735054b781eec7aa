/**
 * The input formats and versions: which is recognised by what, and the code that reads it.
 *
 * @module
 */

import type { Credential, CredentialFormat } from '../model/credential.js'
import { asString, isObject, toArray, type JsonObject, type JsonValue } from '../model/json.js'
import type { Problem } from '../problems.js'

/** One credential, read. */
export interface DecodedCredential {
  credential: Credential
  standard: CredentialFormat['standard']
  version: string
  /** As they stand in the document, in their order. */
  proofs: JsonObject[]
}

/** A format's code, behind its lazy seam. */
export interface Format {
  decode(value: JsonObject): DecodedCredential
  /** Every MUST on form of the standard. */
  shape(value: JsonObject): Problem[]
}

/** An input, as far as it is known before a format is: bytes that are not text, text that is not JSON, or JSON. */
export interface RawInput {
  bytes?: Uint8Array
  text?: string
  json?: JsonValue
}

export interface FormatEntry {
  name: string
  specification: string
  recognises(input: RawInput): boolean
  /** Absent where the format is recognised by name and not supported. */
  load?(): Promise<Format>
}

const verifiableCredential = () => import('./verifiable-credential.js')

const table: readonly FormatEntry[] = [
  {
    name: 'Verifiable Credential 2.0',
    specification: 'https://www.w3.org/TR/vc-data-model-2.0/',
    recognises: ({ json }) =>
      isTyped(json, 'VerifiableCredential') && firstContext(json) !== 'https://www.w3.org/2018/credentials/v1',
    load: async () => (await verifiableCredential()).format
  },
  {
    name: 'Verifiable Credential 1.1',
    specification: 'https://www.w3.org/TR/vc-data-model-1.1/',
    recognises: ({ json }) => isTyped(json, 'VerifiableCredential'),
    load: async () => (await verifiableCredential()).formatV1
  },
  {
    name: 'enveloped credential',
    specification: 'https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials',
    recognises: ({ json }) => isTyped(json, 'EnvelopedVerifiableCredential')
  },
  {
    name: 'Open Badges 2.0',
    specification: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html',
    recognises: ({ json }) =>
      ['https://w3id.org/openbadges/v2', 'https://openbadgespec.org/v2/context.json'].includes(firstContext(json) ?? '')
  },
  {
    name: 'compact JWS',
    specification: 'https://www.rfc-editor.org/rfc/rfc7515#section-3.1',
    recognises: ({ text }) => text !== undefined && /^\s*e[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*\s*$/.test(text)
  },
  {
    name: 'SD-JWT',
    specification: 'https://www.rfc-editor.org/rfc/rfc9901',
    recognises: ({ text }) => text !== undefined && /^\s*e[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]*){2}~/.test(text)
  },
  {
    name: 'COSE',
    specification: 'https://www.w3.org/TR/vc-jose-cose/#securing-with-cose',
    // A tagged COSE_Sign1 begins with d2 84, also where it is written in hex or base64.
    recognises: ({ bytes, text }) =>
      (bytes?.[0] === 0xd2 && bytes[1] === 0x84) ||
      (text !== undefined && /^\s*(d284[0-9a-f]+|0o[QR][\w+/=-]+)\s*$/i.test(text))
  },
  {
    name: 'baked PNG',
    specification: 'https://www.imsglobal.org/spec/ob/v3p0/#baked-badge',
    recognises: ({ bytes }) => bytes !== undefined && [0x89, 0x50, 0x4e, 0x47].every((byte, i) => bytes[i] === byte)
  },
  {
    name: 'baked SVG',
    specification: 'https://www.imsglobal.org/spec/ob/v3p0/#baked-badge',
    recognises: ({ text }) => text !== undefined && /^\s*<(\?xml|svg|!DOCTYPE svg)/i.test(text)
  }
]

/** The entry that recognises an input, `undefined` when none does. */
export function formatOf(input: RawInput): FormatEntry | undefined {
  return table.find((entry) => entry.recognises(input))
}

/** True for a presentation: an envelope that carries credentials. */
export function isPresentation(json: JsonValue | undefined): json is JsonObject {
  return isTyped(json, 'VerifiablePresentation')
}

function isTyped(json: JsonValue | undefined, type: string): json is JsonObject {
  return isObject(json) && toArray(json.type).includes(type)
}

function firstContext(json: JsonValue | undefined): string | undefined {
  return isObject(json) ? asString(toArray(json['@context'])[0]) : undefined
}
