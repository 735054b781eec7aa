/**
 * What holds of every result, whatever was asked: its shape, and that its parts agree with each other.
 *
 * @module
 */

import type { Check, CheckId, Verdict, VerificationResult } from '@quality-label/verifier'
import { assert, assertEqual } from './assert.js'

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

const unproven: readonly Verdict[] = ['invalid', 'unsupported', 'unreachable']

/** What a runner holds every result against beyond this. */
export const alsoExpected: ((result: VerificationResult) => void)[] = []

/** Fails where a result contradicts itself. */
export function expectConsistent(result: VerificationResult): void {
  for (const expectMore of alsoExpected) expectMore(result)
  assert(verdicts.includes(result.verdict), `there is no verdict ${result.verdict}`)
  assertEqual(result.verified, result.verdict === 'valid', 'verified')
  // Every question once, in the order of the walk; status once for each entry.
  const ids = result.checks.map(({ id }) => id)
  const inOrder = [...ids].sort((a, b) => order.indexOf(a) - order.indexOf(b))
  assertEqual([...new Set(ids)], order, 'the checks')
  assertEqual(ids, inOrder, 'the order of the checks')
  assertEqual(ids.filter((id) => id !== 'status').length, order.length - 1, 'the number of the checks')
  result.checks.forEach(expectReasons)
  const stands = result.checks.every(({ outcome }) => outcome === 'passed' || outcome === 'skipped')
  const proven = ['decode', 'shape', 'key', 'proof'].every((id) => outcomeOf(result, id) === 'passed')
  assertEqual(result.verified, stands && proven, 'verified, by the checks')
  // What was not proven is never called by a verdict that believes its words.
  if (!proven) assert(unproven.includes(result.verdict), `not proven, and yet ${result.verdict}`)
  assertEqual(JSON.parse(JSON.stringify(result)), result, 'the result as JSON')
  // Nothing was asked of a network: what stands here came from the documents in hand.
  assertEqual(
    result.requests.filter(({ cached }) => !cached),
    [],
    'the requests'
  )
}

function expectReasons({ id, outcome, problems, notes }: Check): void {
  const lacking = outcome === 'failed' || outcome === 'unknown'
  assertEqual(problems.length > 0, lacking, `${id} is ${outcome}, has problems`)
  for (const { type, title, detail, code } of [...problems, ...notes]) {
    assert(URL.canParse(type), `${type} is no address`)
    assert(title !== '' && typeof detail === 'string', `${code} has no words`)
    assert(/^[a-z][a-z-]+$/.test(code), `${code} is no code`)
  }
}

function outcomeOf({ checks }: VerificationResult, id: string): string | undefined {
  return checks.find((check) => check.id === id)?.outcome
}
