/**
 * The input formats and versions: which is recognised by what, and the code that reads it.
 *
 * @module
 */

import type { Credential, CredentialFormat } from '../model/credential.js'
import type { JsonObject, JsonValue } from '../model/json.js'
import type { Problem } from '../problems.js'
import type { CryptosuiteEntry } from '../proofs/registry.js'
import type { PublicKey } from '../keys/multikey.js'
import { contextV1, firstContext, isTyped } from './recognise.js'

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
  shape(value: JsonObject): Problem[] | Promise<Problem[]>
  /** For credentials that lie in parts at several addresses. */
  hosting?: Hosting
}

/** Asks an address for JSON. @throws {ProblemError} Why there is none. */
export type LoadPart = (address: string) => Promise<JsonValue>

/** Members of a document: the objects that it links to, in the place of the links. */
export interface Parts {
  parts: JsonObject
  notes: Problem[]
}

/** How a credential is proven that its issuer publishes in parts; a whole one has them in their places. */
export interface Hosting {
  /** Contexts that need no reading: the format is read by the standard's own names. */
  contexts: readonly string[]
  /** The document without what other contexts give names to. */
  withoutExtensions(value: JsonObject): JsonObject
  /** @throws {ProblemError} Why a part could not be had, or is none. */
  gather(value: JsonObject, load: LoadPart): Promise<Parts>
  /** Where the credential itself must lie, `undefined` where a signature proves it. */
  addressOf(value: JsonObject): string | undefined
  /** The issuer's id. */
  issuerOf(whole: JsonObject): string
  /** What is left once its address took it back, `undefined` for an answer that does not; without one it is gone. */
  withdrawn(whole: JsonObject, answer?: JsonObject): JsonObject | undefined
  /** Whether the issuer says that it publishes at an address. */
  publishes(address: string, whole: JsonObject): boolean
  /** The id of a part that lies where its issuer does not publish. */
  strayOf(whole: JsonObject): string | undefined
  /** The keys that may have signed. @throws {ProblemError} */
  keys(whole: JsonObject, load: LoadPart): Promise<PublicKey[]>
}

/** Something around a credential: an image that it is baked into, a token that signs it. */
export interface Wrapping {
  /**
   * What is inside, one layer deeper.
   *
   * @throws {ProblemError} When it cannot be opened.
   */
  unwrap(input: RawInput): RawInput | Promise<RawInput>
}

/** A signature around a credential, in the form of a proof: the key and proof steps ask it the same questions. */
export interface Envelope {
  /** `type`, `proofPurpose`, `verificationMethod`, `created` and `expires` as those of an embedded proof. */
  proof: JsonObject
  /** Verifies it. Embedded proofs name their suite; an envelope is of the suite that opened it, if that is supported. */
  suite?: CryptosuiteEntry
}

/** An input, as far as it is known before a format is: bytes that are not text, text that is not JSON, or JSON. */
export interface RawInput {
  bytes?: Uint8Array
  text?: string
  json?: JsonValue
  /** Where it can be had, instead of what it is: in the image of a hosted badge. */
  address?: string
  /** The signature that `json` was taken out of. */
  envelope?: Envelope
  /** What is worth knowing of how it came. */
  notes?: Problem[]
}

/** With neither `load` nor `open` a format is recognised by name and not supported. */
export interface FormatEntry {
  name: string
  specification: string
  recognises(input: RawInput): boolean
  /** A credential in JSON. */
  load?: () => Promise<Format>
  /** Something around one. */
  open?: () => Promise<Wrapping>
}

const table: readonly FormatEntry[] = [
  {
    name: 'Verifiable Credential 2.0',
    specification: 'https://www.w3.org/TR/vc-data-model-2.0/',
    recognises: ({ json }) => isTyped(json, 'VerifiableCredential') && firstContext(json) !== contextV1,
    load: async () => (await import('./verifiable-credential.js')).format
  },
  {
    name: 'Verifiable Credential 1.1',
    specification: 'https://www.w3.org/TR/vc-data-model-1.1/',
    recognises: ({ json }) => isTyped(json, 'VerifiableCredential'),
    load: async () => (await import('./verifiable-credential-1.js')).format
  }
]

/** The entry that recognises an input, `undefined` when none does. */
export async function formatOf(input: RawInput): Promise<FormatEntry | undefined> {
  const supported = table.find((entry) => entry.recognises(input))
  return supported ?? (await import('./further-formats.js')).furtherFormats.find((entry) => entry.recognises(input))
}
