/**
 * How fast our verifier is, beside other people's and beside what lies underneath. It tells, and asserts nothing: times
 * depend on the machine, the ratios much less.
 *
 * @module
 */
import { makeSamples } from './samples.mjs'
import { firstVerdicts, median, race, ratio } from './race.mjs'
import { installedSize } from './size.mjs'
import { table } from './table.mjs'

const bazaar = 'digitalbazaar'
const core = 'verifier-core'

const { publicJwk, ...samples } = await makeSamples()

/** `reach` and `aim` are how many times faster than the best of these peers. */
const races = [
  { name: 'eddsa-rdfc-2022', samples: [samples.small], peers: [bazaar, core], reach: 8, aim: 11 },
  { name: '…, two endorsements inside', samples: [samples.large], peers: [bazaar, core], reach: 20, aim: 27 },
  { name: '…, which are verified, too', samples: samples.withEndorsements, peers: [bazaar, core], reach: 10, aim: 15 },
  { name: 'VC-JWT, EdDSA', samples: [samples.token], peers: ['did-jwt-vc'], reach: 10 }
]

/** `reach` and `aim` are how many times slower than the floor. */
const floors = [
  { name: 'eddsa-jcs-2022', samples: [samples.jcs], floor: 'ed25519', reach: 1.6, aim: 1.3 },
  { name: 'VC-JWT, EdDSA', samples: [samples.token], floor: 'jose', reach: 1.35, aim: 1.25 }
]

const bytes = (value) => Buffer.byteLength(typeof value === 'string' ? value : JSON.stringify(value))
const kB = (all) => `${(bytes(all[0]) / 1000).toFixed(1)} kB`
const perSecond = (times) => `${Math.round(1e6 / median(times))}/s`
const times = (number) => (number === undefined ? '' : `${number.toFixed(2).replace(/\.?0+$/, '')}x`)

const rows = []
let inLoop
for (const { name, samples: all, peers, reach, aim } of races) {
  const results = await race(['ours', ...peers], { samples: all, publicJwk })
  inLoop ??= results
  for (const peer of peers) {
    const faster = ratio(results[peer].us, results.ours.us)
    const ours = perSecond(results.ours.us)
    rows.push([`${name}, ${kB(all)}`, ours, peer, perSecond(results[peer].us), times(faster), times(reach), times(aim)])
  }
}
table(['how many times faster', 'ours', 'peer', '', 'measured', 'reach', 'aim'], rows)

rows.length = 0
for (const { name, samples: all, floor, reach, aim } of floors) {
  const results = await race(['ours', floor], { samples: all, publicJwk })
  const slower = ratio(results.ours.us, results[floor].us)
  const ours = perSecond(results.ours.us)
  rows.push([`${name}, ${kB(all)}`, ours, floor, perSecond(results[floor].us), times(slower), times(reach), times(aim)])
}
table(['how many times the floor', 'ours', 'floor', '', 'measured', 'reach', 'aim'], rows)

rows.length = 0
const names = ['ours', bazaar, core, 'node']
const first = await firstVerdicts(names, { samples: [samples.small], publicJwk })
const across = (name, cell, reach, aim = '') => rows.push([name, ...names.map(cell), reach, aim])
const MB = (size) => `${Math.round(size / 1e6)} MB`
across('CPU until the first verdict', (one) => `${(median(first[one].ms) / 1000).toFixed(3)} s`, '0.10 s', '0.075 s')
across('memory then', (one) => MB(median(first[one].rss)), '60 MB')
across('memory in a loop', (one) => (inLoop[one] ? MB(inLoop[one].rss) : ''), '90 MB')
const sizes = Object.fromEntries(names.map((one) => [one, installedSize(one)]))
across('installed', (one) => (sizes[one] ? `${(sizes[one].bytes / 1e6).toFixed(1)} MB` : ''), '2.5 MB')
across('packages', (one) => sizes[one]?.packages ?? '', '8')
table(['once, and in sum', ...names, 'reach', 'aim'], rows)
