/**
 * The cryptosuite ecdsa-jcs-2019: ECDSA on P-256 or P-384 over RFC 8785 JSON.
 *
 * @module
 */

import { ecdsa } from './ecdsa.js'
import { jcsSuite } from './jcs-suite.js'

/** @see {@link https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-jcs-2019 ecdsa-jcs-2019, 3.3} */
export const suite = jcsSuite(ecdsa)
