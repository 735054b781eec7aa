/**
 * What `suspend`, `reinstate` and `revoke` have in common.
 *
 * @module
 */

import { changeStatus, currentIssue, type StatusChange } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { REGISTER_OPTIONS, type Verb } from '../verb.js'

/** What differs between the three. */
interface Words {
  summary: string
  about: string
  /** How the result is told. */
  done: string
}

/** Makes the verb for one change of status. */
export function statusVerb(change: StatusChange, { summary, about, done }: Words): Verb {
  return {
    name: change,
    summary,
    about,
    example: `quality-label ${change} nova-skola --reason "Decision 2027-04"`,
    positionals: [{ name: 'LABEL', help: 'Slug of the organiser, or the id of the label.' }],
    options: {
      reason: { type: 'string', value: 'TEXT', help: 'Why. It stays in the journal and is never published.' },
      ...REGISTER_OPTIONS
    },
    async run(input) {
      const { register, act } = await openDesk(input)
      const label = await changeStatus(register, change, input.positionals[0]!, input.text('reason'), act)
      const { revoked, suspended } = currentIssue(label).status
      return {
        text: `${done}: ${label.id}\nVisitors see it after the next "quality-label publish".`,
        json: { id: label.id, organiser: label.organiser, revoked, suspended }
      }
    }
  }
}
