import { contextUrls, usualContexts } from '@quality-label/credentials'
import { describe, expect, test, vi } from 'vitest'
import type { WalkContext } from '../../src/context.js'
import { loadContexts } from '../../src/steps/load-contexts.js'

const strange = 'https://x.example/v1'
const given = { [strange]: { '@context': {} } }

/** Of a walk only what is asked of it here. */
const walk = (contexts?: typeof given) =>
  ({ options: contexts ? { contexts } : {}, limits: { timeoutMs: 5000 } }) as unknown as WalkContext

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'none',
    (caught: unknown) => (caught as { problem: { code: string } }).problem.code
  )

describe('of the contexts that a document names, at any depth', () => {
  test('all that are pinned are known', async () => {
    expect(await codeOf(loadContexts({ '@context': [...contextUrls] }, walk()))).toBe('none')
    expect(await codeOf(loadContexts({ a: [{ '@context': contextUrls[0] }] }, walk()))).toBe('none')
  })

  test('one that differs by a letter is another one', async () => {
    for (const url of contextUrls)
      for (const other of [`${url}/`, url.slice(0, -1), url.replace('https:', 'http:'), url.toUpperCase(), ` ${url}`])
        expect(await codeOf(loadContexts({ a: [{ '@context': [url, other] }] }, walk())), other).toBe('context-unknown')
  })

  test('a name that every object has is none', async () => {
    for (const name of ['constructor', '__proto__', ''])
      expect(await codeOf(loadContexts({ '@context': [name] }, walk(given)))).toBe('context-unknown')
  })

  test('one that the caller gives is known, and no other', async () => {
    expect(await loadContexts({ '@context': [...usualContexts, strange] }, walk(given))).toEqual(given)
    expect(await codeOf(loadContexts({ '@context': [`${strange}/`] }, walk(given)))).toBe('context-unknown')
  })
})

test('the usual ones need no code for others, and any other one does', async () => {
  vi.resetModules()
  vi.doMock('../../src/steps/unusual-contexts.js', () => {
    throw new Error('it cannot be loaded')
  })
  const { loadContexts: loadUsual } = await import('../../src/steps/load-contexts.js')
  expect(await loadUsual({ '@context': [...usualContexts] }, walk(given))).toBe(given)
  await expect(loadUsual({ '@context': [...usualContexts, strange] }, walk(given))).rejects.toThrow()
  vi.doUnmock('../../src/steps/unusual-contexts.js')
})
