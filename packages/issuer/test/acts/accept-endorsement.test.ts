import { addProof, type JsonObject } from '@quality-label/credentials'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  acceptEndorsement,
  declineEndorsement,
  readJournal,
  requestEndorsement,
  withdrawEndorsement,
  type EndorsementRequest
} from '../../src/index.js'
import { asJson } from '../../src/documents/endorsement-files.js'
import { DAY_MS } from '../../src/dates.js'
import { ask, openAskingDesk, OTHER, otherKey, sign } from '../support/asked.js'
import { CITY, cityKey, type Desk, NOW } from '../support/desk.js'

const refusal = (code: string) => expect.objectContaining({ code }) as unknown

let desk: Desk
let file: EndorsementRequest

beforeEach(async () => {
  desk = await openAskingDesk()
  file = await ask(desk)
})

const accept = async (value: unknown, now = NOW) => await acceptEndorsement(desk.register, value, { ...desk.act, now })
const events = async () => (await readJournal(desk.register.directory)).map(({ type }) => type)

/** An answer that was changed, and signed again by the endorser, or by whoever it is. */
async function forged(
  change: (unsigned: JsonObject & { credentialSubject: JsonObject; credentialStatus: JsonObject }) => JsonObject,
  { key = cityKey, method = `${CITY.did}#${CITY.did.slice(8)}`, suites = ['eddsa-rdfc-2022', 'eddsa-jcs-2022'] } = {}
): Promise<JsonObject> {
  const { proof: _proof, ...unsigned } = asJson(await sign(file))
  let signed = change(unsigned as never)
  for (const cryptosuite of suites) {
    signed = await addProof(signed, {
      cryptosuite,
      signer: await key(),
      verificationMethod: method,
      created: '2026-03-01T09:00:00Z'
    })
  }
  return signed
}

describe('acceptEndorsement', () => {
  it('takes in what was asked for and signed, once', async () => {
    const answer = asJson(await sign(file))
    await expect(accept(answer)).resolves.toMatchObject({
      endorsement: {
        name: 'city-of-vidrava-nova-skola-1',
        object: 'organiser:nova-skola',
        language: 'sr',
        credential: answer
      },
      replaced: []
    })
    await expect(accept(answer)).rejects.toThrow(refusal('ERR_REGISTER_STATE'))
    expect((await events()).filter((type) => type.startsWith('endorsement.'))).toEqual([
      'endorsement.requested',
      'endorsement.signed'
    ])
  })

  it('takes in what was signed again with the same words: this is what the other refusals differ from', async () => {
    await expect(accept(await forged((same) => same))).resolves.toBeDefined()
  })

  it.each<[string, Parameters<typeof forged>[0]]>([
    ['the id of a request that there is not', (one) => ({ ...one, id: `${one['id'] as string}1` })],
    ['an id elsewhere', (one) => ({ ...one, id: 'https://other.example/endorsements/city-of-vidrava-nova-skola-1' })],
    ['an id with a path', (one) => ({ ...one, id: 'https://labels.example/endorsements/../../x-1' })]
  ])('refuses %s', async (_what, change) => {
    await expect(accept(await forged(change))).rejects.toThrow(refusal('ERR_REGISTER_UNKNOWN'))
  })

  it.each<[string, Parameters<typeof forged>[0]]>([
    [
      'another subject',
      (one) => ({ ...one, credentialSubject: { ...one.credentialSubject, id: 'https://labels.example/organisers/x' } })
    ],
    ['another name', (one) => ({ ...one, credentialSubject: { ...one.credentialSubject, name: 'Best School' } })],
    [
      'another status entry',
      (one) => ({ ...one, credentialStatus: { ...one.credentialStatus, statusListIndex: '7' } })
    ],
    ['another end', (one) => ({ ...one, validUntil: '2099-01-01T00:00:00Z' })],
    ['another name of the endorser', (one) => ({ ...one, issuer: { ...(one['issuer'] as JsonObject), name: 'King' } })],
    ['a further claim', (one) => ({ ...one, description: 'And so on' })],
    ['no status entry', ({ credentialStatus: _status, ...one }) => one],
    [
      'no comment',
      ({ credentialSubject: { endorsementComment: _comment, ...subject }, ...one }) => ({
        ...one,
        credentialSubject: subject
      })
    ],
    [
      'an empty comment',
      (one) => ({ ...one, credentialSubject: { ...one.credentialSubject, endorsementComment: ' ' } })
    ],
    [
      '5001 characters',
      (one) => ({ ...one, credentialSubject: { ...one.credentialSubject, endorsementComment: 'a'.repeat(5001) } })
    ],
    ['two languages', (one) => ({ ...one, credentialSubject: { ...one.credentialSubject, inLanguage: ['sr', 'en'] } })],
    [
      'no language that there is',
      (one) => ({ ...one, credentialSubject: { ...one.credentialSubject, inLanguage: '-' } })
    ],
    [
      'no language',
      ({ credentialSubject: { inLanguage: _language, ...subject }, ...one }) => ({ ...one, credentialSubject: subject })
    ],
    ['a day to come', (one) => ({ ...one, validFrom: '2026-03-01T10:00:00Z' })],
    ['a day before it was asked for', (one) => ({ ...one, validFrom: '2026-02-01T09:00:00Z' })],
    ['no day', ({ validFrom: _from, ...one }) => one]
  ])('refuses %s, signed or not, and leaves the request open', async (_what, change) => {
    await expect(accept(await forged(change))).rejects.toThrow(refusal('ERR_REGISTER_INPUT'))
    await expect(accept(asJson(await sign(file)))).resolves.toBeDefined()
  })

  it('refuses another endorser, and the right one with the key of another', async () => {
    const did = `did:key:${OTHER}`
    const stranger = await forged((one) => ({ ...one, issuer: { ...(one['issuer'] as JsonObject), id: did } }), {
      key: otherKey,
      method: `${did}#${OTHER}`
    })
    await expect(accept(stranger)).rejects.toThrow(refusal('ERR_REGISTER_INPUT'))
    await expect(accept(await forged((one) => one, { key: otherKey }))).rejects.toThrow(refusal('ERR_NOT_VERIFIED'))
    const method = `${did}#${OTHER}`
    await expect(accept(await forged((one) => one, { key: otherKey, method }))).rejects.toThrow(
      refusal('ERR_NOT_VERIFIED')
    )
    await expect(accept(await forged((one) => one, { method }))).rejects.toThrow(refusal('ERR_NOT_VERIFIED'))
  })

  it('refuses words that were changed after they were signed', async () => {
    const answer = asJson(await sign(file))
    const credentialSubject = { ...(answer['credentialSubject'] as JsonObject), endorsementComment: 'The best.' }
    await expect(accept({ ...answer, credentialSubject })).rejects.toThrow(refusal('ERR_NOT_VERIFIED'))
  })

  it.each([
    [['eddsa-jcs-2022'], 'ERR_REGISTER_INPUT'],
    [['eddsa-jcs-2022', 'eddsa-jcs-2022'], 'ERR_NOT_VERIFIED'],
    [['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'eddsa-jcs-2022'], 'ERR_REGISTER_INPUT'],
    [[], 'ERR_REGISTER_INPUT']
  ])('refuses the proofs %j', async (suites, code) => {
    await expect(accept(await forged((one) => one, { suites }))).rejects.toThrow(refusal(code))
  })

  it.each([['text'], [null], [[]], [{}], [{ type: 'EndorsementRequest' }]])('refuses %j', async (value) => {
    await expect(accept(value)).rejects.toThrow(refusal('ERR_REGISTER_INPUT'))
  })

  it('refuses the answer to a request that was closed, and to one before it', async () => {
    const old = asJson(await sign(file))
    await declineEndorsement(desk.register, old['id'] as string, undefined, desk.act)
    await expect(accept(old)).rejects.toThrow(refusal('ERR_REGISTER_STATE'))
    const again = await ask(desk)
    await expect(accept(old)).rejects.toThrow(refusal('ERR_REGISTER_STATE'))
    await expect(accept({ ...old, id: again.template.id })).rejects.toThrow(refusal('ERR_REGISTER_INPUT'))
    await expect(accept(asJson(await sign(again)))).resolves.toBeDefined()
  })

  it('refuses an old answer after the endorsement was withdrawn', async () => {
    const old = asJson(await sign(file))
    const { endorsement } = await accept(old)
    await withdrawEndorsement(desk.register, endorsement.id, 'They changed their mind', desk.act)
    await expect(accept(old)).rejects.toThrow(refusal('ERR_REGISTER_STATE'))
  })

  it('replaces the one before it, when that is about to end', async () => {
    const { endorsement } = await accept(asJson(await sign(file)))
    const now = new Date(NOW.getTime() + (3 * 365 - 30) * DAY_MS)
    const input = { endorser: CITY.slug, object: 'organiser:nova-skola', language: 'sr' }
    const { file: next } = await requestEndorsement(desk.register, input, { ...desk.act, now })
    await expect(accept(asJson(await sign(next, now)), now)).resolves.toMatchObject({ replaced: [endorsement.id] })
    await expect(withdrawEndorsement(desk.register, endorsement.id, undefined, desk.act)).rejects.toThrow(
      refusal('ERR_REGISTER_STATE')
    )
  })

  it('works the same for a register on this machine', async () => {
    desk = await openAskingDesk('http://localhost:4173')
    file = await ask(desk)
    await expect(accept(asJson(await sign(file)))).resolves.toBeDefined()
  })

  it('changes nothing in a dry run', async () => {
    const answer = asJson(await sign(file))
    await acceptEndorsement(desk.register, answer, { ...desk.act, dryRun: true })
    await expect(accept(answer)).resolves.toBeDefined()
  })
})

describe('declineEndorsement and withdrawEndorsement', () => {
  it('set the bit, so that nobody takes a signed copy for good', async () => {
    const declined = await declineEndorsement(desk.register, 'city-of-vidrava-nova-skola-1', 'No time', desk.act)
    expect(declined).toMatchObject({ declined: '2026-03-01T09:00:00Z', status: { revoked: true } })
    const { endorsement } = await accept(asJson(await sign(await ask(desk))))
    const withdrawn = await withdrawEndorsement(desk.register, endorsement.name, undefined, desk.act)
    expect(withdrawn).toMatchObject({ status: { revoked: true, index: endorsement.status.index } })
    await expect(ask(desk)).resolves.toMatchObject({ template: { id: expect.stringMatching(/-3$/) as string } })
  })

  it('are each refused for what the other is for, and for what there is not', async () => {
    const name = 'city-of-vidrava-nova-skola-1'
    await expect(withdrawEndorsement(desk.register, name, undefined, desk.act)).rejects.toThrow(
      refusal('ERR_REGISTER_STATE')
    )
    await accept(asJson(await sign(file)))
    await expect(declineEndorsement(desk.register, name, undefined, desk.act)).rejects.toThrow(
      refusal('ERR_REGISTER_STATE')
    )
    for (const act of [declineEndorsement, withdrawEndorsement]) {
      await expect(act(desk.register, '../network', undefined, desk.act)).rejects.toThrow(
        refusal('ERR_REGISTER_UNKNOWN')
      )
    }
  })
})
