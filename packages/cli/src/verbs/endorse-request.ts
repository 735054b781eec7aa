/**
 * `quality-label endorse request`
 *
 * @module
 */

import { requestEndorsement } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { assertNew, writeLetter } from '../letters.js'
import { DRY_RUN_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'endorse request',
  summary: 'Ask an endorser for an endorsement',
  about:
    'Writes a file for the endorser, who signs on a machine of their own and sends an answer back. Nothing is public before the answer is\n' +
    'accepted. Nobody endorses itself, and there is one endorsement for each endorser, object and language.',
  example:
    'quality-label endorse request --endorser city-of-vidrava --object organiser:nova-skola --language sr --to request.json',
  positionals: [],
  options: {
    endorser: { type: 'string', value: 'SLUG', required: true, help: 'A recognised endorser.' },
    object: {
      type: 'string',
      value: 'OBJECT',
      required: true,
      help: 'organiser:SLUG, badge:SLUG/OBJECT, activity:SLUG/OBJECT, or label for the scheme itself.'
    },
    language: { type: 'string', value: 'TAG', help: 'In which language the words are to be: sr, pt-BR. Default: any.' },
    to: { type: 'string', value: 'FILE', required: true, help: 'The file for the endorser. It must not be there yet.' },
    ...DRY_RUN_OPTION,
    ...REGISTER_OPTIONS
  },
  async run(input) {
    const to = input.required('to')
    await assertNew(to)
    const { register, act } = await openDesk(input)
    const details = {
      endorser: input.required('endorser'),
      object: input.required('object'),
      language: input.text('language')
    }
    const { request, file } = await requestEndorsement(register, details, act)
    if (!act.dryRun) await writeLetter(to, file)
    const { id, name, endorser, object, language } = request
    return {
      text: [
        `${said(input, 'Asked', 'ask')} ${endorser} to endorse ${object}`,
        `Id      ${id}`,
        ...next(
          input,
          `send ${to} to the endorser, who answers with "quality-label endorse sign"`,
          `quality-label endorse accept ANSWER, or quality-label endorse decline ${name}`
        )
      ].join('\n'),
      json: { id, name, endorser, object, language, file: to }
    }
  }
}
