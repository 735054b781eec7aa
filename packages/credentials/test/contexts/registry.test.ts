import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { pins } from '../../src/contexts/pins.js'
import { contextUrls, isPinnedContext, jcs, loadContext, rdfc } from '@quality-label/credentials'

test('a context that is not pinned is not there, whatever its name', () => {
  for (const url of ['https://w3id.org/unknown/v1', 'constructor', '__proto__', ''])
    expect(isPinnedContext(url)).toBe(false)
})

test('every pinned context is there, and is the one that was pinned', async () => {
  expect(contextUrls.length).toBeGreaterThan(10)
  for (const url of contextUrls) {
    const hash = createHash('sha256')
      .update(jcs(await loadContext(url)))
      .digest('hex')
    expect([url, isPinnedContext(url), hash]).toEqual([url, true, pins[url]])
  }
})

test('a caller may add a context, and may not replace a pinned one', async () => {
  const document = {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://x.example/v1'],
    type: 'VerifiableCredential',
    x: '1'
  }
  const contexts = { 'https://x.example/v1': { '@context': { x: 'https://x.example/#x' } } }
  expect(await rdfc(document, { contexts })).toContain('<https://x.example/#x> "1"')
  await expect(rdfc(document)).rejects.toThrow()
  const replaced = {
    ...contexts,
    'https://www.w3.org/ns/credentials/v2': { '@context': { type: 'https://x.example/#type' } }
  }
  expect(await rdfc(document, { contexts: replaced })).toContain('credentials#VerifiableCredential')
})

test('a poison graph ends in a problem', async () => {
  const node = (i: number) => ({ id: `_:b${i}`, x: Array.from({ length: 10 }, (_, k) => ({ id: `_:b${k}` })) })
  const document = {
    '@context': [{ '@version': 1.1, id: '@id', x: 'https://x.example/#x' }],
    '@graph': Array.from({ length: 10 }, (_, i) => node(i))
  }
  await expect(rdfc(document as never)).rejects.toThrow()
}, 3000)
