import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { VerificationResult } from '@quality-label/verifier'
import { describe, expect, it } from 'vitest'
import { schemaErrors } from '../../verifier/test/support/result-schema.js'
import { openLabel, qualityLabel, temporaryFolder } from './support/command.js'

function resultsIn(out: string): VerificationResult[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as VerificationResult)
}

const verdictsIn = (out: string) => resultsIn(out).map(({ verdict }) => verdict)

describe('a batch', () => {
  it('answers each line with one, in their order: JSON, a JSON string, an address', async () => {
    const { label, origin, options } = await openLabel()
    const address = `${origin}/organisers/nova.json`
    const json = JSON.stringify(JSON.parse(await readFile(label, 'utf8')))
    const lines = [json, '{}', JSON.stringify(address), '', address, '"half a string', `${origin}/organisers/none.json`]
    const { code, out, error } = await qualityLabel(['verify', '-', '--batch', ...options], { stdin: lines.join('\n') })
    expect(verdictsIn(out)).toEqual(['valid', 'invalid', 'valid', 'valid', 'invalid', 'unreachable'])
    expect(resultsIn(out).flatMap(schemaErrors)).toEqual([])
    expect([code, error]).toEqual([1, ''])
  })

  it('ends with the worst of all: not valid, then not decided, then valid', async () => {
    const { origin, options } = await openLabel()
    const good = `${origin}/organisers/nova.json`
    const undecided = 'https://192.0.2.1/'
    for (const [lines, expected] of [
      [[good, good], 0],
      [[good, undecided], 2],
      [[undecided, '{}', good], 1],
      [[], 0]
    ] as const) {
      const { code } = await qualityLabel(['verify', '-', '--batch', ...options], { stdin: lines.join('\n') })
      expect(code).toBe(expected)
    }
  })

  it('asks for the status lists of two hundred labels once', async () => {
    const { label, options, requests } = await openLabel()
    const json = JSON.stringify(JSON.parse(await readFile(label, 'utf8')))
    const file = join(await temporaryFolder(), 'labels.ndjson')
    await writeFile(file, `${json}\n`.repeat(200))
    const { code, out } = await qualityLabel(['verify', file, '--batch', '--concurrency', '32', ...options])
    expect(code).toBe(0)
    expect(verdictsIn(out)).toHaveLength(200)
    expect(requests.filter((path) => path.startsWith('/status/'))).toHaveLength(2)
  })

  it('needs no more memory for many than for few', async () => {
    const file = join(await temporaryFolder(), 'many.ndjson')
    await writeFile(file, `{"a":"${'a'.repeat(50_000)}"}\n`.repeat(2000))
    // The whole of it would be a hundred megabytes.
    const env = { NODE_OPTIONS: '--max-old-space-size=32' }
    const { code, out } = await qualityLabel(['verify', file, '--batch', '--network', 'none'], { env })
    expect([code, verdictsIn(out).length]).toEqual([1, 2000])
  })

  it('refuses a line that is too long, or no UTF-8, and goes on with the next', async () => {
    const stdin = Buffer.concat([
      Buffer.alloc(3_000_000, '['),
      Buffer.from('\n{"a":"\xe9"}\n', 'latin1'),
      Buffer.from('{}')
    ])
    const { code, out } = await qualityLabel(['verify', '-', '--batch'], { stdin })
    const codes = resultsIn(out).map(({ checks }) => checks[0]?.problems.map((problem) => problem.code))
    expect(codes).toEqual([['limit-exceeded'], ['not-json'], ['not-a-credential']])
    expect(code).toBe(1)
  })

  it('reads a file, not an address; and says so', async () => {
    const { code, error } = await qualityLabel(['verify', 'https://labels.example/', '--batch'])
    expect(code).toBe(2)
    expect(error).toContain('With --batch name a file')
  })

  it('takes a number for how many at a time', async () => {
    const few = await qualityLabel(['verify', '-', '--batch', '--concurrency', '1'], { stdin: '{}\n{}' })
    expect(verdictsIn(few.out)).toHaveLength(2)
    const none = await qualityLabel(['verify', '-', '--batch', '--concurrency', '0'], { stdin: '{}\n{}' })
    expect([none.code, none.out]).toEqual([64, ''])
  })
})
