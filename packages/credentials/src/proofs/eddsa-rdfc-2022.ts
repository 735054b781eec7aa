/**
 * The cryptosuite eddsa-rdfc-2022: Ed25519 over canonical N-Quads. What other Open Badges verifiers need.
 *
 * @module
 */

import { eddsa } from './eddsa.js'
import { rdfcSuite } from './rdfc-suite.js'

/** @see {@link https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022 eddsa-rdfc-2022, 3.2} */
export const suite = rdfcSuite(eddsa)
