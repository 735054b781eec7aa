/**
 * Tables for spreadsheets.
 *
 * @module
 */

/** With these a spreadsheet takes a cell for a formula. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * Writes rows, with a mark at the start, by which spreadsheets know that the text is UTF-8. A cell that a spreadsheet
 * would carry out as a formula gets an apostrophe in front: it shows as text.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc4180#section-2 RFC 4180, section 2}
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return '\ufeff' + rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}

function cell(content: string): string {
  const text = FORMULA.test(content) ? `'${content}` : content
  return /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
