/**
 * `quality-label check`
 *
 * @module
 */

import {
  checkLive,
  checkRegister,
  openRegister,
  type CheckReport,
  type Finding,
  type LiveCheck,
  type LiveFinding
} from '@quality-label/issuer'
import { folderOf } from '../desk.js'
import { FOLDER_OPTION, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'check',
  summary: 'Find what was changed behind the back of the journal',
  about:
    'Follows the chain of the journal, compares every object with its digest and every file with what the journal says, verifies what ' +
    'is signed, and compares the published files with what was published. Opens no key and asks nobody. The exit code is 1 when ' +
    'anything is found.\n' +
    'With --live it asks the public address of the register instead: whether the files are there, whether they say what the register ' +
    'says, and whether the host sends what a badge on another site needs. Then the exit code is 1 when something is missing without ' +
    'which a badge fails.',
  example: 'quality-label check --register register',
  positionals: [],
  options: {
    published: {
      type: 'string',
      value: 'DIR',
      help: "The published folder. Default: public in the register's folder."
    },
    live: { type: 'boolean', help: 'Ask the public address: what the web host serves, and with which headers.' },
    ...FOLDER_OPTION
  },
  async run(input) {
    if (input.flag('live')) {
      const check = await checkLive(await openRegister(folderOf(input)), input.io.now())
      return { text: describeLive(check), json: check, exitCode: check.findings.some(({ needed }) => needed) ? 1 : 0 }
    }
    const report = await checkRegister(folderOf(input), { now: input.io.now(), published: input.text('published') })
    return { text: describe(report), json: report, exitCode: report.findings.length > 0 ? 1 : 0 }
  }
}

function describe({ events, files, findings }: CheckReport): string {
  const seen = `${events} events, ${files} files`
  if (findings.length === 0) return `${seen}: all as the journal says.`
  return [...findings.map(describeFinding), `${seen}: ${findings.length} not as the journal says.`].join('\n')
}

function describeLive({ asked, findings }: LiveCheck): string {
  const failing = findings.filter(({ needed }) => needed)
  const summary =
    findings.length === 0
      ? 'all as it should be.'
      : `${failing.length} without which a badge fails, ${findings.length - failing.length} that only help.`
  return [...findings.map(describeLiveFinding), `${asked.length} addresses asked: ${summary}`].join('\n')
}

function describeLiveFinding({ address, needed, cause, remedy }: LiveFinding): string {
  return `${needed ? 'FAILS' : 'helps'}  ${address}: ${cause}\n  ${remedy}`
}

/** A finding on two lines. */
export function describeFinding({ file, line, cause, remedy }: Finding): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${cause}\n  ${remedy}`
}
