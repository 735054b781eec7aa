/**
 * `quality-label site add`
 *
 * @module
 */

import { editVerb } from './edit.js'

export const verb = editVerb({
  name: 'site add',
  summary: 'Add a site of an organiser',
  about:
    'Lists one more place where the label may be shown: an origin and the beginning of a path. A whole host is listed with and without www.\n' +
    'A label in force is reissued with the same id; the copy before stays good, because it says nothing that is wrong.',
  example: 'quality-label site add nova-skola https://vidrava.cityoflearning.example/organisers/42',
  positionals: [
    { name: 'ORGANISER', help: 'Slug of the organiser.' },
    { name: 'SITE', help: 'Address: https://nova-skola.example/.' }
  ],
  options: { 'exact-sites': { type: 'boolean', help: 'Do not add the form with or without www.' } },
  event: 'site.added',
  change: (input) => ({ addSites: input.positionals.slice(1), exactSites: input.flag('exact-sites') })
})
