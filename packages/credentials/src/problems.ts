/**
 * Every problem this project can name: stable code, and the type URL of the standard that defines it.
 *
 * A problem is data about a credential and is never thrown across a public function; an error is a caller's mistake.
 * What each code means, in words, stands in the verifier's `describe`: a page that shows a badge does not carry it.
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
  /** The code in words. */
  title: string
  /** What was found, in one sentence. May quote the input: untrusted text. */
  detail: string
  /** JSON pointer to the value. */
  pointer?: string
  /** Stable across versions; new ones may come. */
  code: ProblemCode
}

export type ProblemCode =
  // receive and decode
  | 'not-json'
  | 'duplicate-member'
  | 'too-deep'
  | 'not-a-credential'
  | 'awards-nothing'
  | 'format-unsupported'
  | 'no-label'
  | 'ambiguous'
  | 'empty-presentation'
  | 'nested-presentation'
  | 'presentation-proof-ignored'
  | 'presentation-parts-ignored'
  | 'internal-error'
  | 'image-malformed'
  | 'no-badge-in-image'
  | 'several-badges-in-image'
  // shape
  | 'malformed'
  | 'missing'
  | 'context-order'
  | 'context-unknown'
  | 'schema-not-fetched'
  | 'refresh-service-not-used'
  // network
  | 'fetch-refused'
  | 'fetch-failed'
  | 'fetch-timeout'
  | 'fetch-status'
  | 'fetch-gone'
  | 'fetch-too-large'
  | 'fetch-offline'
  | 'fetch-redirect'
  | 'fetch-content'
  | 'fetch-encoding'
  | 'limit-exceeded'
  // key
  | 'verification-method-malformed'
  | 'did-malformed'
  | 'did-method-unsupported'
  | 'key-unresolvable'
  | 'controller-document-invalid'
  | 'controller-document-id'
  | 'key-not-found'
  | 'key-ambiguous'
  | 'key-malformed'
  | 'key-type-unsupported'
  | 'key-type-mismatch'
  | 'key-not-authorised'
  | 'key-controller'
  | 'issuer-key-mismatch'
  | 'key-not-pinned'
  | 'key-revoked'
  | 'key-revoked-later'
  | 'key-expired'
  // proof
  | 'proof-missing'
  | 'proof-malformed'
  | 'proof-base'
  | 'proof-purpose'
  | 'proof-expired'
  | 'proof-not-yet-valid'
  | 'proof-invalid'
  | 'proof-context'
  | 'proof-transformation'
  | 'previous-proof-missing'
  | 'cryptosuite-unsupported'
  | 'proof-type-unsupported'
  | 'algorithm-unavailable'
  | 'claims-not-in-json'
  | 'hosted-differs'
  | 'hosted-scope'
  | 'hosted-id'
  | 'selective-disclosure'
  | 'claims-contradict'
  | 'disclosure-invalid'
  | 'audience-not-compared'
  // issuer
  | 'issuer-not-trusted'
  | 'not-the-label'
  | 'status-key'
  // validity
  | 'not-yet-valid'
  | 'expired'
  | 'dates-reversed'
  // status
  | 'revoked'
  | 'suspended'
  | 'label-without-status'
  | 'status-type-unsupported'
  | 'status-entry-invalid'
  | 'status-unreachable'
  | 'status-list-invalid'
  | 'status-list-issuer'
  | 'status-purpose'
  | 'status-range'
  | 'status-list-short'
  | 'status-list-id'
  | 'status-message'
  | 'status-refresh'
  | 'status-purpose-unknown'
  // recipient and site
  | 'recipient-mismatch'
  | 'recipient-unknown'
  | 'site-not-listed'
  | 'site-unknown'
  // endorsements
  | 'endorser-not-recognised'
  | 'endorser-is-holder'
  | 'endorsement-object'
  | 'endorsement-without-comment'
  // look-ups in a register
  | 'register-mismatch'
  | 'register-outdated'

const dataModel = 'https://www.w3.org/TR/vc-data-model#'
const security = 'https://w3id.org/security#'
const statusList = 'https://www.w3.org/ns/credentials/status-list#'

/** The types of the standards, with the codes that are finer than they are. */
const standardTypes: readonly (readonly [string, readonly ProblemCode[]])[] = [
  [
    dataModel + 'PARSING_ERROR',
    ['not-json', 'duplicate-member', 'not-a-credential', 'image-malformed', 'no-badge-in-image']
  ],
  [
    dataModel + 'MALFORMED_VALUE_ERROR',
    ['malformed', 'missing', 'context-order', 'dates-reversed', 'status-entry-invalid']
  ],
  [dataModel + 'RANGE_ERROR', ['status-range']],
  [security + 'INVALID_VERIFICATION_METHOD_URL', ['verification-method-malformed']],
  [security + 'INVALID_CONTROLLED_IDENTIFIER_DOCUMENT_ID', ['did-malformed', 'controller-document-id']],
  [security + 'INVALID_CONTROLLED_IDENTIFIER_DOCUMENT', ['controller-document-invalid']],
  [
    security + 'INVALID_VERIFICATION_METHOD',
    ['key-not-found', 'key-ambiguous', 'key-malformed', 'key-type-mismatch', 'key-controller']
  ],
  [security + 'INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD', ['key-not-authorised']],
  [dataModel + 'CRYPTOGRAPHIC_SECURITY_ERROR', ['issuer-key-mismatch']],
  [
    security + 'PROOF_VERIFICATION_ERROR',
    [
      'proof-missing',
      'proof-malformed',
      'claims-contradict',
      'disclosure-invalid',
      'proof-base',
      'proof-purpose',
      'proof-expired',
      'proof-invalid',
      'proof-context',
      'previous-proof-missing'
    ]
  ],
  [security + 'PROOF_TRANSFORMATION_ERROR', ['proof-transformation']],
  [statusList + 'STATUS_VERIFICATION_ERROR', ['status-list-invalid', 'status-list-issuer', 'status-purpose']],
  [statusList + 'STATUS_RETRIEVAL_ERROR', ['status-unreachable']],
  [statusList + 'STATUS_LIST_LENGTH_ERROR', ['status-list-short']]
]

/**
 * Makes a problem.
 *
 * @param detail What was found, in one sentence; long quotations are cut.
 * @param pointer JSON pointer to the value.
 */
export function problem(code: ProblemCode, detail: string, pointer?: string): Problem {
  const type =
    standardTypes.find(([, codes]) => codes.includes(code))?.[0] ?? `https://badgequalitylabel.net/problems#${code}`
  const title = code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ')
  const made: Problem = { type, title, detail: clip(detail), code }
  return pointer === undefined ? made : { ...made, pointer }
}

function clip(text: string): string {
  return text.length > 500 ? `${text.slice(0, 499)}…` : text
}
