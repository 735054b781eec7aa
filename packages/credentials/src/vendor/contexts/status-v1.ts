/**
 * The context of Bitstring Status List for VCDM 1.1: written into this file as data when the package is built.
 *
 * @module
 */

import { contexts } from '@digitalbazaar/vc-bitstring-status-list-context'

export const context: unknown = contexts.get('https://www.w3.org/ns/credentials/status/v1')
