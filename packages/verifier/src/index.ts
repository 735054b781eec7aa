/**
 * The walk: any input to one result, in Node, browsers and at the edge.
 *
 * @module
 */

export {
  UsageError,
  type Credential,
  type CredentialFormat,
  type Problem,
  type ProblemCode
} from '@quality-label/credentials'
export { getDocument, type DocumentAnswer } from './get-document.js'
export type { FetchFunction, Limits, NetworkPolicy, VerifierCache, VerifyInput, VerifyOptions } from './options.js'
export type {
  Check,
  CheckId,
  EndorsedKind,
  EndorsementResult,
  Outcome,
  RequestRecord,
  Verdict,
  VerificationResult
} from './result.js'
export { createTrustList, type TrustedIssuer, type TrustList } from './trust-list.js'
export { createVerifier, type Verifier } from './verifier.js'
export { verify } from './verify.js'
