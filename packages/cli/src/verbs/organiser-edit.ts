/**
 * `quality-label organiser edit`
 *
 * @module
 */

import { editVerb } from './edit.js'

export const verb = editVerb({
  name: 'organiser edit',
  summary: 'Edit an organiser',
  about:
    'Changes what you name and nothing else; the slug stays for ever. A label in force says the new thing at once: it is reissued with the\n' +
    'same id, and the copy before is withdrawn where something was taken away. Sites are changed with "site add" and "site remove".',
  example:
    'quality-label organiser edit nova-skola --name "Nova Škola Vidrava" --reason "New name since May" --dry-run',
  positionals: [{ name: 'SLUG', help: 'The organiser.' }],
  options: {
    name: { type: 'string', value: 'NAME', help: 'As the organiser writes it.' },
    country: { type: 'string', value: 'CC', help: 'Two letters: RS.' },
    locality: { type: 'string', value: 'PLACE', help: 'Town or city; "" takes it away.' },
    url: { type: 'string', value: 'URL', help: 'The website; "" takes it away.' },
    same: { type: 'string', value: 'ID', multiple: true, help: 'Add another id or address; it is published.' },
    'not-same': { type: 'string', value: 'ID', multiple: true, help: 'Take one of them away.' }
  },
  event: 'organiser.edited',
  change: (input) => ({
    name: input.text('name'),
    country: input.text('country'),
    locality: input.text('locality'),
    url: input.text('url'),
    addSame: input.list('same'),
    removeSame: input.list('not-same')
  })
})
