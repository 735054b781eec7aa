import { access, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeStatusList } from '@quality-label/credentials'
import { createTrustList, verify, type VerificationResult } from '@quality-label/verifier'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  addObject,
  checkRegister,
  declineEndorsement,
  editOrganiser,
  openRegister,
  publish,
  rebuildRegister,
  requestEndorsement,
  responseHeaders,
  rotateKey,
  trustAnchor,
  trustedIssuer,
  whatIsDue,
  withdrawEndorsement,
  withdrawEndorser
} from '../../src/index.js'
import { CITY, type Desk, endorse, endorsedDesk, issue, NOW, PASSPHRASE, publishing } from '../support/desk.js'

const BADGE = { slug: 'web', kind: 'badge', id: 'https://nova-skola.example/badges/web', name: 'Web <Basics>' }
const OBJECT = 'badge:nova-skola/web'

let desk: Desk

beforeEach(async () => {
  desk = await endorsedDesk()
  const openKey = () => Promise.resolve(desk.labelKey)
  await addObject(desk.register, { organiser: 'nova-skola', ...BADGE }, openKey, desk.act)
  await endorse(desk, { object: OBJECT, comment: 'Useful.', language: 'en' })
  await issue(desk, { organiser: 'nova-skola' })
})

/** Publishes. */
async function published(): Promise<string> {
  const now = { ...desk, register: await openRegister(desk.register.directory) }
  return (await publish(now.register, publishing(now))).to
}

/** Asks as anybody could. */
async function asked(to: string): Promise<VerificationResult> {
  const fetch = async (url: string) => {
    const path = new URL(url).pathname
    const body = await readFile(join(to, path)).catch(() => undefined)
    return new Response(body ?? '', { status: body ? 200 : 404, headers: responseHeaders(path) })
  }
  const trust = createTrustList({ issuers: [trustedIssuer(trustAnchor(desk.register.network))] })
  return await verify('https://labels.example/organisers/nova-skola.json', { now: NOW, fetch, trust })
}

const kindsOf = ({ endorsements }: VerificationResult) =>
  endorsements.map(({ verified, object }) => [verified, object.kind])

describe('what an organiser offers', () => {
  it('travels in the presentation, behind the labels, and lets a verifier tell whose badge was endorsed', async () => {
    const to = await published()
    const { verifiableCredential } = JSON.parse(await readFile(join(to, 'organisers/nova-skola.json'), 'utf8')) as {
      verifiableCredential: { type: string[] }[]
    }
    expect(verifiableCredential.map(({ type }) => type[1])).toEqual([
      'OpenBadgeCredential',
      'OrganiserCatalogue',
      'EndorsementCredential',
      'EndorsementCredential',
      'EndorsementCredential'
    ])
    const result = await asked(to)
    expect(result.verdict).toBe('valid')
    expect(kindsOf(result)).toEqual([
      [true, 'organiser'],
      [true, 'badge']
    ])
    expect(result.endorsements[1]).toMatchObject({ object: { id: BADGE.id, name: 'Web <Basics>' }, comment: 'Useful.' })
    expect(result.requests).toHaveLength(4)
  })

  it('is named on the page of the organiser, as text', async () => {
    const page = await readFile(join(await published(), 'organisers/nova-skola/index.html'), 'utf8')
    expect(page).toContain('<h2>Endorsements of its badges</h2>')
    expect(page).toContain('Web &lt;Basics&gt;')
    expect(page).not.toContain('Endorsements of its activities')
  })

  it('stays as it was signed when the organiser has another name', async () => {
    const openKey = () => Promise.resolve(desk.labelKey)
    const change = { name: 'Nova Vidrava' }
    await editOrganiser(desk.register, 'nova-skola', change, 'organiser.edited', undefined, openKey, desk.act)
    expect(kindsOf(await asked(await published()))).toContainEqual([true, 'badge'])
  })

  it('is signed anew when the key that signed it is compromised', async () => {
    const input = { key: 'label', compromised: true, passphrase: PASSPHRASE }
    const { resigned } = await rotateKey(desk.register, input, desk.act)
    expect(resigned).toContain('https://labels.example/organisers/nova-skola.json#catalogue')
    expect(kindsOf(await asked(await published()))).toEqual([
      [true, 'organiser'],
      [true, 'badge']
    ])
    const register = await openRegister(desk.register.directory)
    expect((await whatIsDue(register, { now: NOW })).map(({ kind }) => kind)).not.toContain('credential-unsigned')
  })

  it('is found out where it was changed by hand, and made again from the journal', async () => {
    await published()
    const { directory } = desk.register
    const codes = async () => (await checkRegister(directory, { now: NOW })).findings.map(({ code }) => code)
    expect(await codes()).toEqual([])
    const path = 'catalogues/nova-skola.json'
    const text = await readFile(join(directory, path), 'utf8')
    await writeFile(join(directory, path), text.replaceAll('badges/web', 'badges/other'))
    expect(await codes()).toEqual(['file-changed'])
    await expect(rebuildRegister(directory)).resolves.toMatchObject({ written: [path], removed: [] })
    await expect(readFile(join(directory, path), 'utf8')).resolves.toBe(text)
  })
})

describe('an endorsement', () => {
  const FILE = 'endorsements/city-of-vidrava-nova-skola-2.json'

  it('is published while it stands, and its text is gone when it is withdrawn', async () => {
    const to = await published()
    await expect(access(join(to, FILE))).resolves.toBeUndefined()
    await withdrawEndorsement(desk.register, 'city-of-vidrava-nova-skola-2', undefined, desk.act)
    await published()
    await expect(access(join(to, FILE))).rejects.toThrow('ENOENT')
    expect(kindsOf(await asked(to))).toEqual([[true, 'organiser']])
  })

  it('is gone with the recognition of the endorser', async () => {
    await withdrawEndorser(desk.register, CITY.slug, undefined, desk.act)
    const to = await published()
    await expect(access(join(to, FILE))).rejects.toThrow('ENOENT')
    await expect(asked(to)).resolves.toMatchObject({ verdict: 'valid', endorsements: [] })
  })

  it('that is only asked for is not published; one that is declined has its bit set', async () => {
    const input = { endorser: CITY.slug, object: 'label' }
    const { request } = await requestEndorsement(desk.register, input, desk.act)
    const { index } = request.status
    const to = await published()
    await expect(access(join(to, `endorsements/${request.name}.json`))).rejects.toThrow('ENOENT')
    expect(await isSet(to, index)).toBe(false)
    await declineEndorsement(desk.register, request.name, undefined, desk.act)
    await published()
    expect(await isSet(to, index)).toBe(true)
  })
})

async function isSet(to: string, index: number): Promise<boolean> {
  const list = JSON.parse(await readFile(join(to, 'status/revocation/1'), 'utf8')) as {
    credentialSubject: { encodedList: string }
  }
  const bits = await decodeStatusList(list.credentialSubject.encodedList)
  return (bits[index >> 3]! & (0x80 >> (index & 7))) !== 0
}
