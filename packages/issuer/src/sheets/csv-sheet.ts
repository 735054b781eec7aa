/**
 * A spreadsheet as the value that the same document has in YAML.
 *
 * @module
 */

import { parseCsv, type CsvRow } from './csv.js'
import { ABOUT, type Layout } from './layout.js'
import { refuse, type Fault, type Path, type ReadSheet, type Sheet } from './sheet.js'

/** A row by the names of the columns; empty cells are left out. */
type Entry = Record<string, string | string[]>

/**
 * Reads a table: its first row names the columns, in any order; columns of other names are not read, where all of the
 * layout are needed.
 *
 * @throws {RegisterError} `ERR_REGISTER_INPUT`, with the line.
 */
export const readCsvSheet: ReadSheet = (file, layout) => {
  const rows = parseCsv(file)
  const lines = new Map<string, number>()
  const sheet: Sheet = { name: file.name, value: undefined, lineOf: (path) => lineIn(lines, path) }
  if (!layout) refuse(sheet, [{ path: [], message: 'a spreadsheet cannot say this: write YAML or JSON' }])
  else sheet.value = layout.heads ? document(sheet, layout, rows, lines) : list(sheet, layout, rows, lines)
  return sheet
}

/** One entry a row. */
function list(sheet: Sheet, layout: Layout, rows: CsvRow[], lines: Map<string, number>): unknown {
  const read = readerOf(sheet, layout, rows[0])
  const entries = rows.slice(1).map((row, index) => {
    lines.set(keyOf([layout.entries, index]), row.line)
    return read(row)
  })
  return { [layout.entries]: entries }
}

/** A name and what is said of it, row by row. */
function document(sheet: Sheet, layout: Layout, rows: CsvRow[], lines: Map<string, number>): unknown {
  const read = readerOf(sheet, layout, rows[0])
  const [nameColumn = '', valueColumn = ''] = layout.columns
  const value: Record<string, unknown> = {}
  const entries: Record<string, unknown> = {}
  const faults: Fault[] = []
  for (const row of rows.slice(1)) {
    const { [nameColumn]: name, ...said } = read(row)
    const fault = (message: string) => faults.push({ path: [], line: row.line, message })
    if (typeof name !== 'string') {
      fault(`there is nothing in the column "${nameColumn}"`)
      continue
    }
    const isHead = layout.heads?.includes(name) === true
    const key = keyOf(isHead ? [name] : [layout.entries, name])
    if (lines.has(key)) fault(`${name}: there is a row for it already`)
    else lines.set(key, row.line)
    if (!isHead) entries[name] = said
    else if (said[valueColumn] !== undefined) value[name] = headOf(layout, name, said[valueColumn])
  }
  refuse(sheet, faults)
  return { ...value, [layout.entries]: entries }
}

function headOf(layout: Layout, name: string, text: string | string[]): string | string[] {
  return layout.lists.includes(name) && typeof text === 'string' ? split(text) : text
}

function readerOf(sheet: Sheet, layout: Layout, header: CsvRow | undefined): (row: CsvRow) => Entry {
  const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase())
  const needed = layout.columns.filter((column) => column !== ABOUT)
  const { optional } = layout
  const missing = needed.filter((column) => {
    const times = names.filter((name) => name === column).length
    return times > 1 || (times === 0 && !optional?.includes(column))
  })
  const unknown = optional ? names.filter((name) => name !== '' && !layout.columns.includes(name)) : []
  refuse(sheet, [
    ...missing.map((column) => ({ path: [], message: `the first row must name the column "${column}", once` })),
    ...unknown.map((name) => ({
      path: [],
      message: `there is no column "${name}"; there are ${layout.columns.join(', ')}`
    }))
  ])
  return ({ cells }) => {
    const entry: Entry = {}
    for (const column of needed) {
      const text = (cells[names.indexOf(column)] ?? '').trim()
      if (text) entry[column] = layout.lists.includes(column) ? split(text) : text
    }
    return entry
  }
}

function split(text: string): string[] {
  return text.split(/\s+/)
}

function keyOf(path: Path): string {
  return JSON.stringify(path)
}

/** The line of the nearest part that has one. */
function lineIn(lines: Map<string, number>, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const line = lines.get(keyOf(path.slice(0, length)))
    if (line !== undefined) return line
  }
  return 1
}
