import { describe, expect, test } from 'vitest'
import { inspect } from '../../src/inspect/index.js'
import { label } from '../support/network.js'

describe('inspecting', () => {
  test('reads claims, proofs and both canonical forms, and asks nobody', async () => {
    const one = await inspect(await label(), { network: 'none' })
    expect(one).toMatchObject({ standard: 'OB3', problems: [], parts: [], requests: [] })
    expect(one.proofs.map(({ suite, supported }) => [suite, supported])).toContainEqual(['eddsa-jcs-2022', true])
    expect(Object.values(one.canonical ?? {})).toEqual([
      { text: expect.any(String) as string, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
      { text: expect.any(String) as string, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }
    ])
  })

  test('gives two copies one hash, and two contents two', async () => {
    const [first, copy, other] = await Promise.all(
      [await label(), structuredClone(await label()), await label({ name: 'Another' })].map((one) => inspect(one))
    )
    expect(copy?.canonical).toEqual(first?.canonical)
    expect(other?.canonical).not.toEqual(first?.canonical)
  })

  test('looks into each part of a presentation, and into none inside it', async () => {
    const presentation = { type: 'VerifiablePresentation', verifiableCredential: [await label()] }
    const outer = { type: 'VerifiablePresentation', verifiableCredential: [presentation, await label(), 'junk'] }
    const { parts } = await inspect(outer)
    expect(parts.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['nested-presentation'],
      [],
      ['not-a-credential']
    ])
    expect(parts[1]?.credential?.types).toContain('OpenBadgeCredential')
  })

  test.each<[string, unknown, string]>([
    ['nothing', null, 'not-a-credential'],
    ['half of JSON', '{', 'not-json'],
    ['an address that may not be asked', 'http://192.168.0.1/', 'fetch-refused'],
    ['a lone surrogate', { type: 'VerifiableCredential', issuer: '\ud800', '@context': [] }, 'proof-transformation']
  ])('answers for %s', async (_name, input, code) => {
    const { problems, canonical } = await inspect(input)
    const quads = canonical && 'problem' in canonical.rdfc ? [canonical.rdfc.problem] : []
    expect([...problems, ...quads].map((problem) => problem.code)).toContain(code)
  })

  test('throws for a mistake in the options, and for nothing else', async () => {
    await expect(inspect('{}', { network: 'all' as 'none' })).rejects.toThrow('options.network')
  })
})
