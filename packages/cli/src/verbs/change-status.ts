/**
 * What `suspend`, `reinstate` and `revoke` have in common.
 *
 * @module
 */

import { changeStatus, currentIssue, type StatusChange } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { DRY_RUN_OPTION, REASON_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

/** What differs between the three. */
interface Words {
  summary: string
  about: string
  /** How the result is told. */
  done: string
  would: string
}

/** Makes the verb for one change of status. */
export function statusVerb(change: StatusChange, { summary, about, done, would }: Words): Verb {
  return {
    name: change,
    summary,
    about,
    example: `quality-label ${change} nova-skola --reason "Decision 2027-04"`,
    positionals: [{ name: 'LABEL', help: 'Slug of the organiser, or the id of the label.' }],
    options: {
      ...REASON_OPTION,
      ...DRY_RUN_OPTION,
      ...REGISTER_OPTIONS
    },
    async run(input) {
      const { register, act } = await openDesk(input)
      const label = await changeStatus(register, change, input.positionals[0]!, input.text('reason'), act)
      const { revoked, suspended } = currentIssue(label).status
      return {
        text: [
          `${said(input, done, would)}: ${label.id}`,
          ...next(input, 'quality-label publish: visitors see it then')
        ].join('\n'),
        json: { id: label.id, organiser: label.organiser, revoked, suspended }
      }
    }
  }
}
