/**
 * The context of VCDM 2.0: written into this file as data when the package is built.
 *
 * @module
 */

import { contexts } from '@digitalbazaar/credentials-context'

export const context: unknown = contexts.get('https://www.w3.org/ns/credentials/v2')
