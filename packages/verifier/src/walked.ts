/**
 * What the walk hands from step to step.
 *
 * @module
 */

import type {
  Credential,
  CredentialFormat,
  DecodedCredential,
  Envelope,
  Format,
  JsonObject,
  Problem
} from '@quality-label/credentials'
import type { Check } from './result.js'

/** A credential that has been read, and not yet believed. */
export interface Decoded extends DecodedCredential {
  /** As it came, proofs included. */
  source: JsonObject
  format: Format
  /** The signature that it came in; it then is the one proof. */
  envelope?: Envelope
}

/** One credential at the end of its walk. */
export interface Walked {
  checks: Check[]
  format?: CredentialFormat
  /** Read from the document that the proof verified; where no proof held, from what came. */
  credential?: Credential
}

/** A status list that may be believed, or why it could not be used. */
export type ListReading = { document: JsonObject; fetchedAt: number } | { problem: Problem }
