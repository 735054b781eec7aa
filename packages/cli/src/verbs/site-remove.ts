/**
 * `quality-label site remove`
 *
 * @module
 */

import { editVerb } from './edit.js'

export const verb = editVerb({
  name: 'site remove',
  summary: 'Take a site away from an organiser',
  about:
    'The label may not be shown there any more: on such a page the badge says so. A label in force is reissued with the same id, and the copy\n' +
    'that lists the site is withdrawn.',
  example: 'quality-label site remove nova-skola https://old.nova-skola.example/ --reason "Sold"',
  positionals: [
    { name: 'ORGANISER', help: 'Slug of the organiser.' },
    { name: 'SITE', help: 'Address: https://nova-skola.example/.' }
  ],
  options: { 'exact-sites': { type: 'boolean', help: 'Do not take away the form with or without www.' } },
  event: 'site.removed',
  change: (input) => ({ removeSites: input.positionals.slice(1), exactSites: input.flag('exact-sites') })
})
