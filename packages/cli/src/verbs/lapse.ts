/**
 * `quality-label lapse`
 *
 * @module
 */

import { asString } from '@quality-label/credentials'
import { currentIssue, lapseLabel } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { DRY_RUN_OPTION, REASON_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'lapse',
  summary: 'Let a label end',
  about:
    'Notes that the label is not renewed: nobody is reminded of it any more. Nothing is published of that: the label stays valid until\n' +
    'its own end, and reads "expired" from then on, never "withdrawn". An organiser that changes its mind can still be renewed.',
  example: 'quality-label lapse nova-skola --reason "The organiser does not wish to renew"',
  positionals: [{ name: 'LABEL', help: 'Slug of the organiser, whose latest label is meant, or the id of a label.' }],
  options: { ...REASON_OPTION, ...DRY_RUN_OPTION, ...REGISTER_OPTIONS },
  async run(input) {
    const { register, act } = await openDesk(input)
    const label = await lapseLabel(register, input.positionals[0]!, input.text('reason'), act)
    const until = asString(currentIssue(label).credential['validUntil']) ?? ''
    return {
      text: [
        `${said(input, 'Lets lapse', 'let lapse')}: ${label.id}`,
        `It ends by its own date, ${until}. There is nothing to publish.`,
        ...next(input)
      ].join('\n'),
      json: { id: label.id, organiser: label.organiser, until, lapsed: label.lapsed }
    }
  }
}
