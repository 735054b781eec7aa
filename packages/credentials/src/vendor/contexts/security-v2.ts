/**
 * The second context of the security vocabulary, with the proof types from before Data Integrity: written into this
 * file as data when the package is built.
 *
 * @module
 */

import { contexts } from '@digitalbazaar/security-context'

export const context: unknown = contexts.get('https://w3id.org/security/v2')
