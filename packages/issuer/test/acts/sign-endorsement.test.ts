import type { JsonObject } from '@quality-label/credentials'
import { verify } from '@quality-label/verifier'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  acceptEndorsement,
  readRequestFile,
  recogniseEndorser,
  requestEndorsement,
  signEndorsement,
  type EndorsementRequest
} from '../../src/index.js'
import { asJson } from '../../src/documents/endorsement-files.js'
import { ask, openAskingDesk, OTHER, otherKey, sign, WORDS } from '../support/asked.js'
import { CITY, cityKey, type Desk, NOW } from '../support/desk.js'

const refusal = (code: string) => expect.objectContaining({ code }) as unknown

let desk: Desk
let file: EndorsementRequest

beforeEach(async () => {
  desk = await openAskingDesk()
  file = await ask(desk)
})

describe('signEndorsement', () => {
  it('makes an endorsement that anybody can verify, in the words and by the key of the endorser', async () => {
    const answer = asJson(await sign(file))
    expect(answer).toMatchObject({
      issuer: { id: CITY.did },
      validFrom: '2026-03-01T09:00:00Z',
      credentialSubject: { endorsementComment: WORDS.comment, inLanguage: 'sr' }
    })
    for (const proof of answer['proof'] as JsonObject[]) {
      await expect(verify({ ...answer, proof }, { now: NOW, network: 'none', status: 'skip' })).resolves.toMatchObject({
        verdict: 'valid'
      })
      const changed = { ...(answer['credentialSubject'] as JsonObject), inLanguage: 'en' }
      await expect(
        verify({ ...answer, proof, credentialSubject: changed }, { now: NOW, network: 'none', status: 'skip' })
      ).resolves.toMatchObject({ verdict: 'invalid' })
    }
  })

  it('refuses a key that is not the one that the Network knows', async () => {
    await expect(signEndorsement(file, WORDS, await otherKey(), NOW)).rejects.toThrow(refusal('ERR_KEY_MISSING'))
    const renamed = readRequestFile({ ...file, key: OTHER })
    await expect(signEndorsement(renamed, WORDS, await otherKey(), NOW)).rejects.toThrow(refusal('ERR_KEY_MISSING'))
  })

  it('signs as the key that a did:web endorser names, and needs the name', async () => {
    const did = 'did:web:school.example'
    const school = { ...CITY, slug: 'school', url: 'https://school.example/', did, key: OTHER }
    await recogniseEndorser(desk.register, school, desk.labelKey, desk.act)
    const asked = await requestEndorsement(desk.register, { endorser: 'school', object: 'label' }, desk.act)
    await expect(signEndorsement(asked.file, WORDS, await otherKey(), NOW)).rejects.toThrow(
      refusal('ERR_REGISTER_INPUT')
    )
    const answer = await signEndorsement(asked.file, { ...WORDS, method: '#key-1' }, await otherKey(), NOW)
    expect(answer.proof[0].verificationMethod).toBe('did:web:school.example#key-1')
    await expect(acceptEndorsement(desk.register, asJson(answer), desk.act)).resolves.toMatchObject({
      endorsement: { endorser: 'school' }
    })
  })

  it.each([
    ['no words', { comment: ' \n ', language: 'sr' }],
    ['too many words', { comment: 'a'.repeat(5001), language: 'sr' }],
    ['no language', { comment: 'We know them.' }],
    ['no language that there is', { comment: 'We know them.', language: 'not a language' }]
  ])('refuses %s', async (_what, words) => {
    await expect(signEndorsement(file, words, await cityKey(), NOW)).rejects.toThrow(refusal('ERR_REGISTER_INPUT'))
  })

  it('takes 5000 characters, and no other language than the one that was asked for', async () => {
    const long = { comment: 'a'.repeat(5000), language: 'sr' }
    await expect(signEndorsement(file, long, await cityKey(), NOW)).resolves.toBeDefined()
    const german = await ask(desk, 'label', 'de')
    await expect(signEndorsement(german, WORDS, await cityKey(), NOW)).rejects.toThrow(refusal('ERR_REGISTER_INPUT'))
    await expect(signEndorsement(german, { comment: 'Gut.' }, await cityKey(), NOW)).resolves.toMatchObject({
      credentialSubject: { inLanguage: 'de' }
    })
  })
})

describe('readRequestFile', () => {
  it.each<[string, (request: EndorsementRequest) => unknown]>([
    ['no object', () => 'request'],
    ['nothing', () => null],
    ['a credential', (request) => request.template],
    ['a member that nobody knows', (request) => ({ ...request, also: 1 })],
    ['a further claim', ({ template, ...request }) => ({ ...request, template: { ...template, evidence: [] } })],
    [
      'a claim in the subject',
      ({ template, ...request }) => ({
        ...request,
        template: { ...template, credentialSubject: { ...template.credentialSubject, role: 'best school' } }
      })
    ],
    [
      'a context of its own',
      ({ template, ...request }) => ({
        ...request,
        template: { ...template, '@context': [...template['@context'], { name: 'https://evil.example/name' }] }
      })
    ],
    ['another register inside', (request) => ({ ...request, register: 'https://other.example/' })],
    [
      'the status list of another register',
      ({ template, ...request }) => ({
        ...request,
        template: {
          ...template,
          credentialStatus: { ...template.credentialStatus, statusListCredential: 'https://other.example/status/1' }
        }
      })
    ],
    [
      'a name that turns the reading direction',
      ({ template, ...request }) => ({ ...request, template: { ...template, name: 'good \u202elabel' } })
    ]
  ])('refuses %s', (_what, change) => {
    expect(() => readRequestFile(change(file))).toThrow(refusal('ERR_REGISTER_INPUT'))
  })

  it('takes what was written, also after a journey as text', () => {
    expect(readRequestFile(JSON.parse(JSON.stringify(file)))).toEqual(file)
  })
})
