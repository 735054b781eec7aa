import { describe, expect, test } from 'vitest'
import { answerOf, ask } from '../support/ask.js'
import { addAnyProof, didKeyOf } from '../support/keys.js'
import { label } from '../support/network.js'

const at = (time: string) => ({ now: new Date(time), status: 'skip' as const })

describe('the skew is inclusive', () => {
  test.each([
    ['2026-02-28T23:54:59Z', 'not-yet-valid'],
    ['2026-02-28T23:55:00Z', 'valid'],
    ['2029-03-01T00:05:00Z', 'valid'],
    ['2029-03-01T00:05:01Z', 'expired']
  ])('at %s it is %s', async (time, verdict) => {
    expect((await ask(await label(), at(time))).verdict).toBe(verdict)
  })

  test('without a skew the borders themselves are valid', async () => {
    const exact = (time: string) => ({ ...at(time), clockSkewMs: 0 })
    expect((await ask(await label(), exact('2026-03-01T00:00:00Z'))).verdict).toBe('valid')
    expect((await ask(await label(), exact('2026-02-28T23:59:59.999Z'))).verdict).toBe('not-yet-valid')
    expect((await ask(await label(), exact('2029-03-01T00:00:00Z'))).verdict).toBe('valid')
    expect((await ask(await label(), exact('2029-03-01T00:00:00.001Z'))).verdict).toBe('expired')
  })
})

test('an end before the beginning is invalid', async () => {
  expect(await answerOf(ask(await label({ validUntil: '2026-02-01T00:00:00Z' })))).toEqual([
    'invalid',
    'shape: dates-reversed'
  ])
})

test.each([null, '', '2029-03-01', '2029-02-30T00:00:00Z', '2029-03-01T00:00:60Z', '2029-03-01T00:00:00+15:00', 5])(
  '%j is no end',
  async (validUntil) => {
    expect((await ask({ ...(await label()), validUntil })).verdict).toBe('invalid')
  }
)

test('an offset counts, and no zone is UTC', async () => {
  const until = async (validUntil: string) => (await ask(await label({ validUntil }), { clockSkewMs: 0 })).verdict
  expect(await until('2026-11-22T13:59:00+02:00')).toBe('expired')
  expect(await until('2026-11-22T14:01:00+02:00')).toBe('valid')
  expect(await until('2026-11-22T11:59:00')).toBe('expired')
  expect(await until('2026-11-22T12:01:00')).toBe('valid')
})

test('the dates of the data model 1.1 are those that it names, whatever else is written beside them', async () => {
  const { did, method } = await didKeyOf('stranger')
  const decides = async (dates: Record<string, string>) => {
    const document = {
      '@context': ['https://www.w3.org/2018/credentials/v1'],
      type: ['VerifiableCredential'],
      issuer: did,
      issuanceDate: '2026-03-01T00:00:00Z',
      credentialSubject: { id: 'urn:subject' },
      ...dates
    }
    const signed = await addAnyProof(document, 'eddsa-jcs-2022', 'stranger', { verificationMethod: method })
    return (await ask(signed, { trust: undefined as never })).verdict
  }
  const beside = { validFrom: '2020-01-01T00:00:00Z', validUntil: '2099-01-01T00:00:00Z' }
  expect(await decides({ ...beside, expirationDate: '2026-11-01T00:00:00Z' })).toBe('expired')
  expect(await decides({ ...beside, expirationDate: '2030-11-01T00:00:00Z' })).toBe('valid')
  expect(await decides({ ...beside, issuanceDate: '2027-01-01T00:00:00Z' })).toBe('not-yet-valid')
})
