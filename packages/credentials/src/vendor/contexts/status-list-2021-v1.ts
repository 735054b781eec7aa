/**
 * The context of StatusList2021: written into this file as data when the package is built.
 *
 * @module
 */

import { contexts } from '@digitalbazaar/vc-status-list-context'

export const context: unknown = contexts.get('https://w3id.org/vc/status-list/2021/v1')
