/**
 * The context of VCDM 1.1: written into this file as data when the package is built.
 *
 * @module
 */

import { contexts } from '@digitalbazaar/credentials-context'

export const context: unknown = contexts.get('https://www.w3.org/2018/credentials/v1')
