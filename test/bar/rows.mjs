/**
 * The rows of the bar: what is measured, what it should be, and where it fails.
 *
 * @module
 */
import { basename } from 'node:path'
import { embedWeights } from '../gates/embed-weights.js'
import { accessibility, policyViolations, sharing, traces } from './pages.mjs'
import { timesOf } from './times.mjs'

/**
 * @typedef {object} Row
 * @property {{ what: string; aim: number; failAt?: number; unit?: string }[]} figures
 * @property {(world: any) => Promise<number[]>} measure One value for each figure.
 */

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]

/** Each is the median of seven loads in a browser that has seen nothing yet. */
async function timed(world, options) {
  const runs = []
  for (let i = 0; i < 7; i++) runs.push(await timesOf(world, options))
  return (name) => median(runs.map((run) => run[name]))
}

/** @type {Row[]} */
export const rows = [
  {
    figures: [
      { what: 'first load of the script, brotli', aim: 20, failAt: 24.001, unit: 'kB' },
      { what: 'largest lazy part, brotli', aim: 20, failAt: 24.001, unit: 'kB' },
      { what: 'largest language, brotli', aim: 2, failAt: 2.501, unit: 'kB' }
    ],
    async measure() {
      const { first, lazy } = embedWeights()
      const isLanguage = ({ file }) => /^quality-label-badge-[a-z]{2,3}(-[A-Za-z]+)?\.js$/.test(basename(file))
      const most = (files) => Math.max(0, ...files.map(({ bytes }) => bytes)) / 1000
      const total = first.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
      return [total, most(lazy.filter((one) => !isLanguage(one))), most(lazy.filter(isLanguage))]
    }
  },
  {
    figures: [
      { what: 'requests beyond the script to a verdict', aim: 4, failAt: 6 },
      { what: 'more of them for a second badge with the same address', aim: 0, failAt: 1 },
      { what: 'third hosts', aim: 0, failAt: 1 },
      { what: 'cookies', aim: 0, failAt: 1 },
      { what: 'things stored', aim: 0, failAt: 1 }
    ],
    measure: traces
  },
  {
    figures: [
      { what: 'box visible', aim: 100, failAt: 200, unit: 'ms' },
      { what: 'verdict', aim: 250, failAt: 500, unit: 'ms' },
      { what: 'longest task of ours', aim: 50, unit: 'ms' }
    ],
    async measure(world) {
      const time = await timed(world, { slowed: 1 })
      return [time('box'), time('verdict'), time('longest')]
    }
  },
  {
    figures: [
      { what: 'box visible, CPU slowed four times', aim: 250, failAt: 500, unit: 'ms' },
      { what: 'verdict, CPU slowed four times', aim: 700, failAt: 1500, unit: 'ms' },
      { what: 'layout shift of the snippet', aim: 0.0004, failAt: 0.001 }
    ],
    async measure(world) {
      const time = await timed(world, { slowed: 4 })
      return [time('box'), time('verdict'), time('shift')]
    }
  },
  {
    figures: [{ what: 'layout shift of the bare tag', aim: 0.01, failAt: 0.02 }],
    measure: async (world) => [(await timed(world, { slowed: 4, bare: true }))('shift')]
  },
  {
    figures: [{ what: 'axe violations, states of the demo in both themes and directions', aim: 0, failAt: 1 }],
    measure: accessibility
  },
  {
    figures: [{ what: 'violations of a strict policy with Trusted Types', aim: 0, failAt: 1 }],
    measure: policyViolations
  },
  {
    figures: [
      { what: 'errors with the script twice and fifty badges', aim: 0, failAt: 1 },
      { what: 'requests for the label of fifty badges', aim: 1, failAt: 2 }
    ],
    measure: sharing
  }
]
