import { expect, test } from 'vitest'
import { relabel } from '../../src/proofs/relabel.js'
import { codeOf } from '../support/code-of.js'

const labels = new Map([
  ['c14n0', 'uZ'],
  ['c14n1', 'uA'],
  ['c14n10', 'uM']
])

test('subjects, objects and graphs get their labels, and the statements their new order', () => {
  const nquads = '_:c14n0 <urn:p> _:c14n1 .\n_:c14n1 <urn:p> <urn:o> _:c14n10 .\n'
  expect(relabel(nquads, labels)).toEqual(['_:uA <urn:p> <urn:o> _:uM .\n', '_:uZ <urn:p> _:uA .\n'])
})

test('a text or an address that holds a label stays as it is', () => {
  const lines = [
    '<urn:_:c14n0> <urn:p> "a _:c14n0 b" .\n',
    '<urn:s> <urn:p> "say \\"_:c14n1\\" \\\\"@en <urn:_:c14n1> .\n',
    '<urn:s> <urn:p> "\u2028 _:c14n0"^^<urn:_:c14n0> .\n'
  ]
  expect(relabel(lines.join(''), labels)).toEqual(lines)
})

test('a node without a label is refused', () => {
  expect(codeOf(() => relabel('_:c14n1 <urn:p> <urn:o> .\n', labels))).toBeUndefined()
  expect(codeOf(() => relabel('_:c14n2 <urn:p> <urn:o> .\n', labels))).toBe('proof-invalid')
})
