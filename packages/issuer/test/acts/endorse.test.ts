import { verify } from '@quality-label/verifier'
import type { JsonObject } from '@quality-label/credentials'
import { describe, expect, it } from 'vitest'
import {
  addOrganiser,
  endorse,
  openEndorserKey,
  recogniseEndorser,
  type EndorsementRecord,
  type EndorserInput,
  type OrganiserInput
} from '../../src/index.js'
import { didDocument } from '../../src/documents/did-document.js'
import { CITY, NOVA, NOW, openDesk, PASSPHRASE, type Desk } from '../support/desk.js'

const SAME = ['did:web:city.example', 'https://vidrava.example/']

async function deskWithEndorser(organiser: OrganiserInput = NOVA, endorser: EndorserInput = CITY): Promise<Desk> {
  const desk = await openDesk()
  await addOrganiser(desk.register, organiser, desk.act)
  await recogniseEndorser(desk.register, endorser, desk.labelKey, desk.act)
  return desk
}

async function sign(
  { register, act }: Desk,
  object = 'organiser:nova-skola',
  language = 'sr'
): Promise<EndorsementRecord> {
  const key = await openEndorserKey(register, CITY.slug, PASSPHRASE)
  return await endorse(register, { endorser: CITY.slug, object, comment: 'Радимо заједно.', language }, key, act)
}

const refusal = (code: string) => expect.objectContaining({ code }) as unknown

describe('recogniseEndorser', () => {
  it('makes a recognition that verifies, with kind, level and other id', async () => {
    const { register, labelKey, act } = await openDesk()
    const { recognition, did } = await recogniseEndorser(register, CITY, labelKey, act)
    expect(recognition).toMatchObject({
      id: 'https://labels.example/endorsers/city-of-vidrava',
      issuer: { id: 'did:web:labels.example' },
      credentialSubject: {
        id: did,
        endorserCategory: 'government',
        endorserLevel: 'local',
        otherIdentifier: [{ identifierType: 'ext:same', identifier: 'https://city.example/' }]
      }
    })
    const documents = { 'https://labels.example/.well-known/did.json': didDocument(register.network) }
    await expect(verify(recognition, { now: NOW, network: 'none', status: 'skip', documents })).resolves.toMatchObject({
      verdict: 'valid'
    })
  })

  it('takes the DID that an endorser brings, with the key of a did:web', async () => {
    const { register, labelKey, act } = await openDesk()
    const key = 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'
    const { did, recognition } = await recogniseEndorser(
      register,
      { ...CITY, did: 'did:web:city.example', key },
      labelKey,
      act
    )
    expect(did).toBe('did:web:city.example')
    expect((recognition['credentialSubject'] as JsonObject)['otherIdentifier']).toContainEqual({
      type: 'IdentifierEntry',
      identifierType: 'ext:key',
      identifier: key
    })
    await expect(openEndorserKey(register, CITY.slug, PASSPHRASE)).rejects.toThrow(refusal('ERR_KEY_MISSING'))
  })

  it.each([
    ['an unknown category', { category: 'friends' }],
    ['an unknown level', { level: 'galactic' }],
    ['a DID of another method', { did: 'did:example:1' }],
    ['a did:web without its key', { did: 'did:web:city.example' }],
    ['a slug with a path', { slug: '../city' }]
  ])('refuses %s', async (_name, change) => {
    const { register, labelKey, act } = await openDesk()
    await expect(recogniseEndorser(register, { ...CITY, ...change }, labelKey, act)).rejects.toThrow(
      refusal('ERR_REGISTER_INPUT')
    )
  })
})

describe('endorse', () => {
  it("is signed by the endorser's own key, and says the language of the comment", async () => {
    const desk = await deskWithEndorser()
    const { credential } = await sign(desk)
    expect(credential).toMatchObject({
      credentialSubject: {
        id: 'https://labels.example/organisers/nova-skola',
        endorsementComment: 'Радимо заједно.',
        inLanguage: 'sr'
      },
      credentialStatus: {
        statusPurpose: 'revocation',
        statusListCredential: 'https://labels.example/status/revocation/1'
      }
    })
    expect((credential['issuer'] as JsonObject)['id']).toMatch(/^did:key:z6Mk/)
    await expect(verify(credential, { now: NOW, network: 'none', status: 'skip' })).resolves.toMatchObject({
      verdict: 'valid'
    })
  })

  it('covers the language with both proofs', async () => {
    const { credential } = await sign(await deskWithEndorser())
    const subject = credential['credentialSubject'] as JsonObject
    const changed = { ...credential, credentialSubject: { ...subject, inLanguage: 'en' } }
    for (const proof of credential['proof'] as JsonObject[]) {
      await expect(verify({ ...changed, proof }, { now: NOW, network: 'none', status: 'skip' })).resolves.toMatchObject(
        { verdict: 'invalid' }
      )
    }
  })

  it('can be of the label itself', async () => {
    const { credential } = await sign(await deskWithEndorser(), 'label')
    expect(credential).toMatchObject({ credentialSubject: { id: 'https://labels.example/achievements/quality-label' } })
  })

  it('is given once for each object and language', async () => {
    const desk = await deskWithEndorser()
    await sign(desk)
    await expect(sign(desk)).rejects.toThrow(refusal('ERR_REGISTER_STATE'))
    await expect(sign(desk, 'organiser:nova-skola', 'en')).resolves.toMatchObject({
      name: 'city-of-vidrava-nova-skola-2'
    })
  })

  it('is not given to oneself', async () => {
    const desk = await deskWithEndorser({ ...NOVA, sites: ['https://city.example/'] })
    await expect(sign(desk)).rejects.toThrow('nobody endorses itself')
  })

  it.each([
    ['the same address', { url: 'https://city.example/' }],
    ['an address at the same host', { url: 'https://city.example/schools' }],
    ['a site that is the whole host', { sites: ['https://city.example/'] }],
    ['the same further id', { same: ['did:web:city.example'] }],
    ['a further address at the same host', { same: ['https://vidrava.example/schools/'] }]
  ])('is not given to oneself, known by %s', async (_name, organiser) => {
    const desk = await deskWithEndorser({ ...NOVA, ...organiser }, { ...CITY, same: SAME })
    await expect(sign(desk)).rejects.toThrow(refusal('ERR_REGISTER_STATE'))
  })

  it.each([
    ['an address at another host', { url: 'https://schools.city.example/' }],
    ['a site on a page of the endorser', { sites: ['https://city.example/schools/nova/'] }],
    ['another further id', { same: ['did:web:nova-skola.example'] }],
    ['an address in the register, where all have one', { same: ['https://labels.example/organisers/nova'] }]
  ])('is given to another one, known by %s', async (_name, organiser) => {
    const same = [...SAME, 'https://labels.example/endorsers/city-of-vidrava']
    const desk = await deskWithEndorser({ ...NOVA, ...organiser }, { ...CITY, same })
    await expect(sign(desk)).resolves.toMatchObject({ object: 'organiser:nova-skola' })
  })

  it.each([
    ['organiser:nobody', 'ERR_REGISTER_UNKNOWN'],
    ['organiser:../network', 'ERR_REGISTER_INPUT'],
    ['organiser', 'ERR_REGISTER_INPUT'],
    ['badge:1', 'ERR_REGISTER_INPUT']
  ])('of "%s" is refused', async (object, code) => {
    await expect(sign(await deskWithEndorser(), object)).rejects.toThrow(refusal(code))
  })
})
