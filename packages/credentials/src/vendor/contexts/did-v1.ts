/**
 * The context of DID documents, which some credentials name too: written into this file as data when the package is
 * built.
 *
 * @module
 */

import { contexts } from 'did-context'

export const context: unknown = contexts.get('https://www.w3.org/ns/did/v1')
