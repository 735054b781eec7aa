/**
 * Every problem this project can name, in one table: stable code, the type URL of the standard that defines it, title.
 *
 * A problem is data about a credential and is never thrown across a public function; an error is a caller's mistake.
 *
 * @module
 */

/**
 * Why an outcome is not `passed`, or what is worth knowing where it is.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9457#section-3.1 RFC 9457, section 3.1}
 */
export interface Problem {
  /** URI of the kind of problem: the W3C's where a specification defines one, else in this project's own space. */
  type: string
  title: string
  /** What was found, in one sentence. May quote the input: untrusted text. */
  detail: string
  /** JSON pointer to the value. */
  pointer?: string
  /** Stable across versions; new ones may come. */
  code: ProblemCode
}

const ours = 'https://badgequalitylabel.net/problems#'
const dataModel = 'https://www.w3.org/TR/vc-data-model#'
const security = 'https://w3id.org/security#'
const statusList = 'https://www.w3.org/ns/credentials/status-list#'

/** Code -> [type without its own name for ours, title]. */
const table = {
  // receive and decode
  'not-json': [`${dataModel}PARSING_ERROR`, 'The text is not JSON'],
  'duplicate-member': [`${dataModel}PARSING_ERROR`, 'A JSON member name appears twice'],
  'too-deep': [ours, 'The JSON is nested too deeply'],
  'not-a-credential': [`${dataModel}PARSING_ERROR`, 'This is not a credential'],
  'format-unsupported': [ours, 'This format is recognised but not supported'],
  'no-label': [ours, 'The presentation holds no label'],
  ambiguous: [ours, 'The presentation holds labels of several organisers'],
  'empty-presentation': [ours, 'The presentation holds no credential'],
  'nested-presentation': [ours, 'A presentation inside a presentation'],
  'presentation-proof-ignored': [
    ours,
    'The presentation carries a proof of its own, which says nothing about the credential'
  ],
  'presentation-parts-ignored': [ours, 'Parts of the presentation were not used'],
  // shape
  malformed: [`${dataModel}MALFORMED_VALUE_ERROR`, 'A value does not have the form the standard asks for'],
  missing: [`${dataModel}MALFORMED_VALUE_ERROR`, 'A required value is missing'],
  'context-order': [`${dataModel}MALFORMED_VALUE_ERROR`, 'The first @context is not that of the data model'],
  'context-unknown': [ours, 'A context that is neither bundled nor given'],
  'schema-not-fetched': [ours, 'The credential names a schema, which was not fetched'],
  'refresh-service-not-used': [ours, 'The credential names a refresh service, which was not used'],
  // network
  'fetch-refused': [ours, 'This address may not be asked'],
  'fetch-failed': [ours, 'The address could not be reached'],
  'fetch-timeout': [ours, 'The address did not answer in time'],
  'fetch-status': [ours, 'The address answered with an error'],
  'fetch-too-large': [ours, 'The answer is larger than allowed'],
  'fetch-offline': [ours, 'The network is switched off'],
  'fetch-redirect': [ours, 'Too many redirects, or one that cannot be followed'],
  'fetch-content': [ours, 'The answer is not what was asked for'],
  'fetch-encoding': [ours, 'The answer is not UTF-8 text'],
  'limit-exceeded': [ours, 'A limit of this verification was reached'],
  // key
  'verification-method-malformed': [
    `${security}INVALID_VERIFICATION_METHOD_URL`,
    'The verification method is not a URL that names a key'
  ],
  'did-malformed': [
    `${security}INVALID_CONTROLLED_IDENTIFIER_DOCUMENT_ID`,
    'The identifier does not follow its syntax'
  ],
  'did-method-unsupported': [ours, 'This DID method is not supported'],
  'key-unresolvable': [ours, 'The document that should hold the key could not be read'],
  'controller-document-invalid': [
    `${security}INVALID_CONTROLLED_IDENTIFIER_DOCUMENT`,
    'The controller document is not well formed'
  ],
  'controller-document-id': [
    `${security}INVALID_CONTROLLED_IDENTIFIER_DOCUMENT_ID`,
    'The controller document is about another identifier'
  ],
  'key-not-found': [`${security}INVALID_VERIFICATION_METHOD`, 'The controller document has no such key'],
  'key-ambiguous': [
    `${security}INVALID_VERIFICATION_METHOD`,
    'The controller document has two different keys of this name'
  ],
  'key-malformed': [`${security}INVALID_VERIFICATION_METHOD`, 'The key cannot be read'],
  'key-type-unsupported': [ours, 'This kind of key is not supported'],
  'key-type-mismatch': [`${security}INVALID_VERIFICATION_METHOD`, 'The key is of another type than the proof needs'],
  'key-not-authorised': [
    `${security}INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD`,
    'The key is not listed under assertionMethod'
  ],
  'key-controller': [`${security}INVALID_VERIFICATION_METHOD`, 'The key belongs to another controller'],
  'issuer-key-mismatch': [
    `${dataModel}CRYPTOGRAPHIC_SECURITY_ERROR`,
    'The key that signed does not belong to the issuer'
  ],
  'key-not-pinned': [ours, 'The key that signed is not one that the trust list gives for this issuer'],
  'key-revoked': [ours, 'The key was revoked before the proof was made'],
  'key-revoked-later': [ours, 'The key was revoked after the proof was made'],
  'key-expired': [ours, 'The key had expired before the proof was made'],
  // proof
  'proof-missing': [`${security}PROOF_VERIFICATION_ERROR`, 'The credential carries no proof'],
  'proof-malformed': [`${security}PROOF_VERIFICATION_ERROR`, 'The proof is not well formed'],
  'proof-purpose': [`${security}PROOF_VERIFICATION_ERROR`, 'The proof was made for another purpose'],
  'proof-expired': [`${security}PROOF_VERIFICATION_ERROR`, 'The proof has expired'],
  'proof-not-yet-valid': [ours, 'The proof was made in the future; the clock of this device may be wrong'],
  'proof-invalid': [`${security}PROOF_VERIFICATION_ERROR`, 'The signature does not fit the content'],
  'proof-context': [`${security}PROOF_VERIFICATION_ERROR`, 'The @context is not the one the proof was made with'],
  'proof-transformation': [
    `${security}PROOF_TRANSFORMATION_ERROR`,
    'The content cannot be brought into canonical form'
  ],
  'previous-proof-missing': [
    `${security}PROOF_VERIFICATION_ERROR`,
    'A proof builds on another proof that is not there'
  ],
  'cryptosuite-unsupported': [ours, 'This cryptosuite is not supported'],
  'proof-type-unsupported': [ours, 'This type of proof is not supported'],
  'algorithm-unavailable': [ours, 'This runtime cannot check this kind of signature'],
  'claims-not-in-json': [ours, 'The JSON does not say what the signature covers'],
  // issuer
  'issuer-not-trusted': [ours, 'The issuer is not on the trust list'],
  'not-the-label': [ours, 'The issuer is trusted, but not for a credential of this kind'],
  'status-key': [ours, 'The key may sign status lists only'],
  // validity
  'not-yet-valid': [ours, 'The credential is not valid yet; the clock of this device may be wrong'],
  expired: [ours, 'The credential has expired'],
  'dates-reversed': [`${dataModel}MALFORMED_VALUE_ERROR`, 'The credential ends before it begins'],
  'label-without-end': [ours, 'A label must say until when it is valid'],
  // status
  revoked: [ours, 'The credential has been revoked'],
  suspended: [ours, 'The credential is suspended'],
  'label-without-status': [ours, 'A label must carry a revocation and a suspension entry'],
  'status-type-unsupported': [ours, 'This status method is not supported'],
  'status-entry-invalid': [`${statusList}STATUS_VERIFICATION_ERROR`, 'The status entry is not well formed'],
  'status-unreachable': [`${statusList}STATUS_RETRIEVAL_ERROR`, 'The status list could not be read'],
  'status-list-invalid': [`${statusList}STATUS_VERIFICATION_ERROR`, 'The status list is not what it should be'],
  'status-list-issuer': [`${statusList}STATUS_VERIFICATION_ERROR`, 'The status list is signed by somebody else'],
  'status-purpose': [`${statusList}STATUS_VERIFICATION_ERROR`, 'The status list serves another purpose'],
  'status-range': [`${statusList}RANGE_ERROR`, 'The status list is too short for this entry'],
  'status-list-short': [
    `${statusList}STATUS_LIST_LENGTH_ERROR`,
    'The status list is shorter than the standard asks for'
  ],
  'status-list-id': [ours, 'The status list calls itself by another address'],
  'status-stale': [ours, 'The status list in hand is too old'],
  'status-message': [ours, 'The status list has a message'],
  'status-refresh': [ours, 'A newer copy of the credential is available'],
  'status-purpose-unknown': [ours, 'A status of unknown meaning is set'],
  // recipient and site
  'recipient-mismatch': [ours, 'The credential was issued to somebody else'],
  'site-not-listed': [ours, 'This site is not on the list of the label'],
  'site-unknown': [ours, 'The site that shows the label could not be learnt'],
  // endorsements
  'endorser-not-recognised': [ours, 'The endorser is not recognised by the issuer of the label'],
  'endorser-is-holder': [ours, 'Endorser and holder are the same organisation'],
  'endorsement-object': [ours, 'The endorsement is about something else'],
  'endorsement-without-comment': [ours, 'The endorsement says nothing']
} as const satisfies Record<string, readonly [string, string]>

export type ProblemCode = keyof typeof table

/** All codes, for the reference and for tests. */
export const problemCodes = Object.keys(table) as ProblemCode[]

/**
 * Makes a problem.
 *
 * @param detail What was found, in one sentence; long quotations are cut.
 * @param pointer JSON pointer to the value.
 */
export function problem(code: ProblemCode, detail: string, pointer?: string): Problem {
  const [type, title] = table[code]
  const made: Problem = { type: type === ours ? ours + code : type, title, detail: clip(detail), code }
  return pointer === undefined ? made : { ...made, pointer }
}

function clip(text: string): string {
  return text.length > 500 ? `${text.slice(0, 499)}…` : text
}
