/**
 * `quality-label rebuild`
 *
 * @module
 */

import { rebuildRegister } from '@quality-label/issuer'
import { folderOf } from '../desk.js'
import { DRY_RUN_OPTION, FOLDER_OPTION, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'rebuild',
  summary: 'Make the files again from the journal',
  about:
    'The journal is the register; the other files can be made from it. Writes those that are missing or differ, and removes those that ' +
    'the journal does not know. Edits by hand are lost: look first, with --dry-run. Keys and private papers are not in the journal.',
  example: 'quality-label rebuild --register register --dry-run',
  positionals: [],
  options: { ...DRY_RUN_OPTION, ...FOLDER_OPTION },
  async run(input) {
    const result = await rebuildRegister(folderOf(input), { dryRun: input.flag('dry-run') })
    const { written, removed, dryRun } = result
    const would = dryRun ? 'would be ' : ''
    const lines = [...written.map((path) => `write   ${path}`), ...removed.map((path) => `remove  ${path}`)]
    const sum = `${written.length} files ${would}written, ${removed.length} ${would}removed.`
    return { text: [...lines, sum].join('\n'), json: result }
  }
}
