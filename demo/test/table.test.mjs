import { describe, expect, it } from 'vitest'
import { surprises, table } from '../src/table.mjs'

const valid = {
  organiser: 'Nova Škola',
  verdict: 'valid',
  expected: 'valid',
  endorsers: ['Општина Видрава', 'Réseau (label)'],
  address: 'http://localhost:4173/organisers/nova-skola.json'
}
const suspended = { ...valid, organiser: 'Ūla', verdict: 'suspended', expected: 'suspended', endorsers: [] }

describe('the table of labels', () => {
  it('has one line for each label, under the names of its columns', () => {
    expect(table([valid, suspended]).split('\n')).toEqual([
      'organiser   verdict    endorsers                        address',
      'Nova Škola  valid      Општина Видрава, Réseau (label)  http://localhost:4173/organisers/nova-skola.json',
      'Ūla         suspended  -                                http://localhost:4173/organisers/nova-skola.json'
    ])
  })
})

describe('what was expected', () => {
  it('is no surprise', () => {
    expect(surprises([valid, suspended])).toEqual([])
  })

  it('names the label whose verdict is another one', () => {
    expect(surprises([valid, { ...suspended, verdict: 'valid' }])).toEqual([
      'Ūla is valid, not suspended: http://localhost:4173/organisers/nova-skola.json'
    ])
  })
})
