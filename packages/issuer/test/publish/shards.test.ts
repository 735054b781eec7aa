import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MAX_SHARD_BYTES, sha256Hex, type JsonObject } from '@quality-label/credentials'
import { openRegister } from '@quality-label/verifier/register'
import { describe, expect, it } from 'vitest'
import { addOrganiser, changeStatus, openNetworkKey, publish, responseHeaders } from '../../src/index.js'
import { issue, NOVA, NOW, openDesk, PASSPHRASE, publishing, temporaryFolder, type Desk } from '../support/desk.js'

const DAY_MS = 86_400_000
const NOVA_ID = 'https://labels.example/organisers/nova-skola'
const ANA = { slug: 'ana', name: 'Ana', country: 'RS', individual: true, url: 'https://ana.example/', sites: [] }

async function labelledDesk(): Promise<Desk> {
  const desk = await openDesk()
  const { register, act } = desk
  await addOrganiser(register, { ...NOVA, url: 'https://nova-skola.example/', same: ['https://badges.example/7'] }, act)
  await addOrganiser(register, { ...ANA, same: ['https://badges.example/8'] }, act)
  for (const organiser of ['nova-skola', 'ana']) await issue(desk, { organiser })
  return desk
}

async function directory(to: string): Promise<Map<string, string>> {
  const names = (await readdir(join(to, 'register'), { recursive: true }))
    .filter((name) => name.endsWith('.json'))
    .sort()
  const paths = [...names.map((name) => `register/${name}`), 'changes.json']
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(to, path), 'utf8')] as const)))
}

const subjectOf = (files: Map<string, string>, path: string) =>
  (JSON.parse(files.get(path)!) as JsonObject)['credentialSubject'] as JsonObject

/** The client, over the published tree. */
function clientOf(to: string, now = NOW) {
  const fetch = async (url: string) => {
    const { pathname } = new URL(url)
    const body = await readFile(join(to, pathname), 'utf8').catch(() => undefined)
    return new Response(body ?? '', { status: body === undefined ? 404 : 200, headers: responseHeaders(pathname) })
  }
  return openRegister('https://labels.example/', { fetch, now })
}

describe('the directory of holders', () => {
  it('is read by the client: who, where, since when, and the live label', async () => {
    const desk = await labelledDesk()
    const { to, shards, waiting } = await publish(desk.register, publishing(desk))
    expect({ shards, waiting }).toEqual({
      shards: ['register/id/all.json', 'register/site/all.json', 'register/index.json'],
      waiting: false
    })
    const client = clientOf(to)
    await expect(client.find({ issuer: 'https://badges.example/7' })).resolves.toMatchObject({
      outcome: 'found',
      holder: {
        id: NOVA_ID,
        name: 'Nova Škola',
        country: 'RS',
        address: `${NOVA_ID}.json`,
        periods: [{ from: '2026-03-01T09:00:00Z', until: '2029-03-01T09:00:00Z' }]
      }
    })
    await expect(client.find({ site: 'https://www.nova-skola.example/a' })).resolves.toMatchObject({ outcome: 'found' })
    await expect(client.label(NOVA_ID)).resolves.toMatchObject({ outcome: 'found', result: { verdict: 'valid' } })
    await expect(client.label('https://nobody.example/')).resolves.toMatchObject({ outcome: 'not-found' })
  })

  it('says of an individual no other ids and no address', async () => {
    const desk = await labelledDesk()
    const { to } = await publish(desk.register, publishing(desk))
    const client = clientOf(to)
    await expect(client.find({ id: 'https://labels.example/organisers/ana' })).resolves.toMatchObject({
      holder: { name: 'Ana', otherIds: [] }
    })
    for (const issuer of ['https://ana.example/', 'https://badges.example/8']) {
      await expect(client.find({ issuer })).resolves.toMatchObject({ outcome: 'not-found' })
    }
    expect((await directory(to)).get('register/id/all.json')).not.toContain('ana.example')
  })

  it('is signed by the label key, once, and may be read by every origin', async () => {
    const desk = await labelledDesk()
    const { to } = await publish(desk.register, publishing(desk))
    for (const [path, text] of await directory(to)) {
      expect(Buffer.byteLength(text)).toBeLessThan(MAX_SHARD_BYTES)
      expect(responseHeaders(`/${path}`)).toMatchObject({
        'Access-Control-Allow-Origin': '*',
        'Content-Type': 'application/json'
      })
      if (path === 'changes.json') continue
      expect(JSON.parse(text)).toMatchObject({
        proof: { cryptosuite: 'eddsa-jcs-2022', verificationMethod: 'did:web:labels.example#label-1' }
      })
    }
  })

  it('is the same, byte for byte, until something of it changes; a day later too', async () => {
    const desk = await labelledDesk()
    const { to } = await publish(desk.register, publishing(desk))
    const first = await directory(to)
    const later = publishing(desk, new Date(NOW.getTime() + DAY_MS))
    const again = await publish(desk.register, { ...later, openLabelKey: () => Promise.reject(new Error('asked')) })
    expect(again).toMatchObject({ shards: [], waiting: false })
    expect(again.written.filter((path) => path.startsWith('register/'))).toEqual([])
    const elsewhere = await temporaryFolder()
    await publish(desk.register, { ...publishing(desk), to: elsewhere, openLabelKey: undefined })
    expect(await directory(elsewhere)).toEqual(first)
  })

  it('leaves a shard that nothing changed in alone', async () => {
    const desk = await labelledDesk()
    const { to } = await publish(desk.register, publishing(desk))
    const before = await directory(to)
    await addOrganiser(desk.register, { ...NOVA, slug: 'siteless', sites: [] }, desk.act)
    await issue(desk, { organiser: 'siteless' })
    const { shards } = await publish(desk.register, publishing(desk))
    expect(shards).toEqual(['register/id/all.json', 'register/index.json'])
    const after = await directory(to)
    expect(after.get('register/site/all.json')).toBe(before.get('register/site/all.json'))
    expect(subjectOf(after, 'register/index.json')).toMatchObject({ holders: 3 })
    const editions = [before, after].map((files) => Number(subjectOf(files, 'register/index.json')['edition']))
    expect(editions[1]).toBeGreaterThan(editions[0]!)
  })

  it('keeps the period of a label that was withdrawn, to the moment that the journal names', async () => {
    const desk = await labelledDesk()
    const then = new Date(NOW.getTime() + 30 * DAY_MS)
    await changeStatus(desk.register, 'revoke', 'nova-skola', 'private reason', { ...desk.act, now: then })
    const { to } = await publish(desk.register, publishing(desk, then))
    const client = clientOf(to, new Date(then.getTime() + DAY_MS))
    await expect(client.heldOn(NOVA_ID, '2026-03-30')).resolves.toMatchObject({
      outcome: 'held',
      period: { until: '2026-03-31T09:00:00Z' }
    })
    await expect(client.heldOn(NOVA_ID, '2026-04-01')).resolves.toMatchObject({ outcome: 'not-held' })
    expect([...(await directory(to)).values()].join()).not.toContain('private reason')
  })

  it('says nothing of a suspension, which the status lists say at once', async () => {
    const desk = await labelledDesk()
    const { to } = await publish(desk.register, publishing(desk))
    await changeStatus(desk.register, 'suspend', 'nova-skola', undefined, desk.act)
    const { shards } = await publish(desk.register, publishing(desk))
    expect(shards).toEqual([])
    const client = clientOf(to)
    await expect(client.label(NOVA_ID)).resolves.toMatchObject({ result: { verdict: 'suspended' } })
    await expect(client.changes()).resolves.toMatchObject({ changes: [{}, { organiser: NOVA_ID }], complete: true })
  })

  it('stays at its last edition where the label key is not, and says so', async () => {
    const desk = await labelledDesk()
    const { to } = await publish(desk.register, publishing(desk))
    const before = await directory(to)
    await changeStatus(desk.register, 'revoke', 'nova-skola', undefined, desk.act)
    const { openLabelKey, ...refresh } = publishing(desk)
    await expect(publish(desk.register, refresh)).resolves.toMatchObject({ shards: [], waiting: true })
    expect((await directory(to)).get('register/id/all.json')).toBe(before.get('register/id/all.json'))
    await expect(clientOf(to).label(NOVA_ID)).resolves.toMatchObject({ result: { verdict: 'revoked' } })
    await rm(join(desk.register.directory, 'keys/label-1.pem'))
    await expect(publish(desk.register, { ...refresh, openLabelKey })).resolves.toMatchObject({ waiting: true })
  })

  it('refuses a wrong passphrase as everywhere', async () => {
    const desk = await labelledDesk()
    const openLabelKey = () => openNetworkKey(desk.register, 'label', `${PASSPHRASE}!`)
    await expect(publish(desk.register, { ...publishing(desk), openLabelKey })).rejects.toThrow(
      expect.objectContaining({ code: 'ERR_KEY_PASSPHRASE' })
    )
  })

  it('forgets whoever was erased at once, also where the label key is not', async () => {
    const desk = await labelledDesk()
    const { to } = await publish(desk.register, publishing(desk))
    for (const path of ['organisers/ana.json', 'labels/ana']) {
      await rm(join(desk.register.directory, path), { recursive: true })
    }
    await publish(desk.register, { ...publishing(desk), openLabelKey: undefined })
    const id = 'https://labels.example/organisers/ana'
    expect([...(await directory(to)).values()].join()).not.toContain(id)
    await expect(clientOf(to).find({ id })).resolves.toMatchObject({ outcome: 'unknown' })
    await publish(desk.register, publishing(desk))
    await expect(clientOf(to).find({ id })).resolves.toMatchObject({ outcome: 'not-found' })
    await expect(clientOf(to).changes()).resolves.toMatchObject({
      changes: [{ organiser: NOVA_ID }, { erased: await sha256Hex(id) }]
    })
  })

  it('signs a shard again that somebody edited', async () => {
    const desk = await labelledDesk()
    const { to } = await publish(desk.register, publishing(desk))
    const path = join(desk.register.directory, 'shards/id/all.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('Nova Škola', 'Evil'))
    const { shards } = await publish(desk.register, publishing(desk))
    expect(shards).toEqual(['register/id/all.json', 'register/index.json'])
    expect((await directory(to)).get('register/id/all.json')).not.toContain('Evil')
  })
})
