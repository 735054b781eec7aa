/**
 * The context of JsonWebSignature2020: written into this file as data when the package is built.
 *
 * @module
 */

import data from '@transmute/json-web-signature/src/contexts/jws-v1.json' with { type: 'json' }

export const context: unknown = data
