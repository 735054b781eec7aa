/**
 * `quality-label endorser recognise`
 *
 * @module
 */

import { ENDORSER_CATEGORIES, ENDORSER_LEVELS } from '@quality-label/credentials'
import { addressesOf, recogniseEndorser } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { keyOpener, LABEL_KEY_OPTIONS } from '../keys.js'
import { DRY_RUN_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'endorser recognise',
  summary: 'Recognise an endorser',
  about:
    'The Network says, signed, who an endorser is. Endorsements count only while that stands. An endorser signs with their own key, ' +
    'which "quality-label endorser key" makes on their machine, and tells you its DID.',
  example:
    'quality-label endorser recognise city-of-vidrava --name "City of Vidrava" --category government --level local --country RS --did did:key:z6Mk…',
  positionals: [{ name: 'SLUG', help: 'Short name in the address: small letters, digits, hyphens.' }],
  options: {
    name: { type: 'string', value: 'NAME', required: true, help: 'As the endorser writes it.' },
    category: { type: 'string', value: 'KIND', required: true, help: `${ENDORSER_CATEGORIES.join(', ')}.` },
    level: { type: 'string', value: 'LEVEL', required: true, help: `${ENDORSER_LEVELS.join(', ')}.` },
    country: { type: 'string', value: 'CC', required: true, help: 'Two letters: RS.' },
    url: { type: 'string', value: 'URL', help: "The endorser's website." },
    same: {
      type: 'string',
      value: 'ID',
      multiple: true,
      help: 'Another id or address of the same organisation; it is published. Nobody endorses itself under another one.'
    },
    did: {
      type: 'string',
      value: 'DID',
      required: true,
      help: "The endorser's own DID, did:key or did:web."
    },
    key: { type: 'string', value: 'MULTIKEY', help: 'With a did:web: the public key, z6Mk….' },
    ...DRY_RUN_OPTION,
    ...REGISTER_OPTIONS,
    ...LABEL_KEY_OPTIONS
  },
  async run(input) {
    const { register, act } = await openDesk(input)
    const labelKey = await keyOpener(input, register)('label')()
    const endorser = await recogniseEndorser(
      register,
      {
        slug: input.positionals[0]!,
        name: input.required('name'),
        category: input.required('category'),
        level: input.required('level'),
        country: input.required('country'),
        url: input.text('url'),
        same: input.list('same'),
        did: input.required('did'),
        key: input.text('key')
      },
      labelKey,
      act
    )
    const id = addressesOf(register.network.origin).endorser(endorser.slug)
    const { slug, did, name, category, level, country, same } = endorser
    return {
      text: [
        `${said(input, 'Recognised', 'recognise')} ${name} (${category}, ${level})`,
        `Id      ${id}`,
        `Signs   ${did}`,
        ...same.map((other) => `Same    ${other}`),
        ...next(input, 'quality-label publish')
      ].join('\n'),
      json: { id, slug, did, name, category, level, country, same }
    }
  }
}
