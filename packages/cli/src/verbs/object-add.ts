/**
 * `quality-label object add`
 *
 * @module
 */

import { OBJECT_KINDS } from '@quality-label/credentials'
import { addObject } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { keyOpener, LABEL_KEY_OPTIONS } from '../keys.js'
import { DRY_RUN_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'object add',
  summary: 'Add an activity or a badge of an organiser',
  about:
    'Only what the register lists for an organiser can be endorsed, and counts for that organiser alone. The address is the id of the\n' +
    'badge class or achievement, or the page of the activity: endorsements name it, so it stays. It is public with the next publish. The\n' +
    'label says nothing of it, and does not change.',
  example:
    'quality-label object add nova-skola web-basics --kind badge --id https://nova-skola.example/badges/web-basics --name "Web Basics"',
  positionals: [
    { name: 'ORGANISER', help: 'Slug of the organiser.' },
    { name: 'OBJECT', help: 'Short name, among those of this organiser: small letters, digits, hyphens.' }
  ],
  options: {
    kind: { type: 'string', value: 'KIND', required: true, help: `${OBJECT_KINDS.join(' or ')}.` },
    id: { type: 'string', value: 'URL', required: true, help: 'Its address.' },
    name: { type: 'string', value: 'NAME', required: true, help: 'As the organiser writes it.' },
    ...DRY_RUN_OPTION,
    ...REGISTER_OPTIONS,
    ...LABEL_KEY_OPTIONS
  },
  async run(input) {
    const { register, act } = await openDesk(input)
    const [organiser, slug] = [input.positionals[0]!, input.positionals[1]!]
    const details = { kind: input.required('kind'), id: input.required('id'), name: input.required('name') }
    const openKey = keyOpener(input, register)('label')
    const object = await addObject(register, { organiser, slug, ...details }, openKey, act)
    const reference = `${object.kind}:${organiser}/${slug}`
    return {
      text: [
        `${said(input, 'Added', 'add')} ${object.name} (${object.kind} of ${organiser})`,
        `Id      ${object.id}`,
        ...next(input, `quality-label endorse request --endorser … --object ${reference} --to FILE`)
      ].join('\n'),
      json: { organiser, object: reference, ...object }
    }
  }
}
