/**
 * Calls of the public API beside the suite, which asks nothing of a network: a shared verifier, many credentials, and
 * the test server through the runtime's own way of fetching.
 *
 * @module
 */

import {
  createVerifier,
  verify,
  type Verdict,
  type VerificationResult,
  type VerifyOptions
} from '@quality-label/verifier'
import { describe } from '@quality-label/verifier/describe'
import { assert, assertEqual } from '../conformance/assert.js'
import type { Test } from '../conformance/suite.js'

/** Nobody but the test server answers there. */
const options: VerifyOptions = { network: 'local' }

/** A test for each call. */
export function callTests(server: string): Test[] {
  const at = (path: string, more: VerifyOptions = {}) => verify(`${server}${path}`, { ...options, ...more })
  const expectVerdict = async (asked: Promise<VerificationResult>, verdict: Verdict) => {
    const result = await asked
    assertEqual(result.verdict, verdict, JSON.stringify(result.checks))
    return told(result, server)
  }
  const calls: Record<string, () => Promise<string>> = {
    'a label at an address, its key and its status lists are fetched': () => expectVerdict(at('/label.json'), 'valid'),
    'a label that its status list withdraws is revoked': () => expectVerdict(at('/revoked.json'), 'revoked'),
    'a label that was changed is invalid': () => expectVerdict(at('/changed.json'), 'invalid'),
    'one verifier asks for a key once': async () => {
      const verifier = createVerifier(options)
      await verifier.verify(`${server}/label.json`)
      const { requests } = await verifier.verify(`${server}/label.json`)
      const again = requests.filter(({ cached }) => !cached).map(({ url }) => url)
      assert(!again.some((url) => url.endsWith('did.json')), `asked again: ${again.join(', ')}`)
      return again.join(', ').replaceAll(server, '')
    },
    'many labels keep their order': async () => {
      const names = ['/label.json', '/revoked.json', '/changed.json', '/nothing.json', '/label.json']
      const verdicts: string[] = []
      const inputs = names.map((name) => `${server}${name}`)
      for await (const { verdict } of createVerifier(options).verifyMany(inputs, { concurrency: 2 })) {
        verdicts.push(verdict)
      }
      assertEqual(verdicts, ['valid', 'revoked', 'invalid', 'unreachable', 'valid'])
      return verdicts.join(', ')
    },
    'a redirect is followed, and a body unpacked': () => expectVerdict(at('/moved.json'), 'valid'),
    'more redirects than allowed are not followed': () =>
      expectVerdict(at('/moved.json', { limits: { maxRedirects: 0 } }), 'unreachable'),
    'a body beyond the limit is not read': () =>
      expectVerdict(at('/label.json', { limits: { maxBytes: 100 } }), 'unreachable'),
    'a server that never answers is left': () =>
      expectVerdict(at('/silent.json', { limits: { timeoutMs: 100 } }), 'unreachable'),
    'text that is not UTF-8 is nobody’s credential': () => expectVerdict(at('/latin1.json'), 'unreachable'),
    'an address of this machine is refused without a request': async () => {
      const result = await at('/label.json', { network: 'public' })
      assertEqual(result.requests, [], 'requests')
      return expectVerdict(Promise.resolve(result), 'unreachable')
    },
    'who gives up is told': async () => {
      const asked = at('/silent.json', { signal: AbortSignal.timeout(50) })
      return asked.then(
        (result) => told(result, server),
        (error: unknown) => `thrown: ${error instanceof Error ? error.name : String(error)}`
      )
    }
  }
  return Object.entries(calls).map(([name, run]) => ({ group: 'calls', name, run }))
}

/** What a developer sees of it, without the port of this run. */
function told(result: VerificationResult, server: string): string {
  const problems = result.checks.flatMap(({ id, problems }) => problems.map(({ code }) => `${id}: ${code}`))
  const asked = result.requests.map(({ url, cached }) => (cached ? `${url} from memory` : url))
  const text = [result.verdict, ...problems, ...asked, describe(result).summary].join(', ')
  return text.replaceAll(server, '').replaceAll(encodeURIComponent(new URL(server).host), '')
}
