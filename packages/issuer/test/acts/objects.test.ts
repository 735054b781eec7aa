import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { verify } from '@quality-label/verifier'
import type { JsonObject } from '@quality-label/credentials'
import { beforeEach, describe, expect, it } from 'vitest'
import { addObject, addOrganiser, checkRegister, removeObject, requestEndorsement } from '../../src/index.js'
import { endorsementsOf, requestsOf } from '../../src/acts/endorsements.js'
import { didDocument } from '../../src/documents/did-document.js'
import { CITY, type Desk, endorse, endorsedDesk, NOVA, NOW, openDesk } from '../support/desk.js'

const BADGE = { slug: 'web-basics', kind: 'badge', id: 'https://nova-skola.example/badges/web', name: 'Web Basics' }
const ACTIVITY = { slug: 'camp', kind: 'activity', id: 'https://platform.example/activities/7', name: 'Camp' }
const refusal = (code: string) => expect.objectContaining({ code }) as unknown

let desk: Desk
beforeEach(async () => void (desk = await endorsedDesk()))

const openKey = () => Promise.resolve(desk.labelKey)
const add = async (object: Partial<typeof BADGE> = {}, organiser = NOVA.slug) =>
  await addObject(desk.register, { organiser, ...BADGE, ...object }, openKey, desk.act)
const remove = async (slug: string) =>
  await removeObject(desk.register, NOVA.slug, slug, 'No longer offered', openKey, desk.act)
const stored = async () =>
  JSON.parse(await readFile(join(desk.register.directory, 'catalogues/nova-skola.json'), 'utf8')) as {
    credential: JsonObject
  }

describe('addObject', () => {
  it('signs a catalogue about the organiser, which grows and shrinks, and is gone with the last object', async () => {
    await add()
    await add(ACTIVITY)
    const { credential } = await stored()
    expect(credential).toMatchObject({
      id: 'https://labels.example/organisers/nova-skola.json#catalogue',
      type: ['VerifiableCredential', 'OrganiserCatalogue'],
      issuer: 'did:web:labels.example',
      credentialSubject: {
        id: 'https://labels.example/organisers/nova-skola',
        offers: [
          { id: BADGE.id, kind: 'badge', name: 'Web Basics' },
          { id: ACTIVITY.id, kind: 'activity', name: 'Camp' }
        ]
      },
      proof: { cryptosuite: 'eddsa-jcs-2022', verificationMethod: 'did:web:labels.example#label-1' }
    })
    const documents = { 'https://labels.example/.well-known/did.json': didDocument(desk.register.network) }
    await expect(verify(credential, { now: NOW, network: 'none', documents })).resolves.toMatchObject({
      verdict: 'valid'
    })
    await remove(BADGE.slug)
    expect((await stored()).credential).toMatchObject({ credentialSubject: { offers: [{ id: ACTIVITY.id }] } })
    await remove(ACTIVITY.slug)
    await expect(stored()).rejects.toThrow('ENOENT')
    expect((await checkRegister(desk.register.directory, { now: NOW })).findings).toEqual([])
  })

  it('takes the same thing once, of one organiser', async () => {
    await add()
    await expect(add()).rejects.toThrow(refusal('ERR_REGISTER_EXISTS'))
    await expect(add({ slug: 'other' })).rejects.toThrow(refusal('ERR_REGISTER_EXISTS'))
    await addOrganiser(desk.register, { ...NOVA, slug: 'other', sites: [] }, desk.act)
    await expect(add({}, 'other')).rejects.toThrow(refusal('ERR_REGISTER_EXISTS'))
    await expect(add({ id: 'https://other.example/badges/web' }, 'other')).resolves.toBeDefined()
  })

  it.each([
    ['an address without https', { id: 'http://nova-skola.example/badges/web' }],
    ['an address on this machine', { id: 'http://localhost:4173/badges/web' }],
    ['no address', { id: 'web' }],
    ['another kind', { kind: 'course' }],
    ['a slug with a path', { slug: '../web' }],
    ['a name of two lines', { name: 'Web\nBasics' }]
  ])('refuses %s', async (_what, change) => {
    await expect(add(change)).rejects.toThrow(refusal('ERR_REGISTER_INPUT'))
  })

  it('takes an address on this machine in a register on this machine', async () => {
    desk = await openDesk('http://localhost:4173')
    await addOrganiser(desk.register, NOVA, desk.act)
    await expect(add({ id: 'http://localhost:4174/badges/web' })).resolves.toBeDefined()
  })

  it('refuses an organiser whom there is not', async () => {
    await expect(add({}, 'nobody')).rejects.toThrow(refusal('ERR_REGISTER_UNKNOWN'))
  })

  it('takes a hundred, and no more', async () => {
    const { register, act } = desk
    for (let i = 1; i <= 100; i++) {
      await addObject(
        register,
        { organiser: NOVA.slug, ...BADGE, slug: `b-${i}`, id: `${BADGE.id}/${i}` },
        openKey,
        act
      )
    }
    await expect(add()).rejects.toThrow(refusal('ERR_REGISTER_STATE'))
  })
})

describe('removeObject', () => {
  it('withdraws the endorsements of it, closes what was asked about it, and leaves the others', async () => {
    await add()
    await add(ACTIVITY)
    const object = 'badge:nova-skola/web-basics'
    const badge = await endorse(desk, { object, comment: 'Useful.', language: 'en' })
    await endorse(desk, { object: 'activity:nova-skola/camp', comment: 'Fun.', language: 'en' })
    const { request } = await requestEndorsement(
      desk.register,
      { endorser: CITY.slug, object, language: 'sr' },
      desk.act
    )
    await expect(remove(BADGE.slug)).resolves.toMatchObject({ withdrawn: [badge.id, request.id] })
    const given = await endorsementsOf(desk.register)
    expect(given.map(({ object, status }) => [object, status.revoked])).toEqual([
      ['organiser:nova-skola', false],
      [object, true],
      ['activity:nova-skola/camp', false]
    ])
    await expect(requestsOf(desk.register)).resolves.toMatchObject([{ status: { revoked: true } }])
  })

  it('refuses what is not offered', async () => {
    await expect(remove(BADGE.slug)).rejects.toThrow(refusal('ERR_REGISTER_UNKNOWN'))
  })
})
