/**
 * `quality-label expiring`
 *
 * @module
 */

import { whatExpires } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { daysOf, dueAsJson, dueLines } from '../due-report.js'
import { REGISTER_OPTIONS, type Verb } from '../verb.js'

const DEFAULT_DAYS = 90

export const verb: Verb = {
  name: 'expiring',
  summary: 'List what ends soon',
  about:
    'Labels, recognitions and endorsements that end within a time, and labels that have ended already; what ends first stands first.\n' +
    'A label that was withdrawn, let lapse or renewed is not listed. It changes nothing.',
  example: 'quality-label expiring --within 90d',
  positionals: [],
  options: {
    within: { type: 'string', value: 'TIME', help: `How far to look: 90d, 12w, 3m. Default: ${DEFAULT_DAYS}d.` },
    ...REGISTER_OPTIONS
  },
  async run(input) {
    const withinDays = daysOf(input, 'within') ?? DEFAULT_DAYS
    const { register, act } = await openDesk(input)
    const due = await whatExpires(register, { now: act.now, withinDays })
    const lines = due.length === 0 ? [`Nothing ends within ${withinDays} days.`] : dueLines(input, due)
    return { text: lines.join('\n'), json: { withinDays, expiring: due.map((one) => dueAsJson(input, one)) } }
  }
}
