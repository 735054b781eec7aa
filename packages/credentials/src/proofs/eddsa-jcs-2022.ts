/**
 * The cryptosuite eddsa-jcs-2022: Ed25519 over RFC 8785 JSON. Light: this is what a label is checked by in a visitor's
 * browser.
 *
 * @module
 */

import { eddsa } from './eddsa.js'
import { jcsSuite } from './jcs-suite.js'

/** @see {@link https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022 eddsa-jcs-2022, 3.3} */
export const suite = jcsSuite(eddsa)
