import { RECOGNITION_CONTEXT, type JsonObject } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import { endorsement, recognition, withCompanions } from '../support/companions.js'
import { addAnyProof, multibaseOf, type KeyName } from '../support/keys.js'
import { endorsementDocument, identifier, ORGANISER, recognitionDocument, sign } from '../support/network.js'

describe('words that are moved inside an RDFC-signed recognition', () => {
  test('another id of the endorser cannot be hidden from the comparison with the holder', async () => {
    const same = identifier('ext:same', ORGANISER)
    const document = await recognitionDocument({}, { otherIdentifier: [same] })
    const signed = await sign(document, { suites: ['eddsa-rdfc-2022'] })
    const subject = signed['credentialSubject'] as JsonObject
    const hidden: JsonObject[] = [
      { ...subject, otherIdentifier: [[same]] },
      { ...subject, otherIdentifier: [{ ...same, identifier: { '@value': ORGANISER } }] },
      { ...subject, otherIdentifier: [{ ...same, identifierType: { '@value': 'ext:same' } }] }
    ]
    const { otherIdentifier: _, ...rest } = subject
    const split = [rest, { id: subject['id']!, otherIdentifier: [same] }]
    const spellings = [...hidden, split].map((credentialSubject) => ({ ...signed, credentialSubject }))
    const given = await endorsement()
    expect((await withCompanions([signed, given])).one?.verified).toBe(false)
    for (const spelling of spellings) expect((await withCompanions([spelling, given])).one?.verified).toBe(false)
  })

  test('category and level cannot be swapped by the inline context', async () => {
    const signed = await sign(await recognitionDocument(), { suites: ['eddsa-rdfc-2022'] })
    const context = signed['@context'] as unknown[]
    const { endorserCategory, endorserLevel } = RECOGNITION_CONTEXT
    const swapped = {
      ...signed,
      '@context': [...context.slice(0, 2), { endorserCategory: endorserLevel, endorserLevel: endorserCategory }],
      credentialSubject: {
        ...(signed['credentialSubject'] as JsonObject),
        endorserCategory: 'local',
        endorserLevel: 'government'
      }
    } as JsonObject
    expect((await withCompanions([swapped, await endorsement()])).one?.level).not.toBe('government')
  })
})

test('a pinned endorser key is the only one; a host that changed its key does not count', async () => {
  const did = 'did:web:city.example'
  const method = `${did}#k`
  const pinned = await recognition(
    {},
    { id: did, otherIdentifier: [identifier('ext:key', await multibaseOf('endorser'))] }
  )
  const by = async (key: KeyName) => {
    const document = await endorsementDocument({ issuer: { id: did, type: ['Profile'] } })
    return addAnyProof(document, 'eddsa-jcs-2022', key, { verificationMethod: method })
  }
  const held = await withCompanions([pinned, await by('endorser')])
  expect(held.one?.verified).toBe(true)
  expect(held.requests.map(({ url }) => url).filter((url) => url.includes('city.example'))).toEqual([])
  expect((await withCompanions([pinned, await by('stranger')])).one?.verified).toBe(false)
})
