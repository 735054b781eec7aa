import { addProof, shardPath, shardPrefix, UsageError, type JsonObject } from '@quality-label/credentials'
import { describe, expect, it } from 'vitest'
import { createTrustList } from '../../src/index.js'
import { openRegister } from '../../src/register/index.js'
import { emptyRegister, holder, NOW, publishedRegister, publishHolders, type Published } from '../support/directory.js'
import { multibaseOf, signerOf } from '../support/keys.js'

const options = { network: 'local', now: NOW } as const
const SHARD = 'register/id/all.json'

async function codeOf({ address }: Published, id = 'https://nova.example/'): Promise<string | undefined> {
  const answer = await openRegister(address, options).find({ id })
  return answer.outcome === 'unknown' ? answer.problems[0]?.code : answer.outcome
}

/** A shard as the register signs it, but for one fact. */
async function withShard(change: JsonObject, put: Parameters<Published['put']>[3] = {}): Promise<Published> {
  const published = await publishedRegister((at) => [holder(at, 'nova')])
  const holders = [holder(published.address, 'nova')] as unknown as JsonObject[]
  const subject = { kind: 'id', digits: 0, prefix: '', edition: 1, holders, ...change }
  await published.put(SHARD, 'RegisterShard', subject, put)
  return published
}

describe('a shard is refused, and nobody is "not found" because of it', () => {
  it('but the one that the register signed is taken', async () => {
    await expect(codeOf(await withShard({}))).resolves.toBe('found')
  })

  it('when a byte of it was changed', async () => {
    const published = await withShard({})
    const text = JSON.stringify(published.files.get(SHARD)).replace('"nova"', '"evil"')
    published.files.set(SHARD, JSON.parse(text) as JsonObject)
    await expect(codeOf(published)).resolves.toBe('proof-invalid')
  })

  it('when a status key has signed it, which may be online', async () => {
    await expect(codeOf(await withShard({}, { key: 'status' }))).resolves.toBe('status-key')
  })

  it('when nobody has signed it', async () => {
    const published = await withShard({})
    const { proof: _proof, ...unsigned } = published.files.get(SHARD)!
    published.files.set(SHARD, unsigned)
    await expect(codeOf(published)).resolves.toBe('proof-missing')
  })

  it("when it is another register's, though well signed", async () => {
    const published = await withShard({})
    const other = await publishedRegister((at) => [holder(at, 'nova')])
    published.files.set(SHARD, other.files.get(SHARD)!)
    await expect(codeOf(published)).resolves.toBe('issuer-not-trusted')
  })

  it('when it was signed for another place of the same register', async () => {
    const published = await publishedRegister((at) => [holder(at, 'nova')])
    published.files.set(SHARD, published.files.get('register/site/all.json')!)
    await expect(codeOf(published)).resolves.toBe('register-mismatch')
    await expect(codeOf(await withShard({ kind: 'site' }))).resolves.toBe('register-mismatch')
    await expect(codeOf(await withShard({ prefix: 'a' }))).resolves.toBe('register-mismatch')
    await expect(codeOf(await withShard({ digits: 1 }))).resolves.toBe('register-mismatch')
  })

  it('when it holds somebody who belongs into another one', async () => {
    const published = await publishedRegister((at) => [holder(at, 'nova')], { digits: 1 })
    const prefix = await shardPrefix('https://nova.example/', 1)
    const slugs = Array.from({ length: 16 }, (_, i) => `other-${i}`)
    const others = slugs.map((slug) => holder(published.address, slug, { otherIds: [] }))
    const prefixes = await Promise.all(others.map(({ id }) => shardPrefix(id, 1)))
    const stray = others.find((_, i) => prefixes[i] !== prefix)!
    const holders = [holder(published.address, 'nova')] as unknown as JsonObject[]
    const subject = { kind: 'id', digits: 1, prefix, edition: 1 }
    await published.put(shardPath('id', prefix), 'RegisterShard', { ...subject, holders })
    await expect(codeOf(published)).resolves.toBe('found')
    await published.put(shardPath('id', prefix), 'RegisterShard', {
      ...subject,
      holders: [...holders, stray as unknown as JsonObject]
    })
    await expect(codeOf(published)).resolves.toBe('register-mismatch')
  })

  it('when it is larger than a shard may be', async () => {
    const published = await withShard({ filler: 'x'.repeat(64_000) })
    await expect(codeOf(published)).resolves.toBe('fetch-too-large')
  })

  it.each([
    { holders: 'nobody' },
    { holders: [{ id: 'x' }] },
    { edition: '1' },
    { holders: [{ ...holder('https://x.example/', 'nova'), sites: ['nowhere'] } as unknown as JsonObject] }
  ])('when it is not in its form: %j', async (change) => {
    await expect(codeOf(await withShard(change as JsonObject))).resolves.toBe('malformed')
  })

  it('when it is of an older edition than one that was seen', async () => {
    const published = await publishedRegister((at) => [holder(at, 'nova')], { edition: 2 })
    const { find } = openRegister(published.address, { ...options, maxAgeMs: 0 })
    const code = async () => {
      const answer = await find({ id: 'https://nova.example/' })
      return answer.outcome === 'unknown' ? answer.problems[0]?.code : answer.outcome
    }
    await expect(code()).resolves.toBe('found')
    const [index, shard] = [published.files.get('register/index.json')!, published.files.get(SHARD)!]
    await publishHolders(published, [], { edition: 1 })
    await expect(code()).resolves.toBe('register-outdated')
    published.files.set('register/index.json', index)
    await expect(code()).resolves.toBe('register-outdated')
    published.files.set(SHARD, shard)
    await expect(code()).resolves.toBe('found')
  })

  it('by keys that the trust list does not name', async () => {
    const { address, did } = await withShard({})
    const find = async (key: 'label' | 'stranger') => {
      const keys = [{ type: 'Multikey', publicKeyMultibase: await multibaseOf(key) }]
      const trust = createTrustList({ issuers: [{ id: did, keys }] })
      return (await openRegister(address, { ...options, trust }).find({ id: 'https://nova.example/' })).outcome
    }
    await expect(find('label')).resolves.toBe('found')
    await expect(find('stranger')).resolves.toBe('unknown')
  })

  it('signed by a stranger who calls itself the register', async () => {
    const published = await withShard({})
    const { proof: _proof, ...unsigned } = published.files.get(SHARD)!
    const verificationMethod = `${published.did}#label-1`
    const signer = await signerOf('stranger')
    const created = '2026-03-01T00:00:00Z'
    const forged = await addProof(unsigned, { cryptosuite: 'eddsa-jcs-2022', signer, verificationMethod, created })
    published.files.set(SHARD, forged)
    await expect(codeOf(published)).resolves.toBe('proof-invalid')
  })
})

describe("a caller's mistake is thrown", () => {
  const open = openRegister as (...args: unknown[]) => unknown

  it.each([
    ['no address', [undefined]],
    ['an address that is none', ['labels.example']],
    ['http on the web', ['http://labels.example/']],
    ['a number', [7]],
    ['an object that is no snapshot', [{ type: 'Snapshot' }]],
    ['options that are none', ['https://labels.example/', null]],
    ['a trust list in the rough', ['https://labels.example/', { trust: { issuers: [] } }]],
    ['a trust list without this register', ['https://labels.example/', { trust: createTrustList({ issuers: [] }) }]],
    ['a network that is none', ['https://labels.example/', { network: 'private' }]],
    ['an age that is none', ['https://labels.example/', { maxAgeMs: -1 }]],
    ['a DID that is none', ['https://labels.example/', { did: 1 }]]
  ])('%s', (_, args) => {
    expect(() => open(...args)).toThrow(UsageError)
  })

  it('a snapshot without a word on whose it must be', () => {
    const snapshot = { type: 'RegisterSnapshot', version: 1, register: 'https://x.example/', madeAt: '', documents: {} }
    expect(() => open(snapshot)).toThrow(UsageError)
    expect(() => open(snapshot, { did: 'did:web:x.example' })).not.toThrow()
  })

  it('in what is asked', async () => {
    const { address, asked } = await emptyRegister()
    const register = openRegister(address, options)
    const find = register.find as (query: unknown) => Promise<unknown>
    const queries = [undefined, {}, { id: '' }, { id: 1 }, { site: 'nova' }, { id: 'a', site: 'b' }, { issuer: {} }]
    for (const query of [...queries, { name: 'nova' }]) await expect(find(query)).rejects.toThrow(UsageError)
    for (const date of ['17.5.2026', '2026-02-30', '2026-11-23', new Date(NaN)]) {
      await expect(register.heldOn('x', date)).rejects.toThrow(UsageError)
    }
    for (const since of [-1, 0.5]) await expect(register.changes(since)).rejects.toThrow(UsageError)
    expect(asked()).toEqual([])
  })
})
