/**
 * The context of Multikey: written into this file as data when the package is built.
 *
 * @module
 */

import { contexts } from '@digitalbazaar/multikey-context'

export const context: unknown = contexts.get('https://w3id.org/security/multikey/v1')
