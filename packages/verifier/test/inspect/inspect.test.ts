import { bake } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import { inspect } from '../../src/inspect/index.js'
import { label } from '../support/network.js'

const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  credentialSubject: { id: 'https://nova.example/' }
}

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

  test('opens an image and a token, layer by layer, and names what is in them', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
    const image = await inspect(await bake(svg, await label()))
    expect(image.layers.map(({ format }) => format)).toEqual(['baked SVG', 'Verifiable Credential 2.0'])
    expect(image.credential?.types).toContain('OpenBadgeCredential')
    const bare = await inspect(svg)
    expect([bare.layers[0]?.format, bare.credential]).toEqual(['baked SVG', undefined])
    expect(bare.problems).not.toEqual([])
  })

  test('names the signature of a token as its proof, also one that nobody can check', async () => {
    const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '')
    const token = (alg: string) => [
      part({ alg, typ: 'vc+jwt', kid: 'did:example:a#1' }),
      part({ ...credential, issuer: 'did:example:a' }),
      'c2ln'
    ]
    const known = await inspect(token('ES256').join('.'))
    expect(known.layers[0]?.parts?.map(({ name }) => name)).toEqual(['header', 'payload', 'signature'])
    expect(known.proofs).toMatchObject([{ suite: 'vc+jwt', supported: true, enveloping: true }])
    const unknown = await inspect(token('ES512').join('.'))
    expect(unknown.proofs).toMatchObject([{ supported: false, enveloping: true }])
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
