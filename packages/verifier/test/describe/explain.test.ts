import { describe, expect, test } from 'vitest'
import { explain } from '../../src/describe/index.js'
import { meanings } from '../../src/describe/meanings.js'
import { remedies } from '../../src/describe/remedies.js'
import { verify } from '../../src/index.js'
import { ask } from '../support/ask.js'
import { label } from '../support/network.js'

describe('an explanation', () => {
  test('has for each problem what it means and what to do, beside what was found', async () => {
    const { checks } = explain(await verify('{"a":1,"a":2}'))
    expect(checks[0]).toMatchObject({
      id: 'decode',
      outcome: 'failed',
      problems: [
        {
          code: 'duplicate-member',
          meaning: meanings['duplicate-member'],
          remedy: remedies['duplicate-member'],
          detail: expect.stringContaining('a') as string
        }
      ]
    })
  })

  test('has for each check what was asked, and every question is another', async () => {
    const { checks } = explain(await verify('{}'))
    expect(new Set(checks.map(({ question }) => question)).size).toBe(9)
  })

  test('warns that nobody was asked by whom only where a reader could think so', async () => {
    const { caveats } = explain(await ask(await label(), { endorsements: 'skip' }))
    const unjudged = await verify(await label(), { network: 'none', status: 'skip' })
    expect(caveats).toEqual([])
    expect(explain(unjudged).caveats).toEqual([])
    expect(explain({ ...unjudged, verdict: 'unconfirmed' }).caveats).toHaveLength(1)
  })

  test('in a language that is not there yet is in English', async () => {
    const result = await verify('{}')
    expect(explain(result, 'pap')).toEqual(explain(result))
  })
})

test('every remedy is a sentence or more', () => {
  for (const text of Object.values(remedies)) expect(text).toMatch(/^[A-Z].*[.]$/)
})
