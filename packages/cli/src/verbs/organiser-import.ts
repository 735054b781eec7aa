/**
 * `quality-label organiser import`
 *
 * @module
 */

import { basename } from 'node:path'
import {
  draftHolderList,
  importOrganisers,
  type BadgeOptions,
  type HolderFile,
  type Imported
} from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { isDryRun, next, said } from '../dry-run.js'
import { CommandError } from '../errors.js'
import { keyOpener, LABEL_KEY_OPTIONS } from '../keys.js'
import { readPaper } from '../read-paper.js'
import { DRY_RUN_OPTION, REGISTER_OPTIONS, type Input, type Outcome, type Verb } from '../verb.js'
import { writeNew } from '../write-new.js'

/** A list of all organisers that there are is a tenth of it. */
const MAX_BYTES = 80_000_000

/** As many rows as are named; the rest is counted. */
const SHOWN = 20

export const verb: Verb = {
  name: 'organiser import',
  summary: 'Add many organisers at once',
  about:
    'Takes a list (CSV; "--template DIR" writes an empty one, with an explanation of every column), or the Open Badges 2.0 that holders ' +
    'have: a JSON file of badges or of their addresses, or an image. Every row is judged first; each fault is named with its place, and ' +
    'with one fault nothing is imported.\n' +
    'A row whose organiser is in the register already, by slug, address or name, is reported and left alone: so an import that was cut ' +
    'short goes on when it is run again. A row that says from when a label is held gets it, with the name of the file as its reason.\n' +
    'Badges are verified, and only those by --assertion-issuer count. They know no country, and mostly no name: "organiser import ' +
    'BADGES --template DIR" writes what they say into a list, which you complete and import.',
  example: 'quality-label organiser import organisers.csv --register register --dry-run',
  positionals: [{ name: 'FILE', optional: true, help: 'The list (.csv), or badges (.json, .png, .svg).' }],
  options: {
    template: {
      type: 'string',
      value: 'DIR',
      help: 'Write the list to be filled in into this folder, and do nothing else.'
    },
    'assertion-issuer': {
      type: 'string',
      value: 'ID',
      help: 'For badges: address of the profile that issued them. Others are faults.'
    },
    country: { type: 'string', value: 'CC', help: 'For badges: country of all their holders.' },
    ...DRY_RUN_OPTION,
    ...REGISTER_OPTIONS,
    ...LABEL_KEY_OPTIONS
  },
  async run(input) {
    const path = input.positionals[0]
    const template = input.text('template')
    if (path === undefined && template === undefined)
      throw new CommandError('FILE is missing. Name the list, or the badges.')
    const file = path === undefined ? undefined : await readHolderFile(path)
    const badges = { assertionIssuer: input.text('assertion-issuer'), country: input.text('country') }
    if (template !== undefined) return await draft(input, template, file, badges)
    const { register, act } = await openDesk(input)
    const openKey = keyOpener(input, register)('label')
    const { stderr } = input.io
    const onRow = (done: number, all: number) => {
      if (stderr.isTTY) stderr.write(done === all ? '\r\u001b[K' : `\r\u001b[K${done} of ${all}`)
    }
    const imported = await importOrganisers(register, file!, badges, openKey, act, onRow)
    return { text: describe(input, imported).join('\n'), json: { ...imported, dryRun: isDryRun(input) } }
  }
}

async function readHolderFile(path: string): Promise<HolderFile> {
  return { name: basename(path), bytes: await readPaper(path, path, MAX_BYTES) }
}

async function draft(
  input: Input,
  folder: string,
  file: HolderFile | undefined,
  badges: BadgeOptions
): Promise<Outcome> {
  const { register, act } = await openDesk(input)
  const { files, faults } = await draftHolderList(register, file, badges, act)
  const paths = await writeNew(folder, files, isDryRun(input))
  const notes = faults.map(({ place, message }) => `Left out ${place}: ${message}`)
  return {
    text: [said(input, 'Wrote', 'write'), ...paths.map((path) => `  ${path}`), ...notes].join('\n'),
    json: { files: paths, faults },
    exitCode: faults.length > 0 ? 1 : 0
  }
}

function describe(input: Input, { added, existing, labels }: Imported): string[] {
  const rows = [
    ...added.map(({ organiser: { slug, name, country } }) => `Added   ${slug}  ${name} (${country})`),
    ...existing.map(
      ({ place, slug, name, differs }) =>
        `Known   ${slug}  ${name} (${place}${differs ? ': says something else; edit it with "organiser edit"' : ''})`
    )
  ]
  const more = rows.length > SHOWN ? [`… and ${rows.length - SHOWN} more: --json names them all`] : []
  return [
    `${said(input, 'Imported', 'import')}: organisers ${added.length}, labels ${labels.length}; there already ${existing.length}`,
    ...rows.slice(0, SHOWN),
    ...more,
    ...next(input, 'quality-label publish')
  ]
}
