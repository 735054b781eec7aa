/**
 * What each problem means, in English.
 *
 * @module
 */

import type { ProblemCode } from '@quality-label/credentials'

export const meanings: Readonly<Record<ProblemCode, string>> = {
  // receive and decode
  'not-json': 'The text is not JSON',
  'duplicate-member': 'A JSON member name appears twice',
  'too-deep': 'The JSON is nested too deeply',
  'not-a-credential': 'This is not a credential',
  'format-unsupported': 'This format is recognised but not supported',
  'no-label': 'The presentation holds no label',
  ambiguous: 'The presentation holds labels of several organisers',
  'empty-presentation': 'The presentation holds no credential',
  'nested-presentation': 'A presentation inside a presentation',
  'presentation-proof-ignored': 'The presentation carries a proof of its own, which says nothing about the credential',
  'internal-error': 'A part of this program could not be loaded, or failed: nothing was found out',
  'presentation-parts-ignored': 'Parts of the presentation were not used',
  // shape
  malformed: 'A value does not have the form the standard asks for',
  missing: 'A required value is missing',
  'context-order': 'The first @context is not that of the data model',
  'context-unknown': 'A context that is neither bundled nor given',
  'schema-not-fetched': 'The credential names a schema, which was not fetched',
  'refresh-service-not-used': 'The credential names a refresh service, which was not used',
  // network
  'fetch-refused': 'This address may not be asked',
  'fetch-failed': 'The address could not be reached',
  'fetch-timeout': 'The address did not answer in time',
  'fetch-status': 'The address answered with an error',
  'fetch-too-large': 'The answer is larger than allowed',
  'fetch-offline': 'The network is switched off',
  'fetch-redirect': 'Too many redirects, or one that cannot be followed',
  'fetch-content': 'The answer is not what was asked for',
  'fetch-encoding': 'The answer is not UTF-8 text',
  'limit-exceeded': 'A limit of this verification was reached',
  // key
  'verification-method-malformed': 'The verification method is not a URL that names a key',
  'did-malformed': 'The identifier does not follow its syntax',
  'did-method-unsupported': 'This DID method is not supported',
  'key-unresolvable': 'The document that should hold the key could not be read',
  'controller-document-invalid': 'The controller document is not well formed',
  'controller-document-id': 'The controller document is about another identifier',
  'key-not-found': 'The controller document has no such key',
  'key-ambiguous': 'The controller document has two different keys of this name',
  'key-malformed': 'The key cannot be read',
  'key-type-unsupported': 'This kind of key is not supported',
  'key-type-mismatch': 'The key is of another type than the proof needs',
  'key-not-authorised': 'The key is not listed under assertionMethod',
  'key-controller': 'The key belongs to another controller',
  'issuer-key-mismatch': 'The key that signed does not belong to the issuer',
  'key-not-pinned': 'The key that signed is not one that the trust list gives for this issuer',
  'key-revoked': 'The key was revoked before the proof was made',
  'key-revoked-later': 'The key was revoked, or expired, after the proof was made',
  'key-expired': 'The key had expired before the proof was made',
  // proof
  'proof-missing': 'The credential carries no proof',
  'proof-malformed': 'The proof is not well formed',
  'proof-purpose': 'The proof was made for another purpose',
  'proof-expired': 'The proof has expired',
  'proof-not-yet-valid': 'The proof was made in the future; the clock of this device may be wrong',
  'proof-invalid': 'The signature does not fit the content',
  'proof-context': 'The @context is not the one the proof was made with',
  'proof-transformation': 'The content cannot be brought into canonical form',
  'previous-proof-missing': 'A proof builds on another proof that is not there',
  'cryptosuite-unsupported': 'This cryptosuite is not supported',
  'proof-type-unsupported': 'This type of proof is not supported',
  'algorithm-unavailable': 'This runtime cannot check this kind of signature',
  'claims-not-in-json': 'The JSON does not say what the signature covers',
  // issuer
  'issuer-not-trusted': 'The issuer is not on the trust list',
  'not-the-label': 'The issuer is trusted, but not for a credential of this kind',
  'status-key': 'The key may sign status lists only',
  // validity
  'not-yet-valid': 'The credential is not valid yet; the clock of this device may be wrong',
  expired: 'The credential has expired',
  'dates-reversed': 'The credential ends before it begins',
  // status
  revoked: 'The credential has been revoked',
  suspended: 'The credential is suspended',
  'label-without-status': 'A label must carry a revocation and a suspension entry',
  'status-type-unsupported': 'This status method is not supported',
  'status-entry-invalid': 'The status entry is not well formed',
  'status-unreachable': 'The status list could not be read',
  'status-list-invalid': 'The status list is not what it should be',
  'status-list-issuer': 'The status list is signed by somebody else',
  'status-purpose': 'The status list serves another purpose',
  'status-range': 'The status list is too short for this entry',
  'status-list-short': 'The status list is shorter than the standard asks for',
  'status-list-id': 'The status list calls itself by another address',
  'status-message': 'The status list has a message',
  'status-refresh': 'A newer copy of the credential is available',
  'status-purpose-unknown': 'A status of unknown meaning is set',
  // recipient and site
  'recipient-unknown': 'The recipient is hidden in a hash that cannot be compared',
  'recipient-mismatch': 'The credential was issued to somebody else',
  'site-not-listed': 'This site is not on the list of the label',
  'site-unknown': 'The site that shows the label could not be learnt',
  // endorsements
  'endorser-not-recognised': 'The endorser is not recognised by the issuer of the label',
  'endorser-is-holder': 'Endorser and holder are the same organisation',
  'endorsement-object': 'The endorsement is about something else',
  'endorsement-without-comment': 'The endorsement says nothing'
}
