/**
 * A table on the console.
 *
 * @module
 */

/**
 * @param {string[]} head
 * @param {unknown[][]} rows
 */
export function table(head, rows) {
  const lines = [head, ...rows].map((cells) => cells.map(String))
  const widths = head.map((_, i) => Math.max(...lines.map((cells) => cells[i].length)))
  for (const cells of lines) console.log(cells.map((cell, i) => cell.padEnd(widths[i])).join('  '))
  console.log()
}
