/**
 * `quality-label due`, and `quality-label` alone in the folder of a register.
 *
 * @module
 */

import { whatIsDue } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { daysOf, dueAsJson, dueLines } from '../due-report.js'
import { REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'due',
  summary: 'Say what is due today',
  about:
    'Status lists to sign, labels that end or have ended, decisions without a label, labels that say something else than the record of\n' +
    'their organiser; each with the command to type. It changes nothing. "quality-label" alone does the same in the folder of a register.',
  example: 'quality-label due --register register',
  positionals: [],
  options: {
    within: { type: 'string', value: 'TIME', help: 'How far to look: 90d, 12w, 3m. Default: 90d.' },
    ...REGISTER_OPTIONS
  },
  async run(input) {
    const withinDays = daysOf(input, 'within')
    const { register, act } = await openDesk(input)
    const due = await whatIsDue(register, { now: act.now, withinDays })
    const lines = due.length === 0 ? ['Nothing is due.'] : dueLines(input, due)
    return {
      text: [...lines, '', 'All verbs: quality-label --help'].join('\n'),
      json: { due: due.map((one) => dueAsJson(input, one)) }
    }
  }
}
