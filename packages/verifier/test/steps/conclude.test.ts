import { problem } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import type { Check, CheckId, Outcome, Verdict } from '../../src/result.js'
import { verdictOf } from '../../src/steps/conclude.js'

type Code = Parameters<typeof problem>[0]

const ids: readonly CheckId[] = ['decode', 'shape', 'key', 'proof', 'issuer', 'validity', 'status', 'recipient', 'site']

const check = (id: CheckId, outcome: Outcome, code?: Code): Check => ({
  id,
  outcome,
  problems: code ? [problem(code, 'x')] : [],
  notes: []
})

/** All checks passed, but these. */
function verdict(...turns: Check[]): Verdict {
  const turned = new Set(turns.map(({ id }) => id))
  return verdictOf([...ids.filter((id) => !turned.has(id)).map((id) => check(id, 'passed')), ...turns])
}

/** The rows of the table, in their order, each with what alone leads to it. */
const rows: [Verdict, Check][] = [
  ['invalid', check('decode', 'failed', 'not-json')],
  ['invalid', check('shape', 'failed', 'missing')],
  ['invalid', check('key', 'failed', 'key-not-found')],
  ['invalid', check('proof', 'failed', 'proof-invalid')],
  ['unsupported', check('decode', 'unknown', 'format-unsupported')],
  ['unsupported', check('key', 'unknown', 'cryptosuite-unsupported')],
  ['unsupported', check('proof', 'unknown', 'context-unknown')],
  ['unreachable', check('decode', 'unknown', 'fetch-failed')],
  ['unreachable', check('key', 'unknown', 'fetch-timeout')],
  ['untrusted', check('issuer', 'failed', 'issuer-not-trusted')],
  ['untrusted', check('issuer', 'failed', 'not-the-label')],
  ['wrong-recipient', check('recipient', 'failed', 'recipient-mismatch')],
  ['wrong-site', check('site', 'failed', 'site-not-listed')],
  ['revoked', check('status', 'failed', 'revoked')],
  ['suspended', check('status', 'failed', 'suspended')],
  ['expired', check('validity', 'failed', 'expired')],
  ['not-yet-valid', check('validity', 'failed', 'not-yet-valid')],
  ['not-yet-valid', check('validity', 'failed', 'proof-not-yet-valid')],
  ['unconfirmed', check('status', 'unknown', 'status-unreachable')],
  ['unconfirmed', check('site', 'unknown', 'site-unknown')]
]

describe('the verdict table', () => {
  test.each(rows)('%s by one check alone: %j', (expected, turn) => expect(verdict(turn)).toBe(expected))

  test('everything passed or skipped is valid', () => {
    expect(verdict()).toBe('valid')
    expect(verdict(check('issuer', 'skipped'), check('status', 'skipped'), check('site', 'skipped'))).toBe('valid')
  })

  test('of two rows the first wins', () => {
    for (const [i, [first, one]] of rows.entries()) {
      for (const [, other] of rows.slice(i + 1).filter(([, { id }]) => id !== one.id || id === 'status')) {
        expect([first, one.id, other.id, verdict(other, one)]).toEqual([first, one.id, other.id, first])
      }
    }
  })

  test('a proof that was not checked is never valid', () => {
    for (const id of ['decode', 'shape', 'key', 'proof'] as const)
      expect(verdict(check(id, 'skipped'))).not.toBe('valid')
  })
})
