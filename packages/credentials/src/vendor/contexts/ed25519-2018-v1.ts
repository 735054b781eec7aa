/**
 * The context of Ed25519Signature2018: written into this file as data when the package is built.
 *
 * @module
 */

import { contexts } from 'ed25519-signature-2018-context'

export const context: unknown = contexts.get('https://w3id.org/security/suites/ed25519-2018/v1')
