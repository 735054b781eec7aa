/**
 * What to do about each problem, in English: first for the one who asked, then for the one who can mend it.
 *
 * @module
 */

import type { ProblemCode } from '@quality-label/credentials'

export const remedies: Readonly<Record<ProblemCode, string>> = {
  // receive and decode
  'not-json': 'Hand over the credential as it was issued: JSON in UTF-8, a token, or the image it is baked into.',
  'duplicate-member': 'Ask the issuer for a new copy: two readers would read this one differently.',
  'too-deep': 'Ask the issuer for a simpler document; no credential needs a hundred levels.',
  'not-a-credential':
    'Check what was uploaded or copied: a picture without a badge, a web page and half a file end here.',
  'awards-nothing': 'Hand over the Assertion: there it says who was awarded what.',
  'format-unsupported':
    'Ask for the credential in a form that is read: Open Badges, or W3C credentials as JSON or token.',
  'image-malformed':
    'Get the image anew from who issued it; programs that edit pictures often damage what is baked in.',
  'no-badge-in-image':
    'Use the image that the issuer handed out: screenshots, and copies that a platform made smaller, lose the badge.',
  'several-badges-in-image': 'Ask the issuer for an image with one badge.',
  'no-label': 'Look at the trust list: it says which achievements are labels. Or verify one of the credentials alone.',
  ambiguous: 'Say whose label you mean: give `recipient`, or `site`.',
  'empty-presentation': 'Ask the holder to present again, and to choose a credential.',
  'nested-presentation': 'Take the credentials out of the inner presentation, and verify those.',
  'presentation-proof-ignored': 'Nothing to do. Who presents is a question for a login, not for this verification.',
  'presentation-parts-ignored': 'Verify the parts one by one if they matter to you.',
  // shape
  malformed: 'The issuer has to correct the value at the pointer and to sign again; an edited copy cannot be signed.',
  missing: 'The issuer has to add what is missing at the pointer and to sign again.',
  'context-order': 'The issuer has to put the context of the data model first in @context, and to sign again.',
  'context-unknown': 'If you know the context, hand it over in `contexts`, or name it in `allowRemoteContexts`.',
  'schema-not-fetched': 'Nothing to do. Validate against the schema yourself if your process needs it.',
  'refresh-service-not-used': 'Nothing to do. The holder may have a newer copy.',
  // network
  'fetch-refused': 'Use https and a public address; for a register on your own machine set `network` to "local".',
  'fetch-failed': 'Try again later. If it stays, look at name, certificate and firewall; in a browser also at CORS.',
  'fetch-timeout': 'Try again later, or raise `limits.timeoutMs`.',
  'fetch-status': 'Open the address: 404 is a moved or mistyped file, 5xx is a server to try again later.',
  'fetch-gone': 'Nothing to do: whoever runs the address has withdrawn what was there.',
  'fetch-too-large': 'If the document is meant to be that large, raise `limits.maxBytes`.',
  'fetch-offline': 'Allow the network, or hand the document over in `documents`.',
  'fetch-redirect':
    'Use the address that it leads to. Browsers do not show redirects to everything: verify on a server.',
  'fetch-content': 'Open the address: it may show a page for people. Ask for the address of the credential itself.',
  'fetch-encoding': 'The server has to send the document as UTF-8.',
  'internal-error': 'Try again; in a browser, reload the page. If it stays, tell the people who make this program.',
  'limit-exceeded': 'If the credential is meant to be that large, raise the limit that the detail names.',
  // key
  'verification-method-malformed': 'The issuer has to name its key by a full URL with a fragment, and to sign again.',
  'did-malformed': 'Compare the identifier with what the issuer publishes: it may have been cut or encoded twice.',
  'did-method-unsupported':
    'If you have the key from elsewhere, put it in `keys` of the trust list; then nothing is resolved.',
  'key-unresolvable': 'Try again later. If it stays, the issuer has taken its key document off the web.',
  'controller-document-invalid': 'The issuer has to correct the document at its DID or address.',
  'controller-document-id': 'The issuer has to publish the document under the identifier that stands in it.',
  'key-not-found': 'The issuer has to keep old keys in its document, or to sign again with a new one.',
  'key-ambiguous': 'The issuer has to give each key an id of its own.',
  'key-malformed': 'The issuer has to correct the key in its document.',
  'key-type-unsupported': 'Ask the issuer for a proof by another key: Ed25519, P-256 or P-384.',
  'key-type-mismatch': 'The issuer has to sign with a key of the kind that the suite asks for.',
  'key-not-authorised': 'The issuer has to list the key under assertionMethod. If it was taken out, do not rely on it.',
  'key-controller': 'The issuer has to name itself as controller of the key, or to use a key of its own.',
  'issuer-key-mismatch': 'Do not rely on it: somebody signed in the name of another. An issuer signs with its own key.',
  'key-not-pinned': 'Compare the keys in the trust list with those that the issuer publishes: it may have a new one.',
  'key-revoked': 'Do not rely on it. The issuer has to sign again with a key that is in use.',
  'key-revoked-later': 'Nothing to do, unless the key was stolen: then set `strictKeys`, and ask for a new copy.',
  'key-expired': 'The issuer has to sign again with a key that is in use.',
  // proof
  'proof-missing': 'Ask for the signed credential: this is its content alone.',
  'proof-malformed': 'Ask for an unchanged copy. If it is one, the issuer has to sign again.',
  'proof-base': 'Ask the holder for a copy that was derived for you: a wallet makes it.',
  'proof-purpose': 'The issuer has to sign with the purpose assertionMethod: a proof from a login says nothing here.',
  'proof-expired': 'Ask the issuer or the holder for a copy with a new proof.',
  'proof-not-yet-valid': 'Set the clock of this device. If it is right, the clock of the issuer was wrong.',
  'proof-invalid': 'Ask for the original: it was changed after signing, if only by a program that formats JSON.',
  'proof-context': 'Ask for the original: its @context was changed after signing.',
  'proof-transformation': 'The issuer has to define every term in @context: what is not defined cannot be signed.',
  'previous-proof-missing': 'Ask for the original with all its proofs: one of them was taken out.',
  'cryptosuite-unsupported':
    'Ask the issuer for a proof by a suite that is supported; the list is in the documentation.',
  'proof-type-unsupported': 'Ask the issuer for a Data Integrity proof or a JWT.',
  'algorithm-unavailable': 'Open the page over https, or verify on a server: this runtime lacks the algorithm.',
  'claims-not-in-json':
    'Do not rely on it: what is signed is not what a reader sees. The issuer has to write it plainly.',
  'hosted-differs': 'Take the badge anew from its address: the copy in hand is another one, or an older one.',
  'hosted-scope': 'The issuer has to say in its Profile where it publishes, by `startsWith` or `allowedOrigins`.',
  'hosted-id': 'Nothing to do. The issuer should name each object by the address that it lies at.',
  'selective-disclosure': 'Nothing to do, unless you need to know what is not shown: then ask the holder for it.',
  'claims-contradict':
    'The issuer has to make the claims of the token and the credential say the same, and sign again.',
  'disclosure-invalid': 'Ask the holder to present again: something was added, left over or changed on the way.',
  'audience-not-compared': 'If it was shown to you, compare audience and nonce with those you asked for.',
  // issuer
  'issuer-not-trusted': 'Do not rely on it, unless you know the issuer: then add its id to the trust list.',
  'not-the-label': 'Do not take it for the label. Look at its achievement, and at `achievements` of the trust list.',
  'status-key': 'Do not rely on it: a key for status lists was used to sign something else. Tell the register.',
  // validity
  'not-yet-valid': 'Wait for the day, or set the clock of this device.',
  expired: 'Ask the holder for a renewed one.',
  'dates-reversed': 'The issuer has to correct the dates and to sign again.',
  // status
  revoked: 'Do not rely on it. Why it was revoked, only the issuer can say.',
  suspended: 'Do not rely on it for now, and ask again later: a suspension can end.',
  'label-without-status':
    'Do not take it for a current label: nobody could withdraw it. Ask the register for a new copy.',
  'status-type-unsupported': 'Ask the issuer what it says today, or for a credential with a Bitstring Status List.',
  'status-entry-invalid': 'The issuer has to correct the status entry and to sign again.',
  'status-unreachable': 'Try again later: this is no "no". If it stays, tell the issuer that its status list is gone.',
  'status-list-invalid': 'Try again later: this is no "no". If it stays, the issuer has to publish a good list.',
  'status-list-issuer':
    'If the issuer lets somebody else keep its lists, name it in `statusIssuers` of the trust list.',
  'status-purpose': 'The issuer has to point each entry at a list of the same purpose.',
  'status-range': 'The issuer has to publish the whole list, or to correct the index.',
  'status-list-short': 'Nothing to do. The issuer may publish a longer list, which hides better who is asked about.',
  'status-list-id': 'Nothing to do. The issuer may publish the list at the address that stands in it.',
  'status-message': 'Read the message: the issuer says there what it means.',
  'status-refresh': 'Ask the holder for the newer copy.',
  'status-purpose-unknown': 'Ask the issuer what this status means.',
  // recipient and site
  'recipient-unknown': 'Give the identity in the form that was hashed, often an e-mail address in lower case.',
  'recipient-mismatch': 'Compare the two ids. If both are the same organisation, ask for a label that names both.',
  'site-not-listed': 'The organiser asks the Network to add the site to its label; until then it is a preview.',
  'site-unknown': 'Follow the link to the register, and look for the site there.',
  // endorsements
  'endorser-not-recognised': 'Nothing to do for the label. The endorser may ask the Network to be recognised.',
  'endorser-is-holder': 'Nothing to do for the label. Nobody endorses itself.',
  'endorsement-object': 'The endorser has to name the id of what it endorses, and to sign again.',
  'endorsement-without-comment': 'The endorser has to say something in its endorsement.',
  // look-ups in a register
  'register-mismatch': 'Try again later: this is no "not found". If it stays, the register has to be published anew.',
  'register-outdated': 'Try again later: this is no "not found". If it stays, look at what serves the register.'
}
