import { shardPrefix } from '@quality-label/credentials'
import { describe, expect, it } from 'vitest'
import { openRegister, type Found } from '../../src/register/index.js'
import { emptyRegister, holder, NOW, publishedRegister, publishHolders } from '../support/directory.js'

const options = { network: 'local', now: NOW } as const

describe('find', () => {
  it('finds an organiser by its id, by another id and by a page, and says what was recognised', async () => {
    const { address } = await publishedRegister((at) => [holder(at, 'nova'), holder(at, 'stara')])
    const register = openRegister(address, options)
    const name = 'nova'
    await expect(register.find({ id: `${address}organisers/nova` })).resolves.toMatchObject({
      outcome: 'found',
      matched: 'id',
      holder: { name }
    })
    await expect(register.find({ id: 'https://nova.example' })).resolves.toMatchObject({ holder: { name } })
    await expect(register.find({ site: 'https://nova.example/courses/7?x=1' })).resolves.toMatchObject({
      outcome: 'found',
      matched: 'site',
      holder: { name }
    })
  })

  it('says that there is nobody, which is an answer', async () => {
    const { address } = await publishedRegister((at) => [holder(at, 'nova')])
    const register = openRegister(address, options)
    await expect(register.find({ id: `${address}organisers/nov` })).resolves.toMatchObject({ outcome: 'not-found' })
    await expect(register.find({ site: 'https://nova.example.org/' })).resolves.toMatchObject({ outcome: 'not-found' })
  })

  it('does not say so when the register could not be asked', async () => {
    const { address, files } = await publishedRegister((at) => [holder(at, 'nova')])
    files.delete('register/id/all.json')
    const answer = await openRegister(address, options).find({ id: 'https://nobody.example/' })
    expect(answer).toMatchObject({ outcome: 'unknown', problems: [{ code: 'fetch-status' }] })
  })

  it('knows the issuer of a badge by its id, its url or an alias, and tells which', async () => {
    const { address } = await publishedRegister((at) => [
      holder(at, 'nova', { otherIds: ['https://nova.example/', 'https://badges.example/issuers/7'] })
    ])
    const { find } = openRegister(address, options)
    const matched = async (issuer: Parameters<typeof find>[0] extends infer _ ? object | string : never) =>
      ((await find({ issuer })) as Partial<Found>).matched
    await expect(matched('https://badges.example/issuers/7')).resolves.toBe('id')
    await expect(matched({ id: 'https://badges.example/issuers/7', url: 'https://x.example/' })).resolves.toBe('id')
    await expect(matched({ id: 'https://x.example/1', url: 'https://nova.example/' })).resolves.toBe('url')
    await expect(
      matched({ id: 'https://x.example/1', otherIdentifier: [{ identifier: 'https://nova.example/' }] })
    ).resolves.toBe('alias')
    await expect(find({ issuer: { id: 'https://x.example/1', url: 'https://x.example/' } })).resolves.toMatchObject({
      outcome: 'not-found'
    })
  })

  it('finds the one whose site fits best where sites lie inside one another', async () => {
    const { address } = await publishedRegister((at) => [
      holder(at, 'platform', { sites: ['https://many.example/'] }),
      holder(at, 'nova', { sites: ['https://many.example/organisers/4'] }),
      holder(at, 'stara', { sites: ['https://many.example/organisers/42'] })
    ])
    const answer = await openRegister(address, options).find({ site: 'https://many.example/organisers/42/a' })
    expect(answer).toMatchObject({ holder: { name: 'stara' }, others: [{ name: 'platform' }] })
  })

  it('finds the organisers of an origin that many share by their paths', async () => {
    const { address } = await publishedRegister(
      (at) => [
        holder(at, 'platform', { sites: ['https://many.example/'] }),
        holder(at, 'stara', { sites: ['https://many.example/organisers/42'] })
      ],
      { digits: 1, shared: ['https://many.example'] }
    )
    const { find } = openRegister(address, options)
    await expect(find({ site: 'https://many.example/organisers/42/a' })).resolves.toMatchObject({
      holder: { name: 'stara' }
    })
    await expect(find({ site: 'https://many.example/organisers' })).resolves.toMatchObject({
      holder: { name: 'platform' }
    })
  })

  it('asks once for a look-up, and not at all for what it has just read', async () => {
    const { address, asked } = await publishedRegister((at) => [holder(at, 'nova'), holder(at, 'stara')], { digits: 1 })
    const { find } = openRegister(address, options)
    const ids = [`${address}organisers/nova`, `${address}organisers/stara`, 'https://nobody.example/1']
    const paths = new Set(await Promise.all(ids.map(async (id) => `register/id/${await shardPrefix(id, 1)}.json`)))
    for (const id of [...ids, ...ids]) await find({ id })
    expect(asked().sort()).toEqual(['.well-known/did.json', 'register/index.json', ...paths].sort())
  })

  it('follows the register when its shards have become more', async () => {
    const published = await publishedRegister((at) => [holder(at, 'nova')])
    const { find } = openRegister(published.address, options)
    await find({ site: 'https://nova.example/' })
    const more = [holder(published.address, 'nova'), holder(published.address, 'stara')]
    published.files.delete('register/id/all.json')
    await publishHolders(published, more, { digits: 1, edition: 2 })
    await expect(find({ id: 'https://stara.example/' })).resolves.toMatchObject({ outcome: 'found' })
  })
})

describe('heldOn', () => {
  const periods = [
    { from: '2020-03-01T00:00:00Z', until: '2023-03-01T00:00:00Z' },
    { from: '2024-06-01T10:00:00Z', until: '2026-05-01T00:00:00Z' }
  ]

  it('knows the days of a period, the first and the last included', async () => {
    const { address } = await publishedRegister((at) => [holder(at, 'nova', { periods })])
    const { heldOn } = openRegister(address, options)
    const outcome = async (date: string | Date) => (await heldOn('https://nova.example/', date)).outcome
    await expect(outcome('2020-03-01')).resolves.toBe('held')
    await expect(outcome('2020-02-29')).resolves.toBe('not-held')
    await expect(outcome('2023-02-28')).resolves.toBe('held')
    await expect(outcome('2023-03-01')).resolves.toBe('not-held')
    await expect(outcome('2024-06-01')).resolves.toBe('held')
    await expect(outcome('2024-06-01T09:59:59Z')).resolves.toBe('not-held')
    await expect(outcome(new Date('2024-06-01T10:00:00Z'))).resolves.toBe('held')
  })

  it('tells nobody from not found out', async () => {
    const { address, files } = await publishedRegister((at) => [holder(at, 'nova')])
    const answer = await openRegister(address, options).heldOn('https://nobody.example/', '2026-02-01')
    expect(answer).toEqual({ outcome: 'not-held' })
    files.delete('register/index.json')
    const failed = await openRegister(address, options).heldOn('https://nova.example/', '2026-02-01')
    expect(failed).toMatchObject({ outcome: 'unknown', problems: [{ code: 'fetch-status' }] })
  })
})

describe('holders', () => {
  it('gives everybody once, however many ids they have', async () => {
    const { address } = await publishedRegister((at) => ['a', 'b', 'c', 'd'].map((slug) => holder(at, slug)), {
      digits: 1
    })
    const names: string[] = []
    for await (const { name } of openRegister(address, options).holders()) names.push(name)
    expect(names.sort()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('ends with the problem where a part cannot be read', async () => {
    const { address, files } = await publishedRegister((at) => [holder(at, 'nova')], { digits: 1 })
    files.delete('register/id/f.json')
    const all = async () => {
      for await (const _ of openRegister(address, options).holders());
    }
    await expect(all()).rejects.toMatchObject({ problem: { code: 'fetch-status' } })
  })
})

describe('changes', () => {
  const at = '2026-03-01T09:00:00Z'

  it('tells what came after a number, and whether that is all', async () => {
    const { address, files } = await emptyRegister()
    const changes = [
      { number: 5, at, organiser: `${address}organisers/nova` },
      { number: 9, at, erased: 'ab'.repeat(32) }
    ]
    files.set('changes.json', { from: 3, last: 9, changes })
    const register = openRegister(address, options)
    await expect(register.changes()).resolves.toEqual({ outcome: 'found', changes, last: 9, complete: false })
    await expect(register.changes(5)).resolves.toMatchObject({ changes: [changes[1]], complete: true })
    await expect(register.changes(9)).resolves.toMatchObject({ changes: [], complete: true })
  })

  it('does not say "nothing changed" for a feed that is older than what was seen, or is none', async () => {
    const { address, files } = await emptyRegister()
    files.set('changes.json', { from: 0, last: 2, changes: [] })
    const register = openRegister(address, options)
    await expect(register.changes(3)).resolves.toMatchObject({ problems: [{ code: 'register-outdated' }] })
    files.set('changes.json', { from: 0, last: 2, changes: [{ number: 1, at }] })
    await expect(register.changes()).resolves.toMatchObject({ problems: [{ code: 'malformed' }] })
  })
})
