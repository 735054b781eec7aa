import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { jcs, rdfc, without, type JsonObject } from '@quality-label/credentials'
import type { Inspection } from '@quality-label/verifier/inspect'
import { describe, expect, it } from 'vitest'
import { openLabel, qualityLabel } from '../support/command.js'

const credential: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: 'did:example:school',
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'https://nova.example/' },
  proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', verificationMethod: 'did:example:school#1' }
}
const stdin = JSON.stringify(credential)

describe('inspect', () => {
  it('shows claims and proofs of each credential in a presentation, from a file and from its address', async () => {
    const { label, origin } = await openLabel()
    const fromFile = await qualityLabel(['inspect', label])
    const fromAddress = await qualityLabel(['inspect', `${origin}/organisers/nova.json`, '--network', 'local'])
    for (const { code, out } of [fromFile, fromAddress]) {
      expect(code).toBe(0)
      expect(out).toMatch(/^Nothing of this has been checked\./)
      for (const text of ['Credential 1 of 1', 'OB3 3.0', `Nova <${origin}/organisers/nova>`, 'eddsa-jcs-2022'])
        expect(out).toContain(text)
    }
  })

  it('says which proofs this program can check', async () => {
    const strange = { ...credential, proof: { type: 'DataIntegrityProof', cryptosuite: 'ours-2026' } }
    const known = await qualityLabel(['inspect', '-'], { stdin })
    const unknown = await qualityLabel(['inspect', '-'], { stdin: JSON.stringify(strange) })
    expect(known.out).toContain('eddsa-jcs-2022, in the document\n')
    expect(unknown.out).toContain('ours-2026, in the document, cannot be checked by this program\n')
  })

  it('prints a canonical form as it is, and its hash', async () => {
    const unsecured = without(credential, 'proof')
    const forms = { jcs: jcs(unsecured), rdfc: await rdfc(unsecured) }
    const { out } = await qualityLabel(['inspect', '-', '--json'], { stdin })
    const { canonical } = JSON.parse(out) as Inspection
    for (const name of ['jcs', 'rdfc'] as const) {
      const printed = await qualityLabel(['inspect', '-', '--canonical', name], { stdin })
      expect(printed).toMatchObject({ code: 0, out: forms[name].replace(/\n?$/, '\n') })
      const sha256 = createHash('sha256').update(forms[name]).digest('hex')
      expect(canonical?.[name]).toEqual({ text: forms[name], sha256 })
    }
  })

  it('has no canonical form of what has a word that nobody defined, but the other one', async () => {
    const undefinedTerm = JSON.stringify({ ...credential, mood: 'good' })
    const quads = await qualityLabel(['inspect', '-', '--canonical', 'rdfc'], { stdin: undefinedTerm })
    expect([quads.code, quads.out]).toEqual([2, ''])
    const json = await qualityLabel(['inspect', '-', '--canonical', 'jcs'], { stdin: undefinedTerm })
    expect(json.code).toBe(0)
  })

  it('takes a token apart, whatever its signature is worth', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const token = [part({ alg: 'ES256', typ: 'vc+jwt' }), part(credential), 'c2ln'].join('.')
    const { out } = await qualityLabel(['inspect', '-', '--json'], { stdin: token })
    const [layer] = (JSON.parse(out) as Inspection).layers
    expect(layer?.parts).toEqual([
      { name: 'header', json: { alg: 'ES256', typ: 'vc+jwt' } },
      { name: 'payload', json: credential },
      { name: 'signature', bytes: 3 }
    ])
  })

  it('ends with 2 where there is nothing inside, and asks no address that it was not given', async () => {
    const { requests, origin } = await openLabel()
    const { code, out } = await qualityLabel(['inspect', '-', '--network', 'local'], {
      stdin: `${origin}/organisers/nova.json`
    })
    expect([code, requests]).toEqual([2, []])
    expect(out).toContain('not-a-credential')
  })

  it('judges nothing: a tampered credential can be looked into like any other, and verified it is invalid', async () => {
    const { label, options } = await openLabel()
    const tampered = (await readFile(label, 'utf8')).replace('"Nova"', '"Novb"')
    await expect(qualityLabel(['inspect', '-'], { stdin: tampered })).resolves.toMatchObject({ code: 0 })
    await expect(qualityLabel(['verify', '-', ...options], { stdin: tampered })).resolves.toMatchObject({ code: 1 })
  })
})
