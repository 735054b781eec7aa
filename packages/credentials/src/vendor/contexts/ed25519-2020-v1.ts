/**
 * The context of Ed25519Signature2020, which many credentials with other proofs name too: written into this file as
 * data when the package is built.
 *
 * @module
 */

import { contexts } from 'ed25519-signature-2020-context'

export const context: unknown = contexts.get('https://w3id.org/security/suites/ed25519-2020/v1')
