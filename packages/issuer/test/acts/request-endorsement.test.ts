import { describe, expect, it } from 'vitest'
import {
  addObject,
  addOrganiser,
  declineEndorsement,
  recogniseEndorser,
  requestEndorsement,
  whatIsDue,
  withdrawEndorsement,
  type Asked,
  type EndorserInput,
  type OrganiserInput
} from '../../src/index.js'
import { DAY_MS } from '../../src/dates.js'
import { CITY, endorse, NOVA, NOW, openDesk, type Desk } from '../support/desk.js'

const SAME = ['did:web:city.example', 'https://vidrava.example/']
const BADGE = { slug: 'web-basics', kind: 'badge', id: 'https://nova-skola.example/badges/web', name: 'Web Basics' }

async function deskWithEndorser(organiser: OrganiserInput = NOVA, endorser: EndorserInput = CITY): Promise<Desk> {
  const desk = await openDesk()
  await addOrganiser(desk.register, organiser, desk.act)
  await recogniseEndorser(desk.register, endorser, desk.labelKey, desk.act)
  return desk
}

async function ask(
  { register, act }: Desk,
  object = 'organiser:nova-skola',
  language: string | undefined = 'sr',
  now = NOW
): Promise<Asked> {
  return await requestEndorsement(register, { endorser: CITY.slug, object, language }, { ...act, now })
}

const refusal = (code: string) => expect.objectContaining({ code }) as unknown

describe('requestEndorsement', () => {
  it('makes a file that says what is asked, in plain words and as what is to be signed', async () => {
    const { request, file } = await ask(await deskWithEndorser())
    expect(file).toMatchObject({
      type: 'EndorsementRequest',
      register: 'https://labels.example/',
      object: 'organiser:nova-skola',
      key: CITY.did.slice('did:key:'.length),
      template: {
        id: 'https://labels.example/endorsements/city-of-vidrava-nova-skola-1',
        name: 'Endorsement of the organiser Nova Škola',
        issuer: { id: CITY.did, name: CITY.name },
        credentialSubject: {
          id: 'https://labels.example/organisers/nova-skola',
          name: 'Nova Škola',
          inLanguage: 'sr'
        },
        credentialStatus: {
          statusPurpose: 'revocation',
          statusListIndex: String(request.status.index),
          statusListCredential: 'https://labels.example/status/revocation/1'
        }
      }
    })
    expect(file.asks).toContain('Example Network asks Град Видрава to endorse the organiser Nova Škola')
    expect(file.template).not.toHaveProperty('validFrom')
  })

  it('can be for the label itself, or for a badge, and says whose it is', async () => {
    const desk = await deskWithEndorser()
    const label = await ask(desk, 'label')
    expect(label.file.template.credentialSubject.id).toBe('https://labels.example/achievements/quality-label')
    await addObject(desk.register, { organiser: NOVA.slug, ...BADGE }, () => Promise.resolve(desk.labelKey), desk.act)
    const badge = await ask(desk, 'badge:nova-skola/web-basics')
    expect(badge.file.template).toMatchObject({
      name: 'Endorsement of the badge Web Basics of Nova Škola',
      credentialSubject: { id: BADGE.id, name: 'Web Basics' }
    })
    // The name stays when a person is erased: it does not say what they offer.
    expect(badge.request.name).toBe('city-of-vidrava-nova-skola-1')
  })

  it('waits in the list of what is due until it is closed', async () => {
    const desk = await deskWithEndorser()
    const { request } = await ask(desk)
    const due = async () =>
      (await whatIsDue(desk.register, { now: NOW })).filter(({ kind }) => kind.startsWith('endors'))
    expect(await due()).toEqual([
      {
        kind: 'endorsement-requested',
        id: request.id,
        who: CITY.slug,
        object: request.object,
        since: '2026-03-01T09:00:00Z'
      }
    ])
    await declineEndorsement(desk.register, request.id, 'No time', desk.act)
    expect(await due()).toEqual([])
  })

  it('is made once for each object and language, and anew with another name when it was closed', async () => {
    const desk = await deskWithEndorser()
    await ask(desk)
    await expect(ask(desk)).rejects.toThrow(refusal('ERR_REGISTER_STATE'))
    await expect(ask(desk, 'organiser:nova-skola', 'en')).resolves.toMatchObject({
      request: { name: 'city-of-vidrava-nova-skola-2' }
    })
    await declineEndorsement(desk.register, 'city-of-vidrava-nova-skola-1', undefined, desk.act)
    await expect(ask(desk)).resolves.toMatchObject({ request: { name: 'city-of-vidrava-nova-skola-3' } })
  })

  it('is refused where it is given already, until that was withdrawn or ends soon', async () => {
    const desk = await deskWithEndorser()
    const object = 'organiser:nova-skola'
    const { name } = await endorse(desk, { object, comment: 'Радимо заједно.', language: 'sr' })
    await expect(ask(desk)).rejects.toThrow(refusal('ERR_REGISTER_STATE'))
    const end = NOW.getTime() + 3 * 365 * DAY_MS
    await expect(ask(desk, object, 'sr', new Date(end - 95 * DAY_MS))).rejects.toThrow(refusal('ERR_REGISTER_STATE'))
    const near = await ask(desk, object, 'sr', new Date(end - 80 * DAY_MS))
    await declineEndorsement(desk.register, near.request.id, undefined, desk.act)
    await withdrawEndorsement(desk.register, name, undefined, desk.act)
    await expect(ask(desk)).resolves.toBeDefined()
  })

  it.each([
    ['the same address', { url: 'https://city.example/' }],
    ['an address at the same host', { url: 'https://city.example/schools' }],
    ['a site that is the whole host', { sites: ['https://city.example/'] }],
    ['the same further id', { same: ['did:web:city.example'] }],
    ['a further address at the same host', { same: ['https://vidrava.example/schools/'] }]
  ])('is not made to oneself, known by %s', async (_name, organiser) => {
    const desk = await deskWithEndorser({ ...NOVA, ...organiser }, { ...CITY, same: SAME })
    await expect(ask(desk)).rejects.toThrow(refusal('ERR_REGISTER_STATE'))
    await addObject(desk.register, { organiser: NOVA.slug, ...BADGE }, () => Promise.resolve(desk.labelKey), desk.act)
    await expect(ask(desk, 'badge:nova-skola/web-basics')).rejects.toThrow('nobody endorses itself')
  })

  it.each([
    ['an address at another host', { url: 'https://schools.city.example/' }],
    ['a site on a page of the endorser', { sites: ['https://city.example/schools/nova/'] }],
    ['another further id', { same: ['did:web:nova-skola.example'] }],
    ['an address in the register, where all have one', { same: ['https://labels.example/organisers/nova'] }]
  ])('is made to another one, known by %s', async (_name, organiser) => {
    const same = [...SAME, 'https://labels.example/endorsers/city-of-vidrava']
    const desk = await deskWithEndorser({ ...NOVA, ...organiser }, { ...CITY, same })
    await expect(ask(desk)).resolves.toMatchObject({ request: { object: 'organiser:nova-skola' } })
  })

  it.each([
    ['organiser:nobody', 'ERR_REGISTER_UNKNOWN'],
    ['organiser:../network', 'ERR_REGISTER_INPUT'],
    ['organiser', 'ERR_REGISTER_INPUT'],
    ['organiser:nova-skola/web-basics', 'ERR_REGISTER_INPUT'],
    ['badge:1', 'ERR_REGISTER_INPUT'],
    ['badge:nova-skola/../x', 'ERR_REGISTER_INPUT'],
    ['badge:nova-skola/web-basics', 'ERR_REGISTER_UNKNOWN'],
    ['course:nova-skola/web-basics', 'ERR_REGISTER_INPUT']
  ])('of "%s" is refused', async (object, code) => {
    await expect(ask(await deskWithEndorser(), object)).rejects.toThrow(refusal(code))
  })

  it('of an activity is refused where it is a badge', async () => {
    const desk = await deskWithEndorser()
    await addObject(desk.register, { organiser: NOVA.slug, ...BADGE }, () => Promise.resolve(desk.labelKey), desk.act)
    await expect(ask(desk, 'activity:nova-skola/web-basics')).rejects.toThrow(refusal('ERR_REGISTER_UNKNOWN'))
  })

  it('to an endorser whose recognition has ended is refused', async () => {
    const desk = await deskWithEndorser()
    const now = new Date(NOW.getTime() + 3 * 366 * DAY_MS)
    await expect(ask(desk, 'label', 'sr', now)).rejects.toThrow(refusal('ERR_REGISTER_STATE'))
  })

  it('changes nothing in a dry run', async () => {
    const desk = await deskWithEndorser()
    const input = { endorser: CITY.slug, object: 'label' }
    await requestEndorsement(desk.register, input, { ...desk.act, dryRun: true })
    await expect(whatIsDue(desk.register, { now: NOW })).resolves.toEqual([])
  })
})
