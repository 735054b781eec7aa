import { jcs, MAX_SHARD_BYTES, type JsonObject } from '@quality-label/credentials'
import { expect, it } from 'vitest'
import { keysOf } from '../../src/publish/holder-keys.js'
import { noHolders, placeHolder, spread } from '../../src/publish/spread.js'
import type { DirectoryPart } from '../../src/documents/shards.js'
import { openDesk } from '../support/desk.js'

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)

function entry(i: number, sites: string[] = [`https://organiser-${i}.example/`]): string {
  const id = `https://labels.example/organisers/organiser-${i}`
  const otherIds = [`https://organiser-${i}.example/`]
  const periods = [{ from: '2026-03-01T00:00:00Z', until: '2029-03-01T00:00:00Z' }]
  return jcs({ id, otherIds, name: `Organiser ${i}`, country: 'RS', sites, address: `${id}.json`, periods })
}

async function spreadOf(holders: string[]): Promise<{ parts: DirectoryPart[]; index: JsonObject }> {
  const { register } = await openDesk()
  const placed = noHolders()
  for (const [i, text] of holders.entries()) placeHolder(placed, text, keysOf(JSON.parse(text) as JsonObject), i)
  const all = await spread(register.network, placed, (place) => holders[place]!)
  const parts = [...all()].map(({ compose }) => compose())
  return { parts, index: parts.at(-1)!.subject }
}

const largest = (parts: DirectoryPart[]) => Math.max(...parts.map(({ subject }) => Buffer.byteLength(jcs(subject))))

it('serves few holders with one shard, and nobody with one that is empty', async () => {
  const { parts, index } = await spreadOf([entry(1), entry(2)])
  expect(parts.map(({ path }) => path)).toEqual([
    'register/id/all.json',
    'register/site/all.json',
    'register/index.json'
  ])
  expect(index).toMatchObject({ holders: 2, idDigits: 0, siteDigits: 0, sharedOrigins: [] })
  const none = await spreadOf([])
  expect(none.parts[0]!.subject).toMatchObject({ holders: [] })
})

it('adds digits as holders come, so that every shard stays small', async () => {
  const { parts, index } = await spreadOf(numbers(2000).map((i) => entry(i)))
  expect(index).toMatchObject({ holders: 2000, idDigits: 2, siteDigits: 1 })
  expect(parts).toHaveLength(256 + 16 + 1)
  expect(largest(parts)).toBeLessThan(MAX_SHARD_BYTES - 1000)
  const placed = parts.slice(0, 256).flatMap(({ subject }) => subject['holders'] as JsonObject[])
  expect(new Set(placed.map(({ id }) => id)).size).toBe(2000)
})

it('looks up by path where one origin holds more than fits into a shard', async () => {
  const many = numbers(500).map((i) => entry(i, [`https://platform.example/organisers/${i}`]))
  const { parts, index } = await spreadOf([...many, entry(500, ['https://platform.example/', 'https://own.example/'])])
  expect(index).toMatchObject({ sharedOrigins: [{ depths: [0, 2] }] })
  expect(largest(parts)).toBeLessThan(MAX_SHARD_BYTES - 1000)
})

it('refuses hundreds of organisers with the same site, which no file could hold', async () => {
  const same = numbers(500).map((i) => entry(i, ['https://platform.example/']))
  await expect(spreadOf(same)).rejects.toThrow(expect.objectContaining({ code: 'ERR_PUBLISH_SHARD' }))
})
