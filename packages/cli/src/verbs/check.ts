/**
 * `quality-label check`
 *
 * @module
 */

import { checkRegister, type CheckReport, type Finding } from '@quality-label/issuer'
import { folderOf } from '../desk.js'
import { FOLDER_OPTION, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'check',
  summary: 'Find what was changed behind the back of the journal',
  about:
    'Follows the chain of the journal, compares every object with its digest and every file with what the journal says, verifies what ' +
    'is signed, and compares the published files with what was published. Opens no key and asks nobody. The exit code is 1 when ' +
    'anything is found.',
  example: 'quality-label check --register register',
  positionals: [],
  options: {
    published: {
      type: 'string',
      value: 'DIR',
      help: "The published folder. Default: public in the register's folder."
    },
    ...FOLDER_OPTION
  },
  async run(input) {
    const report = await checkRegister(folderOf(input), { now: input.io.now(), published: input.text('published') })
    return { text: describe(report), json: report, exitCode: report.findings.length > 0 ? 1 : 0 }
  }
}

function describe({ events, files, findings }: CheckReport): string {
  const seen = `${events} events, ${files} files`
  if (findings.length === 0) return `${seen}: all as the journal says.`
  return [...findings.map(describeFinding), `${seen}: ${findings.length} not as the journal says.`].join('\n')
}

/** A finding on two lines. */
export function describeFinding({ file, line, cause, remedy }: Finding): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${cause}\n  ${remedy}`
}
