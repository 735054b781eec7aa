/**
 * The door for files that people filled in. After it nobody asks whether one was YAML, JSON or a spreadsheet.
 *
 * @module
 */

import { RegisterError } from '../errors.js'
import type { Layout } from './layout.js'
import type { ReadSheet, Sheet, SourceFile } from './sheet.js'

/** Longer than any application; a file that is no such thing is not read to its end. */
const MAX_CHARACTERS = 2_000_000

/** By the end of the file's name. JSON is YAML, too, and YAML's reader knows lines. */
const formats: readonly { endings: readonly string[]; load(): Promise<ReadSheet> }[] = [
  { endings: ['.yaml', '.yml', '.json'], load: async () => (await import('./yaml.js')).readYaml },
  { endings: ['.csv'], load: async () => (await import('./csv-sheet.js')).readCsvSheet }
]

/**
 * Reads a file by the end of its name.
 *
 * @param layout How a table of this kind of document is laid out. Without one, a spreadsheet is refused.
 * @param maxCharacters Default 2 000 000.
 * @throws {RegisterError} `ERR_REGISTER_INPUT`, with file and line.
 */
export async function readSheet(file: SourceFile, layout?: Layout, maxCharacters = MAX_CHARACTERS): Promise<Sheet> {
  const format = formats.find(({ endings }) => endings.some((ending) => file.name.toLowerCase().endsWith(ending)))
  if (!format) {
    const endings = formats.flatMap(({ endings }) => endings).join(', ')
    throw new RegisterError('ERR_REGISTER_INPUT', `${file.name}: the name of the file must end in ${endings}.`)
  }
  if (file.text.length > maxCharacters) {
    throw new RegisterError('ERR_REGISTER_INPUT', `${file.name}: too long for what it should be.`)
  }
  const read = await format.load()
  return read({ name: file.name, text: file.text.replace(/^\ufeff/, '') }, layout)
}
