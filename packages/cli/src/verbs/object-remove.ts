/**
 * `quality-label object remove`
 *
 * @module
 */

import { removeObject } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { keyOpener, LABEL_KEY_OPTIONS } from '../keys.js'
import { DRY_RUN_OPTION, REASON_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'object remove',
  summary: 'Take an activity or a badge away from an organiser',
  about:
    'For what is no longer offered. Endorsements of it are withdrawn, for ever, and what was asked about it is closed. The label does not\n' +
    'change.',
  example: 'quality-label object remove nova-skola web-basics --reason "No longer offered"',
  positionals: [
    { name: 'ORGANISER', help: 'Slug of the organiser.' },
    { name: 'OBJECT', help: 'Short name of the activity or badge.' }
  ],
  options: { ...REASON_OPTION, ...DRY_RUN_OPTION, ...REGISTER_OPTIONS, ...LABEL_KEY_OPTIONS },
  async run(input) {
    const { register, act } = await openDesk(input)
    const [organiser, slug] = [input.positionals[0]!, input.positionals[1]!]
    const openKey = keyOpener(input, register)('label')
    const { object, withdrawn } = await removeObject(register, organiser, slug, input.text('reason'), openKey, act)
    return {
      text: [
        `${said(input, 'Removed', 'remove')} ${object.name} (${object.kind} of ${organiser})`,
        ...withdrawn.map((id) => `${said(input, 'Withdrawn', 'withdraw')}: ${id}`),
        ...next(input, 'quality-label publish')
      ].join('\n'),
      json: { organiser, ...object, withdrawn }
    }
  }
}
