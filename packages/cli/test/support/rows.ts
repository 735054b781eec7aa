/** One command of every verb that works, for the matrix of faults: what can be wrong with each of its words. */

import { join } from 'node:path'
import { OVERRIDE } from './command.js'
import type { World } from './world.js'

/** A command that works, and where in its words something can be wrong. */
export interface Row {
  args(world: World): string[]
  /** Places of words that are ids or slugs. */
  ids?: number[]
  /** Places of words that name a file to be read, and whether its content is parsed. */
  files?: [at: number, kind: 'parsed' | 'text'][]
  /** It opens a key. */
  opens?: true
  /** Dates that are refused: none at all, or in the past. */
  dates?: string[][]
  /** How it ends when all is well. Default 0. */
  code?: number
  /** It writes elsewhere than into the register, or nowhere. */
  writes?: 'elsewhere' | 'nothing'
}

const who = ['--name', 'City', '--category', 'government', '--level', 'local', '--country', 'RS']
const DID = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'

export const ROWS: Record<string, Row> = {
  init: {
    args: ({ folder }) => [
      ...['--host', 'https://new.example', '--name', 'New', '--register', join(folder, 'new')],
      ...['--recovery', join(folder, 'new-recovery')]
    ]
  },
  'organiser add': { args: () => ['new', '--name', 'New', '--country', 'RS'] },
  'organiser edit': { args: () => ['nova', '--name', 'Other'], ids: [0], opens: true },
  'organiser import': { args: ({ list }) => [list], files: [[0, 'parsed']] },
  'organiser kit': { args: ({ folder }) => ['nova', '--to', join(folder, 'kit')], ids: [0], writes: 'elsewhere' },
  'organiser erase': { args: () => ['teacher', '--confirm', 'teacher'], ids: [0] },
  'site add': { args: () => ['nova', 'https://other.example/'], ids: [0], opens: true },
  'site remove': { args: () => ['nova', 'https://nova.example/'], ids: [0], opens: true },
  'site prove': {
    args: ({ folder }) => ['nova', 'https://nova.example/', '--to', join(folder, 'proof.txt')],
    ids: [0],
    // Nobody serves that site.
    code: 2,
    writes: 'elsewhere'
  },
  'object add': {
    args: () => ['nova', 'other', '--kind', 'badge', '--id', 'https://nova.example/other', '--name', 'Other'],
    ids: [0],
    opens: true
  },
  'object remove': { args: () => ['nova', 'web'], ids: [0, 1] },
  'endorser key': { args: ({ folder }) => ['--to', join(folder, 'key.pem')], writes: 'elsewhere' },
  'endorser recognise': { args: () => ['other', ...who, '--did', DID], opens: true },
  'endorser renew': { args: () => ['city'], ids: [0], opens: true },
  'endorser withdraw': { args: () => ['city'], ids: [0] },
  'endorse request': {
    args: ({ folder }) => [
      ...['--endorser', 'city', '--object', 'organiser:held', '--language', 'en'],
      ...['--to', join(folder, 'other.json')]
    ],
    ids: [1, 3]
  },
  'endorse sign': {
    args: ({ folder, request, endorserKey }) => [
      ...[request, '--key-file', endorserKey, '--comment', 'Good.', '--to', join(folder, 'signed.json')]
    ],
    files: [
      [0, 'parsed'],
      [2, 'parsed']
    ],
    opens: true,
    writes: 'elsewhere'
  },
  'endorse accept': { args: ({ answer }) => [answer], files: [[0, 'parsed']] },
  'endorse decline': { args: () => ['city-nova-1'], ids: [0] },
  'endorse withdraw': { args: () => ['city-held-1'], ids: [0] },
  assess: {
    args: ({ application, reports, committee }) => [
      ...[application, '--reports', ...reports, '--committee', committee]
    ],
    files: [
      [0, 'parsed'],
      [2, 'parsed'],
      [5, 'parsed']
    ],
    dates: [
      ['--decided', '2026-02-30'],
      ['--decided', '2999-01-01']
    ]
  },
  issue: {
    args: () => ['plain', ...OVERRIDE],
    ids: [0],
    opens: true,
    dates: [
      ['--from', '2020-01-01', '--until', '2999-01-01'],
      ['--until', '2020-01-01'],
      ['--from', 'soon']
    ]
  },
  suspend: { args: () => ['nova'], ids: [0] },
  reinstate: { args: () => ['held'], ids: [0] },
  revoke: { args: () => ['nova'], ids: [0] },
  reissue: { args: () => ['nova'], ids: [0] },
  renew: { args: () => ['nova', ...OVERRIDE], ids: [0], opens: true, dates: [['--until', '2020-01-01']] },
  lapse: { args: () => ['nova'], ids: [0] },
  due: { args: () => [], writes: 'nothing', dates: [['--within', 'soon']] },
  expiring: { args: () => [], writes: 'nothing', dates: [['--within', 'soon']] },
  report: { args: () => [], writes: 'nothing', dates: [['--year', 'MMXX']] },
  'keys list': { args: () => [], writes: 'nothing' },
  'keys rotate': { args: () => ['label'], ids: [0], opens: true },
  'keys copy': { args: ({ recovery }) => ['--recovery', recovery], opens: true },
  'keys restore': { args: ({ recovery }) => ['--from', recovery], files: [[1, 'text']], opens: true },
  'keys passphrase': {
    args: ({ folder }) => ['all', '--new-passphrase-file', join(folder, 'next')],
    files: [[2, 'text']],
    opens: true
  },
  'policy accept': { args: () => [] },
  check: { args: () => [], writes: 'nothing' },
  rebuild: { args: () => [] },
  'journal show': { args: () => [], writes: 'nothing', dates: [['--since', 'soon']] },
  'journal verify': { args: () => [], writes: 'nothing' },
  publish: { args: ({ embed }) => ['--embed', embed] },
  serve: { args: () => ['--to', 'nowhere'], writes: 'nothing' },
  verify: { args: ({ answer }) => [answer], files: [[0, 'parsed']], writes: 'nothing' },
  inspect: { args: ({ answer }) => [answer], files: [[0, 'parsed']], writes: 'nothing' }
}
