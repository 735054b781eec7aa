import { expect, test } from 'vitest'
import { verify, type VerificationResult } from '../src/index.js'
import { ask } from './support/ask.js'
import { label } from './support/network.js'
import { schemaErrors } from './support/result-schema.js'

const good = await ask(await label())

test('a result of every kind is what its schema says', async () => {
  expect(good.verdict).toBe('valid')
  for (const result of [good, await verify('{}'), await verify(null), await verify(await label(), { network: 'none' })])
    expect(schemaErrors(result)).toEqual([])
})

test.each<[string, (result: VerificationResult) => object]>([
  ['a verdict of another name', (result) => ({ ...result, verdict: 'fine' })],
  ['no verdict', ({ verdict: _verdict, ...rest }) => rest],
  ['a member that nobody knows', (result) => ({ ...result, score: 1 })],
  ['a check of another name', ({ checks, ...rest }) => ({ ...rest, checks: [{ ...checks[0], id: 'mood' }] })],
  ['a problem without a code', (result) => withProblem(result, { type: 'about:blank', title: 'T', detail: 'D' })],
  ['a code of another name', (result) => withProblem(result, { type: 'a:b', title: 'T', detail: 'D', code: 'odd' })],
  ['a date that is a number', (result) => ({ ...result, checkedAt: 0 })],
  ['a date that is none', (result) => ({ ...result, checkedAt: 'today' })]
])('%s is refused', (_name, change) => {
  expect(schemaErrors(change(good))).not.toEqual([])
})

function withProblem({ checks, ...rest }: VerificationResult, problem: object): object {
  return { ...rest, checks: [{ ...checks[0], problems: [problem] }] }
}
