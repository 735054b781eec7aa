/**
 * `quality-label journal verify`
 *
 * @module
 */

import { verifyJournal } from '@quality-label/issuer'
import { folderOf } from '../desk.js'
import { CommandError } from '../errors.js'
import { FOLDER_OPTION, type Verb } from '../verb.js'
import { describeFinding } from './check.js'

export const verb: Verb = {
  name: 'journal verify',
  summary: 'Follow the chain of the journal',
  about:
    'Every event names the hash of the one before it, and the digest of what it carries. The hash of the last one stands for the whole ' +
    'journal: keep it where others can see it, and ask later with --knows whether it is still part of the journal. The exit code is 1 ' +
    'when anything is wrong.',
  example: 'quality-label journal verify --register register',
  positionals: [],
  options: {
    knows: { type: 'string', value: 'HASH', help: 'A hash that was kept elsewhere: must be one of the journal.' },
    ...FOLDER_OPTION
  },
  async run(input) {
    const hash = input.text('knows')
    if (hash !== undefined && !/^[0-9a-f]{64}$/.test(hash)) {
      throw new CommandError(`--knows: "${hash}" is not the hash of an event: 64 digits and letters a-f.`)
    }
    const report = await verifyJournal(folderOf(input), hash)
    const { events, head, findings, known } = report
    const text = [
      ...findings.map(describeFinding),
      ...(known === false ? [`${hash!}: no event has this hash. The journal was changed, or it is another one.`] : []),
      `${events} events${findings.length === 0 ? ', the chain holds' : ''}`,
      `Head  ${head}`
    ].join('\n')
    return { text, json: report, exitCode: findings.length > 0 || known === false ? 1 : 0 }
  }
}
