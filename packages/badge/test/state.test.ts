import { describe, expect, test } from 'vitest'
import { TONES, isRetryable, mayShowContent, stateOf, type BadgeState } from '../src/state.js'
import { resultFor } from './support/results.js'

describe('the state for a result', () => {
  test('a verdict is its own state', () => {
    for (const verdict of ['invalid', 'untrusted', 'revoked', 'suspended', 'expired', 'unconfirmed'] as const) {
      expect(stateOf(resultFor(verdict), 30)).toBe(verdict)
    }
  })

  test('a valid label that ends within the warning time is expiring, a day earlier it is valid', () => {
    expect(stateOf(resultFor('valid', { validUntil: '2026-12-22T09:41:00Z' }), 30)).toBe('expiring')
    expect(stateOf(resultFor('valid', { validUntil: '2026-12-23T09:41:00Z' }), 30)).toBe('valid')
  })

  test('only a valid verdict is ever expiring', () => {
    expect(stateOf(resultFor('suspended', { validUntil: '2026-12-01T00:00:00Z' }), 30)).toBe('suspended')
  })

  test('a verdict of another version is unsupported, however it is called', () => {
    for (const verdict of ['very-valid', 'constructor', '__proto__', 'loading-'])
      expect(stateOf({ ...resultFor('valid'), verdict: verdict as 'valid' }, 30)).toBe('unsupported')
  })
})

test('only valid and expiring are green', () => {
  const green = Object.entries(TONES).filter(([, tone]) => tone === 'good')
  expect(green.map(([state]) => state).sort()).toEqual(['expiring', 'valid'])
})

test('nothing is shown of a credential before its proof and its issuer have passed', () => {
  const shown = (
    ['valid', 'suspended', 'wrong-site', 'unconfirmed', 'invalid', 'untrusted', 'unreachable', 'unsupported'] as const
  ).filter((verdict) => mayShowContent(resultFor(verdict)))
  expect(shown).toEqual(['valid', 'suspended', 'wrong-site', 'unconfirmed'])
  expect(mayShowContent({ ...resultFor('valid'), checks: [] })).toBe(false)
  expect(mayShowContent(null)).toBe(false)
})

test('asking again is offered where something was not reached, and not where something was found', () => {
  const retryable = (['valid', 'invalid', 'untrusted', 'revoked', 'unreachable', 'unconfirmed'] as BadgeState[]).filter(
    (state) => isRetryable(state, resultFor(state as 'valid'))
  )
  expect(retryable).toEqual(['unreachable', 'unconfirmed'])
  const siteUnknown = resultFor('valid')
  siteUnknown.checks[9] = { ...siteUnknown.checks[9]!, outcome: 'unknown' }
  expect(isRetryable('unconfirmed', siteUnknown)).toBe(false)
})
