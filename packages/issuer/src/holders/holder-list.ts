/**
 * A list of organisers as a spreadsheet: one a row. What its columns are, its template, and how it is read.
 *
 * @module
 */

import { ABOUT, type Layout } from '../sheets/layout.js'
import { readSheet } from '../sheets/read-sheet.js'
import type { SourceFile } from '../sheets/sheet.js'
import { csvText } from '../sheets/write-csv.js'

/** One row as it was written: cells by their columns; empty ones are left out. */
export interface RawHolder {
  /** As errors name it: `holders.csv:3`. */
  place: string
  cells: Readonly<Record<string, string | readonly string[]>>
}

/** Ten thousand organisers with long names and many addresses. */
const MAX_CHARACTERS = 40_000_000

/** The columns, each with what it means and an example. */
const COLUMNS: readonly (readonly [name: string, about: string, example: string])[] = [
  ['slug', 'Short name in the address, for ever. Empty: made from the name; of a person one that says no name.', ''],
  ['name', 'As the organiser writes it.', 'Nova Škola'],
  ['kind', 'organisation, or individual for a person. Empty: organisation.', ''],
  ['country', 'Two letters.', 'RS'],
  ['locality', 'Town or city. May be empty.', 'Vidrava'],
  ['url', "The organiser's website. May be empty.", 'https://nova-skola.example/'],
  ['sites', 'Where the label may be shown, split by spaces. May be empty.', 'https://nova-skola.example/'],
  ['same', 'Other ids and addresses of the same organisation, split by spaces. They are published. May be empty.', ''],
  ['decided', 'For a label that is held already: day of the decision. Empty: the day of from.', '2026-02-20'],
  ['from', 'First day of that label. Empty: no label is made.', '2026-03-01'],
  ['until', 'Last moment of that label. Empty: one term of the policy after its first day.', '2029-03-01'],
  [ABOUT, 'For whoever fills this in. It is not read.', '']
]

const names = COLUMNS.map(([name]) => name)

const layout: Layout = {
  columns: names,
  optional: names.filter((name) => name !== 'name' && name !== 'country'),
  entries: 'organisers',
  lists: ['sites', 'same']
}

/** An empty list, or one with rows to be completed; and what its columns mean. */
export function holderTemplates(rows: readonly RawHolder[] = []): SourceFile[] {
  const lines = rows.map(({ cells }) => names.map((name) => textOf(cells[name])))
  return [
    { name: 'organisers.csv', text: csvText([names, ...lines]) },
    { name: 'columns.csv', text: csvText([['column', ABOUT, 'example'], ...COLUMNS]) }
  ]
}

/**
 * Reads a list.
 *
 * @throws {RegisterError} `ERR_REGISTER_INPUT`, where it is no table, or lacks a column.
 */
export async function readHolderList(file: SourceFile): Promise<RawHolder[]> {
  const sheet = await readSheet(file, layout, MAX_CHARACTERS)
  const { organisers } = sheet.value as { organisers: RawHolder['cells'][] }
  return organisers.map((cells, at) => ({ place: `${file.name}:${sheet.lineOf(['organisers', at])}`, cells }))
}

function textOf(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value ?? []).join(' ')
}
