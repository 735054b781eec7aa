/**
 * The cryptosuite ecdsa-rdfc-2019: ECDSA on P-256 or P-384 over canonical N-Quads.
 *
 * @module
 */

import { ecdsa } from './ecdsa.js'
import { rdfcSuite } from './rdfc-suite.js'

/** @see {@link https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-rdfc-2019 ecdsa-rdfc-2019, 3.2} */
export const suite = rdfcSuite(ecdsa)
