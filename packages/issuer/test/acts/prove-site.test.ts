import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  addOrganiser,
  checkRegister,
  editOrganiser,
  eraseOrganiser,
  proveSite,
  readEvents,
  rebuildRegister,
  type OrganiserRecord,
  type ProofMethod
} from '../../src/index.js'
import { sha256 } from '../../src/register/objects.js'
import { NOW, openDesk, type Desk } from '../support/desk.js'
import { openSite, type Served, type Site } from '../support/site.js'

const FILE = '/.well-known/quality-label.txt'
const DID = '/.well-known/did.json'
const ID = 'http://localhost:4173/organisers/nova'

interface Place extends Desk {
  site: Site
  prove: (method?: ProofMethod, path?: string, dryRun?: boolean) => ReturnType<typeof proveSite>
  record: () => Promise<OrganiserRecord>
}

/** A register on this machine, so that a site on this machine may be asked. */
async function open(files: Record<string, Served> = {}, paths = ['']): Promise<Place> {
  const desk = await openDesk('http://localhost:4173')
  const site = await openSite(files)
  const sites = paths.map((path) => site.address + path)
  await addOrganiser(desk.register, { slug: 'nova', name: 'Nova', country: 'RS', sites, individual: true }, desk.act)
  return {
    ...desk,
    site,
    prove: async (method = 'file', path = '', dryRun = false) =>
      await proveSite(desk.register, 'nova', site.address + path, method, { ...desk.act, dryRun }),
    record: async () =>
      JSON.parse(await readFile(join(desk.register.directory, 'organisers/nova.json'), 'utf8')) as OrganiserRecord
  }
}

describe('proveSite by a file', () => {
  it('says what to serve and where; serving exactly that proves the site, and the record keeps what was seen', async () => {
    const { site, prove, record, register } = await open()
    const first = await prove()
    expect(first).toMatchObject({ outcome: 'not-proved', statement: { address: site.address.slice(0, -1) + FILE } })
    await expect(record()).resolves.not.toHaveProperty('proofs')
    const { text } = first.statement
    site.files.set(FILE, text)
    await expect(prove()).resolves.toMatchObject({ outcome: 'proved' })
    const proof = {
      site: site.address,
      method: 'file',
      at: '2026-03-01T09:00:00Z',
      seen: site.address.slice(0, -1) + FILE,
      digest: sha256(text)
    }
    await expect(record()).resolves.toMatchObject({ proofs: [proof] })
    const [event] = await readEvents(register.directory, { type: 'site.proved' })
    expect(event).toMatchObject({ ids: { organiser: 'nova' }, details: proof })
  })

  it('finds the line of this organiser among those of others, and of a site below a path by its path', async () => {
    const { site, prove } = await open({}, ['organisers/42'])
    const other = `${ID} ${site.address}organisers/43`
    site.files.set(FILE, `# ours\r\n${other}\r\n  ${ID}\t${site.address}organisers/42 \r\n`)
    await expect(prove('file', 'organisers/42')).resolves.toMatchObject({ outcome: 'proved' })
    site.files.set(FILE, other)
    await expect(prove('file', 'organisers/42')).resolves.toMatchObject({ outcome: 'not-proved' })
  })

  it.each<[string, (site: string) => Served]>([
    ['names another organiser', (site) => `${ID}-2 ${site}`],
    ['names another site', () => `${ID} https://elsewhere.example/`],
    ['names the organiser, and no site', () => ID],
    ['says it in a comment', (site) => `# ${ID} ${site}`],
    ['says it inside a page', (site) => `<html><body>${ID} ${site}</body></html>`],
    ['is gone', () => 410]
  ])('does not believe a file that %s', async (_what, served) => {
    const { site, prove, record } = await open()
    site.files.set(FILE, served(site.address))
    await expect(prove()).resolves.toMatchObject({ outcome: 'not-proved' })
    await expect(record()).resolves.not.toHaveProperty('proofs')
  })

  it.each<[string, Served]>([
    ['fails', 500],
    ['wants a password', 401],
    ['serves more than a file of this kind is long', '#'.repeat(70_000)],
    ['redirects in a circle', { location: FILE }],
    ['redirects to an address in digits', { location: `http://10.0.0.1${FILE}` }]
  ])('does not know whose a site is that %s', async (_what, served) => {
    const { prove, record } = await open({ [FILE]: served })
    await expect(prove()).resolves.toMatchObject({ outcome: 'unknown' })
    await expect(record()).resolves.not.toHaveProperty('proofs')
  })

  it('does not know whose a site is that cannot be reached; the proof from before stays', async () => {
    const { site, prove, record } = await open()
    site.files.set(FILE, (await prove()).statement.text)
    await prove()
    const before = await record()
    await site.close()
    await expect(prove()).resolves.toMatchObject({ outcome: 'unknown', proof: before.proofs![0] })
    await expect(record()).resolves.toEqual(before)
  })

  it('follows a redirect on the site itself, and none to another site', async () => {
    const { site, prove } = await open()
    const { text } = (await prove()).statement
    site.files.set('/there', text)
    site.files.set(FILE, { location: '/there' })
    await expect(prove()).resolves.toMatchObject({ outcome: 'proved' })
    const elsewhere = await openSite({ '/there': text })
    site.files.set(FILE, { location: `${elsewhere.address}there` })
    await expect(prove()).resolves.toMatchObject({ outcome: 'not-proved' })
  })

  it('asks no private address for a register that is public', async () => {
    const { register, act } = await openDesk()
    const site = await openSite()
    await addOrganiser(register, { slug: 'nova', name: 'Nova', country: 'RS', sites: [site.address] }, act)
    site.files.set(FILE, `https://labels.example/organisers/nova ${site.address}`)
    await expect(proveSite(register, 'nova', site.address, 'file', act)).resolves.toMatchObject({ outcome: 'unknown' })
  })

  it('refuses a site that is not listed', async () => {
    const { prove } = await open()
    await expect(prove('file', 'other')).rejects.toMatchObject({ code: 'ERR_REGISTER_UNKNOWN' })
  })

  it('asks in a dry run, and keeps nothing', async () => {
    const { site, prove, record } = await open()
    site.files.set(FILE, (await prove()).statement.text)
    await expect(prove('file', '', true)).resolves.toMatchObject({ outcome: 'proved' })
    await expect(record()).resolves.not.toHaveProperty('proofs')
  })
})

describe('proveSite by did:web', () => {
  it('believes the document of the DID that says it is also known as the organiser', async () => {
    const { site, prove, record } = await open()
    const { statement } = await prove('did')
    expect(statement.address).toBe(site.address.slice(0, -1) + DID)
    site.files.set(DID, statement.text)
    await expect(prove('did')).resolves.toMatchObject({ outcome: 'proved' })
    const { port } = new URL(site.address)
    await expect(record()).resolves.toMatchObject({ proofs: [{ method: 'did', seen: `did:web:localhost%3A${port}` }] })
  })

  it('asks for a site below a path the document of that path', async () => {
    const { site, prove } = await open({}, ['organisers/42/'])
    const { statement } = await prove('did', 'organisers/42/')
    expect(statement.address).toBe(`${site.address}organisers/42/did.json`)
    site.files.set('/organisers/42/did.json', statement.text)
    await expect(prove('did', 'organisers/42/')).resolves.toMatchObject({ outcome: 'proved' })
  })

  it.each<[string, (document: { id: string; alsoKnownAs: string[] }) => unknown]>([
    ['is of another DID', (document) => ({ ...document, id: 'did:web:elsewhere.example' })],
    ['is known as somebody else', (document) => ({ ...document, alsoKnownAs: [`${ID}-2`] })],
    ['is known as nobody', ({ id }) => ({ id })],
    ['is no object', () => [ID]]
  ])('does not believe a document that %s', async (_what, changed) => {
    const { site, prove } = await open()
    const { statement } = await prove('did')
    const document = JSON.parse(statement.text) as { id: string; alsoKnownAs: string[] }
    site.files.set(DID, JSON.stringify(changed(document)))
    await expect(prove('did')).resolves.toMatchObject({ outcome: 'not-proved' })
  })

  it('refuses a path that no DID can name', async () => {
    const { prove } = await open({}, ["organisers/it's/"])
    await expect(prove('did', "organisers/it's/")).rejects.toMatchObject({ code: 'ERR_REGISTER_INPUT' })
  })
})

describe('a proof', () => {
  async function proved() {
    const place = await open({}, ['', 'badges/'])
    place.site.files.set(FILE, (await place.prove()).statement.text)
    await place.prove()
    return place
  }

  it('is known to check, made again by rebuild, and gone with an organiser who is erased', async () => {
    const { register, act, record } = await proved()
    const before = await record()
    await expect(checkRegister(register.directory, { now: NOW })).resolves.toMatchObject({ findings: [] })
    await rm(join(register.directory, 'organisers/nova.json'))
    await rebuildRegister(register.directory)
    await expect(record()).resolves.toEqual(before)
    await eraseOrganiser(register, 'nova', undefined, act)
    await expect(checkRegister(register.directory, { now: NOW })).resolves.toMatchObject({ findings: [] })
    const objects = await readdir(join(register.directory, 'objects'))
    const texts = objects.map(async (name) => await readFile(join(register.directory, 'objects', name), 'utf8'))
    expect((await Promise.all(texts)).join()).not.toContain(before.sites[0])
  })

  it('stays when something else of the organiser changes, and goes with its site', async () => {
    const { register, act, record, site } = await proved()
    const edit = async (change: Parameters<typeof editOrganiser>[2]) =>
      await editOrganiser(
        register,
        'nova',
        change,
        'organiser.edited',
        undefined,
        () => Promise.reject(new Error('no label is to be signed')),
        act
      )
    await edit({ name: 'Nova 2', removeSites: [`${site.address}badges/`] })
    expect((await record()).proofs).toHaveLength(1)
    await edit({ removeSites: [site.address] })
    expect((await record()).proofs).toEqual([])
  })
})
