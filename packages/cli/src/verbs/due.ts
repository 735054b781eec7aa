/**
 * `quality-label due`, and `quality-label` alone in the folder of a register.
 *
 * @module
 */

import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { whatIsDue, type Due } from '@quality-label/issuer'
import { askYes, isAnybodyThere } from '../ask.js'
import { cleanAnswer } from '../clean.js'
import { folderOf, openDesk } from '../desk.js'
import { daysOf, dueAsJson, dueLines } from '../due-report.js'
import { parse } from '../parse.js'
import { REGISTER_OPTIONS, type Input, type Outcome, type Verb } from '../verb.js'
import { verb as publish } from './publish.js'

export const verb: Verb = {
  name: 'due',
  summary: 'Say what is due today',
  about:
    'Keys without a recovery copy, status lists to sign, labels that end or have ended, requests that wait, sites to prove again, decisions\n' +
    'without a label, labels that say something else than the record of their organiser; each with the command to type. On a terminal it\n' +
    'offers to sign and publish the lists; otherwise it changes nothing. "quality-label" alone does the same in the folder of a register.',
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
    const outcome = {
      text: [...lines, '', 'All verbs: quality-label --help'].join('\n'),
      json: { due: due.map((one) => dueAsJson(input, one)) }
    }
    return (await canRefresh(input, due)) ? await offer(input, outcome) : outcome
  }
}

/** What needs no decision, where somebody can be asked. Where a register is published elsewhere nobody knows here. */
async function canRefresh(input: Input, due: readonly Due[]): Promise<boolean> {
  if (input.flag('json') || !isAnybodyThere(input.io)) return false
  if (!due.some(({ kind }) => kind === 'list-refresh' || kind === 'list-ending')) return false
  return await access(join(folderOf(input), 'public')).then(
    () => true,
    () => false
  )
}

async function offer(input: Input, { text }: { text: string }): Promise<Outcome> {
  const { io } = input
  io.out(`${cleanAnswer(text)}\n\nOf these "quality-label publish --refresh" can be done at once.`)
  if (!(await askYes(io, 'Do these now?'))) return {}
  const options = ['register', 'actor'].flatMap((name) => {
    const value = input.text(name)
    return value === undefined ? [] : [`--${name}`, value]
  })
  return await publish.run(parse(publish, ['--refresh', ...options], io) as Input)
}
