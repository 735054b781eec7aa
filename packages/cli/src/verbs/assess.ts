/**
 * `quality-label assess`
 *
 * @module
 */

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assess, templates, type Decision, type Reason, type SourceFile } from '@quality-label/issuer'
import { dateOf, openDesk } from '../desk.js'
import { isDryRun, next, said } from '../dry-run.js'
import { CommandError, InputError } from '../errors.js'
import { readPaper } from '../read-paper.js'
import { DRY_RUN_OPTION, REGISTER_OPTIONS, type Input, type Outcome, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'assess',
  summary: 'Assess an application',
  about:
    'Reads the application, the reports of the evaluators and the list of the committee (YAML, JSON, or CSV from a spreadsheet),\n' +
    'applies the rules of policy.json, and writes down what is decided and why: "positive", or "not yet issued" with what is missing.\n' +
    'Both are answers, and end with 0. The papers and the decision lie in private/, which is never published and never in git.\n' +
    'Begin with --template DIR: it writes empty spreadsheets with a row for everything that is asked.',
  example: 'quality-label assess application.csv --reports report-1.csv report-2.yaml --committee committee.csv',
  positionals: [{ name: 'APPLICATION', help: 'The file of the application.', optional: true }],
  options: {
    reports: {
      type: 'string',
      value: 'FILE …',
      multiple: true,
      words: true,
      help: 'The reports, one file for each evaluator.'
    },
    committee: { type: 'string', value: 'FILE', help: 'Who decided: names, countries, languages, trio.' },
    decided: { type: 'string', value: 'DATE', help: "Day of the committee's decision. Default: today." },
    template: { type: 'string', value: 'DIR', help: 'Write empty spreadsheets into this folder, and do nothing else.' },
    ...DRY_RUN_OPTION,
    ...REGISTER_OPTIONS
  },
  async run(input) {
    const template = input.text('template')
    if (template !== undefined) return await writeTemplates(input, template)
    const application = input.positionals[0]
    const committee = input.text('committee')
    const reports = input.list('reports')
    if (application === undefined) throw new CommandError('APPLICATION is missing. Name the file of the application.')
    if (reports.length === 0) throw new CommandError('--reports FILE … is missing. Name the reports of the evaluators.')
    if (committee === undefined) throw new CommandError('--committee FILE is missing. Name the list of who decided.')
    const { register, act } = await openDesk(input)
    const papers = {
      application: await readSource(application),
      reports: await Promise.all(reports.map(readSource)),
      committee: await readSource(committee)
    }
    const decision = await assess(register, { ...papers, decided: dateOf(input, 'decided') }, act)
    return { text: describe(input, decision), json: decision }
  }
}

function describe(input: Input, decision: Decision): string {
  const { organiser, number, outcome, route, submitted, decided, indicators, missing, notes } = decision
  const isPositive = outcome === 'positive'
  const then = isPositive ? `quality-label issue ${organiser}` : 'quality-label assess, when what is missing is there'
  return [
    `${organiser}: ${isPositive ? 'positive' : 'not yet issued'}`,
    `Route     ${route}, applied ${submitted}, decided ${decided}`,
    `Met       ${indicators.met} of ${indicators.total} quality indicators`,
    ...missing.map((reason) => `Missing   ${sentence(reason)}`),
    ...notes.map((reason) => `Note      ${sentence(reason)}`),
    ...(isDryRun(input) ? [] : [`Decision  ${number}`]),
    ...next(input, then)
  ].join('\n')
}

function sentence({ item, text }: Reason): string {
  return item === undefined ? text : `${item}: ${text}`
}

async function readSource(path: string): Promise<SourceFile> {
  return { name: path, text: (await readPaper(path)).toString('utf8') }
}

/** What somebody has begun to fill in is never written over. */
async function writeTemplates(input: Input, folder: string): Promise<Outcome> {
  if (input.positionals.length > 0) throw new CommandError('--template DIR takes no APPLICATION: it writes empty ones.')
  const { register } = await openDesk(input)
  if (!isDryRun(input)) await mkdir(folder, { recursive: true })
  const files: string[] = []
  for (const { name, text } of templates(register.policy)) {
    const path = join(folder, name)
    files.push(path)
    if (isDryRun(input)) continue
    await writeFile(path, text, { flag: 'wx' }).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      throw new InputError(`${path} is there already. Choose an empty folder.`, { cause: error })
    })
  }
  return {
    text: [said(input, 'Wrote', 'write'), ...files.map((file) => `  ${file}`), ...next(input)].join('\n'),
    json: { files }
  }
}
