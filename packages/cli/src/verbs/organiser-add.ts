/**
 * `quality-label organiser add`
 *
 * @module
 */

import { addOrganiser, addressesOf } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { DRY_RUN_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'organiser add',
  summary: 'Add an organiser',
  about:
    'The slug becomes part of the address, and is never used for another organiser. A site is an origin and the beginning of a path: ' +
    'the label may be shown on every page below it. A whole host is listed with and without www. Of an individual give only what ' +
    'they ask to be published.',
  example:
    'quality-label organiser add nova-skola --name "Nova Škola" --country RS --locality Vidrava --site https://nova-skola.example/',
  positionals: [{ name: 'SLUG', help: 'Short name in the address: small letters, digits, hyphens.' }],
  options: {
    name: { type: 'string', value: 'NAME', required: true, help: 'As the organiser writes it.' },
    country: { type: 'string', value: 'CC', required: true, help: 'Two letters: RS.' },
    locality: { type: 'string', value: 'PLACE', help: 'Town or city.' },
    url: { type: 'string', value: 'URL', help: "The organiser's website." },
    same: {
      type: 'string',
      value: 'ID',
      multiple: true,
      help: 'Another id or address of the same organisation; it is published. Nobody endorses itself under another one.'
    },
    individual: { type: 'boolean', help: 'A person: publish the least.' },
    site: { type: 'string', value: 'URL', multiple: true, help: 'Where the label may be shown.' },
    'exact-sites': { type: 'boolean', help: 'List the sites as written: do not add the form with or without www.' },
    ...DRY_RUN_OPTION,
    ...REGISTER_OPTIONS
  },
  async run(input) {
    const { register, act } = await openDesk(input)
    const organiser = await addOrganiser(
      register,
      {
        slug: input.positionals[0]!,
        name: input.required('name'),
        country: input.required('country'),
        locality: input.text('locality'),
        url: input.text('url'),
        same: input.list('same'),
        individual: input.flag('individual'),
        sites: input.list('site'),
        exactSites: input.flag('exact-sites')
      },
      act
    )
    const id = addressesOf(register.network.origin).organiser(organiser.slug)
    const sites =
      organiser.sites.length > 0 ? organiser.sites : ['none: the badge will say so on every page. Add one with --site.']
    return {
      text: [
        `${said(input, 'Added', 'add')} ${organiser.name}`,
        `Id      ${id}`,
        ...organiser.same.map((other) => `Same    ${other}`),
        ...sites.map((site) => `Site    ${site}`),
        ...next(input, 'quality-label assess')
      ].join('\n'),
      json: { id, ...organiser }
    }
  }
}
