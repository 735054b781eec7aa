/**
 * The first context of the security vocabulary, which older badges name: written into this file as data when the
 * package is built.
 *
 * @module
 */

import { contexts } from '@digitalbazaar/security-context'

export const context: unknown = contexts.get('https://w3id.org/security/v1')
