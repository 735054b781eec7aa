import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDateTime, type JsonObject } from '@quality-label/credentials'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  addOrganiser,
  changeStatus,
  currentIssue,
  editOrganiser,
  externalKey,
  findLabel,
  readJournal,
  reissueLabel,
  type LabelRecord,
  type OrganiserChange
} from '../../src/index.js'
import { type Desk, issue, NOVA, NOW, openDesk } from '../support/desk.js'

const OTHER = 'https://platform.example/organisers/42'
const REFUSED = expect.objectContaining({ code: 'ERR_REGISTER_STATE' }) as unknown

let desk: Desk
let label: LabelRecord

beforeEach(async () => {
  desk = await openDesk()
  await addOrganiser(desk.register, NOVA, desk.act)
  label = await issue(desk, { organiser: NOVA.slug })
})

const key = () => Promise.resolve(desk.labelKey)
const noKey = () => Promise.reject(new Error('asked for a key'))
const signsNothing = () => {
  const sign = () => Promise.reject(new Error('signed'))
  return Promise.resolve(externalKey(desk.register, 'label', sign))
}
const types = async () => (await readJournal(desk.register.directory)).map(({ type }) => type)

async function edit(change: OrganiserChange, openKey = key, dryRun = false) {
  const act = { ...desk.act, dryRun }
  return await editOrganiser(desk.register, NOVA.slug, change, 'organiser.edited', undefined, openKey, act)
}

async function found(): Promise<LabelRecord> {
  return await findLabel(desk.register, label.id, NOW)
}

describe('a correction', () => {
  it('keeps id, decision and end, and has a newer start and an index of its own', async () => {
    const { corrections } = await edit({ addSites: [OTHER] })
    const [before, after] = corrections[0]!.label.issues.map(({ credential }) => credential)
    for (const member of ['id', 'awardedDate', 'validUntil', 'evidence', 'name']) {
      expect(after![member]).toEqual(before![member])
    }
    expect(parseDateTime(after!['validFrom'])).toBeGreaterThan(parseDateTime(before!['validFrom'])!)
    expect(after!['credentialStatus']).not.toEqual(before!['credentialStatus'])
    expect(JSON.stringify(after!['credentialSubject'])).toContain(OTHER)
  })

  it('withdraws the copy before where a claim is taken away, and not where one is added', async () => {
    await edit({ addSites: [OTHER] })
    expect((await found()).issues.map(({ status }) => status.revoked)).toEqual([false, false])
    // The first copy never listed the site: it is right again.
    await edit({ removeSites: [OTHER] })
    expect((await found()).issues.map(({ status }) => status.revoked)).toEqual([false, true, false])
    await edit({ name: 'Nova' })
    expect((await found()).issues.map(({ status }) => status.revoked)).toEqual([true, true, true, false])
  })

  it('is no way around a suspension, and a withdrawal reaches every copy', async () => {
    await changeStatus(desk.register, 'suspend', label.id, undefined, desk.act)
    await edit({ addSites: [OTHER] })
    expect((await found()).issues.map(({ status }) => status.suspended)).toEqual([true, true])
    await changeStatus(desk.register, 'reinstate', label.id, undefined, desk.act)
    expect((await found()).issues.map(({ status }) => status.suspended)).toEqual([false, false])
    await changeStatus(desk.register, 'revoke', label.id, undefined, desk.act)
    expect((await found()).issues.map(({ status }) => status.revoked)).toEqual([true, true])
  })

  it('leaves the single status entry single', async () => {
    const other = await addOrganiser(desk.register, { ...NOVA, slug: 'solo' }, desk.act)
    await issue(desk, { organiser: other.slug, singleStatus: true })
    const change = { addSites: [OTHER] }
    const edited = await editOrganiser(desk.register, 'solo', change, 'site.added', undefined, key, desk.act)
    const { credential } = currentIssue(edited.corrections[0]!.label)
    expect(credential['credentialStatus']).toMatchObject({ statusPurpose: 'revocation' })
  })
})

describe('editOrganiser', () => {
  it('asks for no key where no label is in force', async () => {
    await changeStatus(desk.register, 'revoke', label.id, undefined, desk.act)
    const { organiser, corrections } = await edit({ name: 'Nova', url: 'https://nova.example/', locality: '' }, noKey)
    expect(organiser).toMatchObject({ name: 'Nova', url: 'https://nova.example/' })
    expect(organiser).not.toHaveProperty('locality')
    expect(corrections).toEqual([])
  })

  it('writes two events, and none in a dry run', async () => {
    const before = await types()
    const dry = await edit({ name: 'Nova' }, signsNothing, true)
    expect(dry.corrections).toMatchObject([{ removed: ['name Nova Škola'], added: ['name Nova'], withdrawn: 1 }])
    expect(await types()).toEqual(before)
    await edit({ name: 'Nova' })
    expect((await types()).slice(before.length)).toEqual(['organiser.edited', 'label.reissued'])
  })

  it.each<[string, OrganiserChange, string]>([
    ['a change that is none', { name: NOVA.name }, 'ERR_REGISTER_STATE'],
    ['a site that is not there', { removeSites: [OTHER] }, 'ERR_REGISTER_UNKNOWN'],
    ['a site that is no address', { addSites: ['nova'] }, 'ERR_REGISTER_INPUT'],
    ['an empty name', { name: ' ' }, 'ERR_REGISTER_INPUT']
  ])('refuses %s, and changes nothing', async (_name, change, code) => {
    const before = await types()
    await expect(edit(change)).rejects.toThrow(expect.objectContaining({ code }))
    expect(await types()).toEqual(before)
  })

  it('changes nothing when the key cannot be had', async () => {
    const before = await types()
    await expect(edit({ name: 'Nova' }, noKey)).rejects.toThrow('asked for a key')
    expect(await types()).toEqual(before)
  })
})

describe('reissueLabel', () => {
  async function byHand(change: JsonObject) {
    const path = join(desk.register.directory, 'organisers/nova-skola.json')
    const record = JSON.parse(await readFile(path, 'utf8')) as JsonObject
    await writeFile(path, JSON.stringify({ ...record, ...change }))
  }

  it('follows a record that was edited by hand, and refuses where the label says the same', async () => {
    const reissue = async () => await reissueLabel(desk.register, NOVA.slug, 'Typo', key, desk.act)
    await expect(reissue()).rejects.toThrow(REFUSED)
    await byHand({ name: 'Nova' })
    await expect(reissue()).resolves.toMatchObject({ added: ['name Nova'], withdrawn: 1 })
    await expect(reissue()).rejects.toThrow(REFUSED)
  })

  it('does not correct what is withdrawn', async () => {
    await byHand({ name: 'Nova' })
    await changeStatus(desk.register, 'revoke', label.id, undefined, desk.act)
    await expect(reissueLabel(desk.register, NOVA.slug, undefined, noKey, desk.act)).rejects.toThrow(REFUSED)
  })

  it('does not correct what has ended', async () => {
    await byHand({ name: 'Nova' })
    const later = { ...desk.act, now: new Date('2030-01-01') }
    await expect(reissueLabel(desk.register, label.id, undefined, noKey, later)).rejects.toThrow(REFUSED)
  })
})
