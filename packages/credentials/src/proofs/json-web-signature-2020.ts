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
 * The document need not name it: the words of the options are the suite's own. Its context leaves `id` and `type` to
 * others; the one beside it has them, and nothing else that a proof could say.
 */
const context = ['https://w3id.org/security/suites/ed25519-2018/v1', 'https://w3id.org/security/suites/jws-2020/v1']

export const suite = rdfcSuite(detachedJws, context)
