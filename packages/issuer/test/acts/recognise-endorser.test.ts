import { verify } from '@quality-label/verifier'
import type { JsonObject } from '@quality-label/credentials'
import { describe, expect, it } from 'vitest'
import { recogniseEndorser, renewEndorser, requestEndorsement, withdrawEndorser } from '../../src/index.js'
import { requestsOf } from '../../src/acts/endorsements.js'
import { DAY_MS } from '../../src/dates.js'
import { didDocument } from '../../src/documents/did-document.js'
import { CITY, endorsedDesk, NOW, openDesk } from '../support/desk.js'

const refusal = (code: string) => expect.objectContaining({ code }) as unknown

describe('recogniseEndorser', () => {
  it('makes a recognition that verifies, with kind, level and other id', async () => {
    const { register, labelKey, act } = await openDesk()
    const { recognition } = await recogniseEndorser(register, CITY, labelKey, act)
    expect(recognition).toMatchObject({
      id: 'https://labels.example/endorsers/city-of-vidrava',
      issuer: { id: 'did:web:labels.example' },
      credentialSubject: {
        id: CITY.did,
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
    const key = CITY.did.slice('did:key:'.length)
    const given = { ...CITY, did: 'did:web:city.example', key }
    const { did, recognition } = await recogniseEndorser(register, given, labelKey, act)
    expect(did).toBe('did:web:city.example')
    expect((recognition['credentialSubject'] as JsonObject)['otherIdentifier']).toContainEqual({
      type: 'IdentifierEntry',
      identifierType: 'ext:key',
      identifier: key
    })
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

describe('renewEndorser', () => {
  const DURING = new Date(NOW.getTime() + 1000 * DAY_MS)

  it('signs the same recognition for another term, with the same status entry', async () => {
    const { register, act, labelKey } = await endorsedDesk()
    const open = () => Promise.resolve(labelKey)
    const before = await renewEndorser(register, CITY.slug, open, act)
    const after = await renewEndorser(register, CITY.slug, open, { ...act, now: DURING })
    expect(after.recognition['validUntil']).toBe('2031-11-25T09:00:00Z')
    expect(after.status).toEqual(before.status)
    const fixed = { validFrom: 0, validUntil: 0, proof: 0 }
    expect({ ...after.recognition, ...fixed }).toEqual({ ...before.recognition, ...fixed })
    const documents = { 'https://labels.example/.well-known/did.json': didDocument(register.network) }
    await expect(
      verify(after.recognition, { now: DURING, network: 'none', status: 'skip', documents })
    ).resolves.toMatchObject({ verdict: 'valid' })
  })

  it('is refused once it is withdrawn', async () => {
    const { register, act, labelKey } = await endorsedDesk()
    await withdrawEndorser(register, CITY.slug, undefined, act)
    await expect(renewEndorser(register, CITY.slug, () => Promise.resolve(labelKey), act)).rejects.toThrow(
      refusal('ERR_REGISTER_STATE')
    )
  })
})

describe('withdrawEndorser', () => {
  it('is for ever, and closes what was asked of the endorser', async () => {
    const { register, act } = await endorsedDesk()
    await requestEndorsement(register, { endorser: CITY.slug, object: 'label' }, act)
    await expect(withdrawEndorser(register, CITY.slug, 'They asked for it', act)).resolves.toMatchObject({
      status: { revoked: true }
    })
    await expect(requestsOf(register)).resolves.toMatchObject([{ status: { revoked: true } }])
    await expect(withdrawEndorser(register, CITY.slug, undefined, act)).rejects.toThrow(refusal('ERR_REGISTER_STATE'))
    await expect(requestEndorsement(register, { endorser: CITY.slug, object: 'label' }, act)).rejects.toThrow(
      refusal('ERR_REGISTER_STATE')
    )
  })

  it('is refused of an endorser whom there is not', async () => {
    const { register, act } = await endorsedDesk()
    await expect(withdrawEndorser(register, 'nobody', undefined, act)).rejects.toThrow(refusal('ERR_REGISTER_UNKNOWN'))
  })
})
