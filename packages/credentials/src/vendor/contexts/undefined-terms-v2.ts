/**
 * The context of the data model that gives every undefined term an IRI: written into this file as data when the package
 * is built.
 *
 * @module
 */

import { contexts } from '@digitalbazaar/credentials-context'

export const context: unknown = contexts.get('https://www.w3.org/ns/credentials/undefined-terms/v2')
