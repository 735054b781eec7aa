/**
 * Comma-separated values, as spreadsheets write them: also with semicolons, where the comma is for decimals.
 *
 * @module
 */

import { RegisterError } from '../errors.js'
import type { SourceFile } from './sheet.js'

/** One row, and the line on which it begins. */
export interface CsvRow {
  line: number
  cells: string[]
}

/** A separator is what the first row, the names of the columns, is separated by. */
const SEPARATORS = [',', ';', '\t']

/**
 * Reads rows. Rows without content are left out.
 *
 * @throws {RegisterError} `ERR_REGISTER_INPUT`, with the line, at a quotation mark that does not fit.
 * @see {@link https://www.rfc-editor.org/rfc/rfc4180#section-2 RFC 4180, section 2}
 */
export function parseCsv({ name, text }: SourceFile): CsvRow[] {
  const separator = separatorOf(text)
  const rows: CsvRow[] = []
  let row: CsvRow = { line: 1, cells: [] }
  let line = 1
  let at = 0
  const endRow = () => {
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row)
    row = { line, cells: [] }
  }
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(at) : plain(at)
    row.cells.push(cell.value)
    line += cell.value.split('\n').length - 1
    at = cell.end
    if (text[at] === separator) {
      at++
      // A separator at the very end is followed by one more, empty cell.
      if (at < text.length) continue
      row.cells.push('')
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    line++
    endRow()
  }
  return rows

  function plain(start: number): { value: string; end: number } {
    let end = start
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') {
      if (text[end] === '"') throw fault('a quotation mark in the middle of a cell: write it twice, inside quotes')
      end++
    }
    return { value: text.slice(start, end), end }
  }

  function quoted(start: number): { value: string; end: number } {
    let end = start + 1
    for (;;) {
      end = text.indexOf('"', end)
      if (end < 0) throw fault('a quotation mark that is not closed')
      if (text[end + 1] !== '"') break
      end += 2
    }
    const value = text
      .slice(start + 1, end)
      .replaceAll('""', '"')
      .replaceAll('\r\n', '\n')
    const next = text[end + 1]
    if (next !== undefined && ![separator, '\r', '\n'].includes(next)) {
      throw fault('text after a closed quotation mark')
    }
    return { value, end: end + 1 }
  }

  function fault(what: string): RegisterError {
    return new RegisterError('ERR_REGISTER_INPUT', `${name}:${line}: ${what}.`)
  }
}

function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/))
  const count = (separator: string) => first.split(separator).length
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best))
}
