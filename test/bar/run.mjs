/**
 * `npm run test:bar`: what the badge promises in figures, measured in Chromium, beside its aim and the figure at which
 * it fails. Times depend on the machine and on what else it does: so none of this is in `npm test`.
 *
 * @module
 */
import { cpus, loadavg } from 'node:os'
import { createWorld } from '../journeys/world.mjs'
import { rows } from './rows.mjs'

const world = await createWorld()
try {
  const [processor] = cpus()
  const load = loadavg()[0].toFixed(1)
  console.log(`Chromium ${world.browser.version()}, ${cpus().length} x ${processor.model.trim()}, load ${load}\n`)
  const found = []
  for (const row of rows) found.push(...(await row.measure(world)).map((value, i) => ({ ...row.figures[i], value })))
  const lines = [['measure', 'measured', 'aim', 'fails at', ''], ...found.map(lineOf)]
  const widths = lines[0].map((_, i) => Math.max(...lines.map((line) => line[i].length)))
  for (const line of lines)
    console.log(line.map((text, i) => (i ? text.padStart(widths[i]) : text.padEnd(widths[i]))).join('  '))
  process.exitCode = found.some(fails) ? 1 : 0
} finally {
  await world.close()
}

function lineOf(figure) {
  const { what, value, aim, failAt = Infinity, unit = '' } = figure
  const said = fails(figure) ? 'FAILS' : value > aim ? 'over its aim' : ''
  return [what, `${round(value)} ${unit}`, `${aim} ${unit}`, failAt === Infinity ? '-' : `${failAt} ${unit}`, said]
}

function fails({ value, failAt = Infinity }) {
  return !(value < failAt)
}

function round(value) {
  return String(Math.round(value * 10_000) / 10_000)
}
