import { without, type JsonObject, type JsonValue } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import { answerOf, ask, notesOf } from '../support/ask.js'
import { labelDocument } from '../support/network.js'
import {
  base64url,
  by,
  digestOf,
  disclosure,
  header,
  jws,
  keyFor,
  seconds,
  token,
  withOtherBit
} from '../support/tokens.js'

type Shown = ReturnType<typeof disclosure>

const name = disclosure('name', 'Quality Label for Badge Recognition')
const sdJwt = async (payload: JsonObject, shown: Shown[], change: JsonObject = {}) =>
  [await token(payload, { typ: 'vc+sd-jwt', ...change }), ...shown.map(({ text }) => text), ''].join('~')
const hiding = (hidden: Shown[], change: JsonObject = {}, subject: JsonObject = {}) =>
  without(labelDocument({ _sd: hidden.map(({ digest }) => digest), _sd_alg: 'sha-256', ...change }, subject), 'name')
const answer = async (...args: Parameters<typeof sdJwt>) => answerOf(ask(await sdJwt(...args)))

describe('https://www.rfc-editor.org/rfc/rfc9901#section-7.1', () => {
  test('what is disclosed is in the credential, what is not is not there, and nothing of the hiding is left', async () => {
    const shown = await ask(await sdJwt(hiding([name]), [name]))
    expect(shown.verdict).toBe('valid')
    expect(shown.format?.securing).toBe('vc+sd-jwt')
    expect(shown.credential?.name).toBe('Quality Label for Badge Recognition')
    expect(Object.keys(shown.credential!.document).filter((key) => key.startsWith('_sd'))).toEqual([])
    const hidden = await ask(await sdJwt(hiding([name]), []))
    expect(hidden.verdict).toBe('valid')
    expect(hidden.credential?.name).toBeUndefined()
  })

  test('claims in claims and elements of lists are put back in their places', async () => {
    const identifier = { type: 'IdentifierEntry', identifierType: 'ext:site', identifier: 'https://shown.example/' }
    const element = disclosure(identifier)
    const decoy = disclosure('never shown')
    const inner = disclosure('otherIdentifier', [{ '...': element.digest }, { '...': decoy.digest }])
    const { credential, verdict } = await ask(await sdJwt(subjectHiding(inner), [inner, element]))
    expect(verdict).toBe('valid')
    expect(credential?.recipient.sites).toEqual(['https://shown.example/'])
  })

  test('sha-256 is meant where no hash is named; another one is unsupported', async () => {
    expect(await answer(without(hiding([name]), '_sd_alg'), [name])).toEqual(['valid'])
    expect(await answer(hiding([name], { _sd_alg: 'sha-512' }), [name])).toEqual([
      'unsupported',
      'decode: proof-type-unsupported'
    ])
  })

  const invalid = ['invalid', 'decode: disclosure-invalid']

  test('a disclosure that comes twice, and one that belongs to nothing, are refused', async () => {
    expect(await answer(hiding([name]), [name, name])).toEqual(invalid)
    expect(await answer(hiding([name]), [name, disclosure('description', 'added')])).toEqual(invalid)
    expect(await answer(hiding([]), [name])).toEqual(invalid)
  })

  test('a digest that stands twice is refused, disclosed or not', async () => {
    expect(await answer(hiding([name, name]), [name])).toEqual(invalid)
    expect(await answer(hiding([name, name]), [])).toEqual(invalid)
    expect(await answer({ ...subjectHiding(name), _sd: [name.digest] }, [])).toEqual(invalid)
  })

  test.each([
    ['a claim that is there already', disclosure('issuer', 'did:web:other.example')],
    ['the name _sd', disclosure('_sd', ['x'])],
    ['the name ...', disclosure('...', 'x')],
    ['no name', disclosure('an element')],
    ['four parts', disclosure('name', 'value', 'more')],
    ['a name that is no text', disclosure(7, 'value')]
  ])('%s is refused', async (_, one) => {
    expect(await answer(hiding([one]), [one])).toEqual(invalid)
  })

  test('a claim is no element of a list', async () => {
    expect(await answer(hiding([], { evidence: [{ '...': name.digest }] }), [name])).toEqual(invalid)
    expect(await answer(hiding([], { evidence: [{ '...': 'x', more: 1 }] }), [])).toEqual(invalid)
    expect(await answer(hiding([], { evidence: { '...': 'x' } }), [])).toEqual(invalid)
    expect(await answer(hiding([], { _sd: 'text' }), [])).toEqual(invalid)
  })

  test('a disclosure has one text, and is JSON in base64url', async () => {
    for (const text of [`${name.text}=`, 'x', base64url('no JSON'), base64url('{}'), ''])
      expect((await ask(await sdJwt(hiding([{ text, digest: digestOf(text) }]), [{ text, digest: '' }]))).verdict).toBe(
        'invalid'
      )
  })

  test('disclosures lie in disclosures no deeper than JSON may, and there is an end to their number', async () => {
    const nested = async (levels: number, inEach: (inner: JsonObject) => JsonObject = (inner) => inner) => {
      let deepest = disclosure('x', 1)
      const all = [deepest]
      for (let i = 0; i < levels; i++) all.push((deepest = disclosure('x', inEach({ _sd: [deepest.digest] }))))
      return answerOf(ask(await sdJwt(hiding([deepest]), all)))
    }
    expect(await nested(90)).toEqual(['valid'])
    expect(await nested(110)).toEqual(['invalid', 'decode: too-deep'])
    const wide = (inner: JsonObject) =>
      JSON.parse(`${'{"y":'.repeat(90)}${JSON.stringify(inner)}${'}'.repeat(90)}`) as JsonObject
    expect((await nested(900, wide))[0]).toBe('invalid')
    expect((await nested(1100))[0]).toBe('unsupported')
  })

  test('one bit of the token, and one of a disclosure, are found', async () => {
    const good = await sdJwt(hiding([name]), [name])
    const [issued = '', ...rest] = good.split('~')
    expect(await answerOf(ask([withOtherBit(issued, 2), ...rest].join('~')))).toEqual([
      'invalid',
      'proof: proof-invalid'
    ])
    const other = disclosure('name', 'Quality Label for everybody')
    expect(await answer(hiding([name]), [other])).toEqual(invalid)
  })

  test('it does not end without ~, its type is its own, and none proves nothing', async () => {
    const good = await sdJwt(hiding([name]), [name])
    expect((await ask(good.slice(0, -1))).verdict).toBe('invalid')
    expect((await ask(await sdJwt(hiding([name]), [name], { typ: 'vc+jwt' }))).verdict).toBe('invalid')
    expect((await ask(await sdJwt(hiding([name]), [name], { typ: 'bad+typ' }))).verdict).toBe('invalid')
    expect((await ask(await sdJwt(hiding([name]), [name], { alg: 'none' }))).verdict).toBe('invalid')
    expect((await ask(await sdJwt(hiding([name]), [name], { alg: 'ES512' }))).verdict).toBe('unsupported')
  })

  test('a credential of another data model is unsupported by name', async () => {
    const payload = { iss: 'https://issuer.example', vct: 'https://issuer.example/badge' }
    for (const typ of ['dc+sd-jwt', 'vc+sd-jwt'])
      expect(await answer(payload, [], { typ })).toEqual(['unsupported', 'decode: format-unsupported'])
    expect((await ask(await sdJwt({ iss: 'https://issuer.example' }, []))).verdict).toBe('invalid')
  })
})

function subjectHiding(hidden: Shown): JsonObject {
  const { credentialSubject, ...rest } = labelDocument()
  const subject = without(credentialSubject as JsonObject, 'otherIdentifier')
  return { ...rest, credentialSubject: { ...subject, _sd: [hidden.digest] } }
}

describe('https://www.rfc-editor.org/rfc/rfc9901#section-4.3 - key binding', () => {
  const holder = keyFor('ES256')
  const claims = (bound: string, change: JsonObject = {}): JsonObject => ({
    iat: seconds('2026-11-01T00:00:00Z'),
    aud: 'https://verifier.example',
    nonce: '1234',
    sd_hash: digestOf(bound),
    ...change
  })
  const bind = async (
    change: JsonObject = {},
    head: JsonObject = {},
    sign = holder.sign,
    cnf: JsonValue = { jwk: holder.jwk }
  ) => {
    const bound = await sdJwt(hiding([name], { cnf }), [name])
    return bound + (await jws({ alg: 'ES256', typ: 'kb+jwt', ...head }, claims(bound, change), sign))
  }

  test("the holder's signature holds, and a note says what was not compared", async () => {
    const result = await ask(await bind())
    expect(result.verdict).toBe('valid')
    expect(notesOf(result)).toContain('audience-not-compared')
    expect(notesOf(await ask(await sdJwt(hiding([name], { cnf: { jwk: holder.jwk } }), [name])))).toEqual([])
  })

  test("a stranger's signature, another token's, one of another type and one without a nonce are refused", async () => {
    expect(await answerOf(ask(await bind({}, {}, keyFor('ES256').sign)))).toEqual(['invalid', 'proof: proof-invalid'])
    expect(await answerOf(ask(await bind({ sd_hash: digestOf('other') })))).toEqual(['invalid', 'proof: proof-invalid'])
    expect((await ask(await bind({}, { typ: 'JWT' }))).verdict).toBe('invalid')
    expect((await ask(await bind({ nonce: null }))).verdict).toBe('invalid')
    expect((await ask(await bind({}, { alg: 'none' }))).verdict).toBe('invalid')
  })

  test('a disclosure that is taken away after the holder signed is missed', async () => {
    const [issued, , binding] = (await bind()).split('~')
    expect((await ask([issued, binding].join('~'))).verdict).toBe('invalid')
  })

  test('without a key for the holder it proves nothing; a key that lies elsewhere is not looked for', async () => {
    expect((await ask(await bind({}, {}, holder.sign, 'nobody'))).verdict).toBe('invalid')
    expect((await ask(await bind({}, {}, holder.sign, { kid: holder.did }))).verdict).toBe('unsupported')
  })

  test('a key binding is no credential', async () => {
    expect((await ask(await jws(header({ typ: 'kb+jwt' }), labelDocument(), by('label')))).verdict).toBe('invalid')
  })
})
