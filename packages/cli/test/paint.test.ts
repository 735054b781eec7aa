import { expect, it } from 'vitest'
import { paintFor } from '../src/paint.js'

const terminal = { isTTY: true }
const pipe = {}

it.each<[string, { isTTY?: boolean }, Record<string, string>, boolean]>([
  ['on a terminal', terminal, {}, true],
  ['not in a pipe', pipe, {}, false],
  ['not where NO_COLOR asks for none', terminal, { NO_COLOR: '1' }, false],
  ['where NO_COLOR is empty, which asks for nothing', terminal, { NO_COLOR: '' }, true],
  ['not on a terminal that cannot', terminal, { TERM: 'dumb' }, false],
  ['in a pipe where FORCE_COLOR asks for it', pipe, { FORCE_COLOR: '1' }, true],
  ['not in a pipe where FORCE_COLOR is 0', pipe, { FORCE_COLOR: '0' }, false],
  ['not where both ask', pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }, false]
])('colours %s', (_name, stream, env, coloured) => {
  expect(paintFor(stream, env)('red', 'no')).toBe(coloured ? '\u001b[31mno\u001b[39m' : 'no')
})
