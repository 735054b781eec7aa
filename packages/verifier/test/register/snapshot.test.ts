import type { JsonObject } from '@quality-label/credentials'
import { describe, expect, it } from 'vitest'
import { createTrustList } from '../../src/index.js'
import { openRegister, type RegisterSnapshot } from '../../src/register/index.js'
import { holder, NOW, publishedRegister } from '../support/directory.js'
import { multibaseOf } from '../support/keys.js'

const options = { network: 'local', now: NOW } as const

async function made() {
  const published = await publishedRegister((at) => [holder(at, 'nova'), holder(at, 'stara')], { digits: 1 })
  const snapshot = await openRegister(published.address, options).snapshot()
  const keys = [{ type: 'Multikey', publicKeyMultibase: await multibaseOf('label') }]
  const trust = createTrustList({ issuers: [{ id: published.did, keys }] })
  return { ...published, snapshot: JSON.parse(JSON.stringify(snapshot)) as RegisterSnapshot, trust }
}

describe('a snapshot', () => {
  it('answers offline as the register does, and is verified as the register is', async () => {
    const { address, snapshot, trust, asked } = await made()
    const before = asked().length
    const offline = openRegister(snapshot, { trust, network: 'none', now: NOW })
    await expect(offline.find({ id: `${address}organisers/nova` })).resolves.toMatchObject({
      outcome: 'found',
      asOf: snapshot.madeAt
    })
    await expect(offline.find({ site: 'https://nobody.example/' })).resolves.toMatchObject({ outcome: 'not-found' })
    await expect(offline.heldOn('https://stara.example/', '2026-02-01')).resolves.toMatchObject({ outcome: 'held' })
    await expect(offline.changes()).resolves.toMatchObject({ outcome: 'found', changes: [] })
    await expect(offline.label('https://nova.example/')).resolves.toMatchObject({ result: { verdict: 'unreachable' } })
    expect(asked().length).toBe(before)
  })

  it('takes each document from the register once', async () => {
    const { asked } = await made()
    expect(asked().length).toBe(new Set(asked()).size)
    expect(asked().length).toBe(1 + 1 + 16 + 16 + 1)
  })

  it('is asked for its keys where the caller has none at hand', async () => {
    const { snapshot, did, files } = await made()
    const documents = { [`${snapshot.register}.well-known/did.json`]: files.get('.well-known/did.json')! }
    const query = { id: 'https://nova.example/' }
    const kept = openRegister(snapshot, { did, documents, network: 'local', now: NOW })
    await expect(kept.find(query)).resolves.toMatchObject({ outcome: 'found' })
    const bare = openRegister(snapshot, { did, network: 'none', now: NOW })
    await expect(bare.find(query)).resolves.toMatchObject({ outcome: 'unknown' })
  })

  it('that somebody has changed, or cut, is not believed', async () => {
    const { snapshot, trust } = await made()
    const outcome = async (change: (documents: Record<string, unknown>) => void) => {
      const copy = JSON.parse(JSON.stringify(snapshot)) as RegisterSnapshot
      change(copy.documents)
      const offline = openRegister(copy, { trust, network: 'none', now: NOW })
      const answers = await Promise.all(
        ['nova', 'stara'].map((slug) => offline.find({ id: `https://${slug}.example/` }))
      )
      return answers.map(({ outcome }) => outcome).join(' ')
    }
    await expect(outcome(() => undefined)).resolves.toBe('found found')
    await expect(outcome((documents) => delete documents['register/index.json'])).resolves.toBe('unknown unknown')
    await expect(
      outcome((documents) => {
        for (const [path, shard] of Object.entries(documents)) {
          if (!path.startsWith('register/id/')) continue
          const { credentialSubject } = shard as { credentialSubject: JsonObject }
          credentialSubject['holders'] = []
        }
      })
    ).resolves.toBe('unknown unknown')
  })

  it('is not made of a register that cannot be read whole', async () => {
    const { address, files } = await publishedRegister((at) => [holder(at, 'nova')])
    files.delete('register/site/all.json')
    await expect(openRegister(address, options).snapshot()).rejects.toMatchObject({ problem: { code: 'fetch-status' } })
  })
})
