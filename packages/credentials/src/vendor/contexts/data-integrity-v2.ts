/**
 * The context of VC Data Integrity: written into this file as data when the package is built.
 *
 * @module
 */

import { contexts } from '@digitalbazaar/data-integrity-context'

export const context: unknown = contexts.get('https://w3id.org/security/data-integrity/v2')
