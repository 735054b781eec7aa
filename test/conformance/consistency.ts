/**
 * What holds of every result, whatever was asked: its shape, and that its parts agree with each other.
 *
 * @module
 */

import type { Check, CheckId, Verdict, VerificationResult } from '@quality-label/verifier'
import { expect } from 'vitest'

const order: readonly CheckId[] = [
  'decode',
  'shape',
  'key',
  'proof',
  'issuer',
  'validity',
  'status',
  'recipient',
  'site'
]
const verdicts: readonly Verdict[] = [
  'valid',
  'invalid',
  'unsupported',
  'unreachable',
  'untrusted',
  'wrong-recipient',
  'wrong-site',
  'revoked',
  'suspended',
  'expired',
  'not-yet-valid',
  'unconfirmed'
]

/** Fails where a result contradicts itself. */
export function expectConsistent(result: VerificationResult): void {
  expect(verdicts).toContain(result.verdict)
  expect(result.verified).toBe(result.verdict === 'valid')
  // Every question once, in the order of the walk; status once for each entry.
  const ids = result.checks.map(({ id }) => id)
  expect([...new Set(ids)]).toEqual(order)
  expect(ids).toEqual([...ids].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
  expect(ids.filter((id) => id !== 'status')).toHaveLength(order.length - 1)
  result.checks.forEach(expectReasons)
  const stands = result.checks.every(({ outcome }) => outcome === 'passed' || outcome === 'skipped')
  const proven = ['decode', 'shape', 'key', 'proof'].every((id) => outcomeOf(result, id) === 'passed')
  expect(result.verified).toBe(stands && proven)
  // What was not proven is never called by a verdict that believes its words.
  if (!proven) expect(['invalid', 'unsupported', 'unreachable']).toContain(result.verdict)
  expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  // Nothing was asked of a network: what stands here came from the documents in hand.
  expect(result.requests.filter(({ cached }) => !cached)).toEqual([])
}

function expectReasons({ outcome, problems, notes }: Check): void {
  if (outcome === 'failed' || outcome === 'unknown') expect(problems).not.toHaveLength(0)
  else expect(problems).toHaveLength(0)
  for (const { type, title, detail, code } of [...problems, ...notes]) {
    expect(URL.canParse(type)).toBe(true)
    expect(title).not.toBe('')
    expect(typeof detail).toBe('string')
    expect(code).toMatch(/^[a-z][a-z-]+$/)
  }
}

function outcomeOf({ checks }: VerificationResult, id: string): string | undefined {
  return checks.find((check) => check.id === id)?.outcome
}
