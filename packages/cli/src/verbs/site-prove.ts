/**
 * `quality-label site prove`
 *
 * @module
 */

import { readFile, writeFile } from 'node:fs/promises'
import { proveSite, type ProofMethod, type SiteProving } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { isDryRun } from '../dry-run.js'
import { CommandError, InputError } from '../errors.js'
import { UNDECIDED } from '../exit-code.js'
import { DRY_RUN_OPTION, REGISTER_OPTIONS, type Input, type Verb } from '../verb.js'

const METHODS: readonly string[] = ['file', 'did'] satisfies ProofMethod[]

export const verb: Verb = {
  name: 'site prove',
  summary: 'Prove whose a site is',
  about:
    'Asks the site itself. The first time nothing is there yet, and the command prints what whoever runs the site must put there: send it ' +
    'to them, and run the same command when it is done. What was seen, and when, stays in the record of the organiser.\n' +
    'Asked again when the label is to be renewed: "quality-label due" says so. A site that is not proved stays listed until you take it ' +
    'away with "site remove".\n' +
    'Exit code 0: proved. 1: not proved. 2: the site could not be asked, which says nothing about it.',
  example: 'quality-label site prove nova-skola https://nova-skola.example/ --to quality-label.txt',
  positionals: [
    { name: 'ORGANISER', help: 'Slug of the organiser.' },
    { name: 'SITE', help: 'One of its sites: https://nova-skola.example/.' }
  ],
  options: {
    method: {
      type: 'string',
      value: 'METHOD',
      help: 'file: a file below /.well-known of the site. did: its did:web document says "alsoKnownAs" the organiser. Default: file.'
    },
    to: { type: 'string', value: 'FILE', help: 'Write what is to be put on the site into this file, too.' },
    ...DRY_RUN_OPTION,
    ...REGISTER_OPTIONS
  },
  async run(input) {
    const method = methodOf(input)
    const { register, act } = await openDesk(input)
    const [slug = '', site = ''] = input.positionals
    const proving = await proveSite(register, slug, site, method, act)
    const to = input.text('to')
    if (to !== undefined && proving.outcome !== 'proved' && !isDryRun(input)) await write(to, proving.statement.text)
    return {
      text: describe(proving, to, isDryRun(input)).join('\n'),
      json: proving,
      exitCode: { proved: 0, 'not-proved': 1, unknown: UNDECIDED }[proving.outcome]
    }
  }
}

function methodOf(input: Input): ProofMethod {
  const method = input.text('method') ?? 'file'
  if (METHODS.includes(method)) return method as ProofMethod
  throw new CommandError(`--method: "${method}" is neither file nor did.`)
}

function describe(proving: SiteProving, to: string | undefined, dryRun: boolean): string[] {
  const { outcome, organiser, site, why, statement, proof } = proving
  if (outcome === 'proved' && proof) {
    const kept = dryRun ? ['Nothing was changed (--dry-run).'] : []
    return [`Proved ${site} is of ${organiser}`, `Seen    ${proof.seen}`, `Digest  ${proof.digest}`, ...kept]
  }
  const is = outcome === 'unknown' ? `Could not find out whose ${site} is.` : `Not proved: ${site}.`
  const before = proof ? [`It was proved on ${proof.at.slice(0, 10)} (${proof.seen}). That stays in the record.`] : []
  const put = [`Whoever runs the site puts this at ${statement.address}:`, '', statement.text.trimEnd(), '']
  const wrote = to === undefined || dryRun ? [] : [`Wrote   ${to}`]
  return [is, why ?? '', ...before, ...put, ...wrote, 'Then run the same command again. Nothing was changed.']
}

/** A file that says the same is as good as a new one; any other is not written over. */
async function write(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx' }).catch(async (cause: unknown) => {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
    if ((await readFile(path, 'utf8')) === text) return
    throw new InputError(`${path} is there already, with other content. Choose another file with --to.`, { cause })
  })
}
