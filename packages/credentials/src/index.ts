/**
 * The words: read, secure and describe credentials. No network, no DOM, no clock of its own.
 *
 * @module
 */

export { jcs } from './canonical/jcs.js'
export { sha256Hex } from './canonical/sha256.js'
export { rdfc, type RdfcOptions } from './canonical/rdfc.js'
export { loadContext } from './contexts/load-context.js'
export { contextUrls, isPinnedContext } from './contexts/registry.js'
export { usualContexts } from './contexts/usual.js'
export { didMethods, resolve as resolveController, type ResolveContext } from './dids/registry.js'
export { addressOf as didWebAddress, didWebOf } from './dids/did-web.js'
export { resolveDid } from './dids/resolve-did.js'
export { ProblemError, UsageError, fail, problemOf } from './errors.js'
export { isPresentation } from './formats/recognise.js'
export {
  formatOf,
  type DecodedCredential,
  type Envelope,
  type Format,
  type FormatEntry,
  type Hosting,
  type LoadPart,
  type Parts,
  type RawInput,
  type Wrapping
} from './formats/registry.js'
export { checkJws, claimsOf, openJws, type Jws } from './jose/compact-jws.js'
export { toJwk } from './keys/jwk.js'
export { presentationProblems } from './formats/shape-presentation.js'
export { bake, unbake } from './images/bake.js'
export { decodeMultikey, encodeMultikey, type PublicKey } from './keys/multikey.js'
export { readKey } from './keys/read-key.js'
export { findVerificationMethod, type ControllerDocument, type VerificationMethod } from './keys/verification-method.js'
export { verifyBytes, verifySignature, type SignatureAlgorithm } from './keys/verify-bytes.js'
export * from './model/catalogue.js'
export type * from './model/credential.js'
export { parseDateTime } from './model/date-time.js'
export { asString, isObject, pointerTo, toArray, without, type JsonObject, type JsonValue } from './model/json.js'
export * from './model/label.js'
export { NAMESPACE } from './model/namespace.js'
export { parseJson } from './model/parse-json.js'
export { quote } from './model/quote.js'
export * from './model/recognition.js'
export {
  CHANGES_PATH,
  identityKey,
  INDEX_PATH,
  MAX_SHARD_BYTES,
  originMark,
  SHARD_CONTEXT,
  shardPath,
  shardPrefix,
  shardPrefixes,
  siteDepth,
  siteKey,
  type ShardKind
} from './model/shards.js'
export { snapshot } from './model/snapshot.js'
export { problem, type Problem, type ProblemCode } from './problems.js'
export { cryptosuiteName, cryptosuiteOf, type Cryptosuite, type CryptosuiteEntry } from './proofs/registry.js'
export { addProof, createSigner, didKey, generateKeyPair, type ProofOptions, type Signer } from './proofs/sign.js'
export { cryptosuiteNames } from './proofs/suite-names.js'
export { decodeStatusList, encodeStatusList, readStatusList } from './status/bitstring.js'
export {
  statusMethodOf,
  type StatusLists,
  type StatusMethod,
  type StatusMethodEntry,
  type StatusReading
} from './status/registry.js'
