/**
 * The labels of the demo as lines for a terminal, and those that are not what they should be.
 *
 * @module
 */

/** @typedef {import('./verify-labels.mjs').Row} Row */

/**
 * @param {readonly Row[]} rows
 * @returns {string}
 */
export function table(rows) {
  const lines = [['organiser', 'verdict', 'endorsers', 'address'], ...rows.map(cells)]
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}

/**
 * One sentence for each label that does not have the verdict it was made for.
 *
 * @param {readonly Row[]} rows
 * @returns {string[]} Empty when all is well.
 */
export function surprises(rows) {
  return rows
    .filter(({ verdict, expected }) => verdict !== expected)
    .map(({ organiser, verdict, expected, address }) => `${organiser} is ${verdict}, not ${expected}: ${address}`)
}

function cells({ organiser, verdict, endorsers, address }) {
  return [organiser, verdict, endorsers.join(', ') || '-', address]
}
