/**
 * The proof type JsonWebSignature2020: canonical N-Quads under a detached JSON Web Signature, for keys of several
 * types.
 *
 * @module
 * @see {@link https://www.w3.org/TR/vc-jws-2020/#json-web-signature-2020 JsonWebSignature2020}
 */

import { detachedJws } from './detached-jws.js'
import { rdfcSuite } from './rdfc-suite.js'

/**
 * The document need not name the words of the options: those of all suites of its time are in one context, and its own
 * name is here.
 */
const context = [
  'https://w3id.org/security/v2',
  { JsonWebSignature2020: 'https://w3id.org/security#JsonWebSignature2020' }
]

export const suite = rdfcSuite(detachedJws, context)
