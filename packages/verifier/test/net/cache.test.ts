import { expect, test } from 'vitest'
import { createMemoryCache } from '../../src/net/cache.js'

function clock() {
  let at = Date.UTC(2026, 0, 1)
  return { now: () => new Date(at), pass: (ms: number) => void (at += ms) }
}

test('a value is there until its time to live has passed, and not after', () => {
  const { now, pass } = clock()
  const cache = createMemoryCache(undefined, now)
  cache.set('a', { text: 'x' }, 1000)
  pass(999)
  expect(cache.get('a')).toEqual({ text: 'x' })
  pass(1)
  expect(cache.get('a')).toBeUndefined()
})

test('a value without time to live is not kept, and replaces what was there', () => {
  const cache = createMemoryCache(undefined, clock().now)
  cache.set('a', 1, 1000)
  cache.set('a', 2, 0)
  expect(cache.get('a')).toBeUndefined()
})

test('what was not used for longest is forgotten first', () => {
  const cache = createMemoryCache(2, clock().now)
  cache.set('a', 1, 1000)
  cache.set('b', 2, 1000)
  cache.get('a')
  cache.set('c', 3, 1000)
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3])
})

test('all values together stay within the size, a single larger one is not kept', () => {
  const cache = createMemoryCache(100, clock().now, 25)
  cache.set('a', 'x'.repeat(8), 1000)
  cache.set('b', 'x'.repeat(8), 1000)
  expect([cache.get('a'), cache.get('b')]).not.toContain(undefined)
  cache.set('c', 'x'.repeat(8), 1000)
  expect([cache.get('a'), cache.get('c')]).toEqual([undefined, 'x'.repeat(8)])
  cache.set('d', 'x'.repeat(30), 1000)
  expect(cache.get('d')).toBeUndefined()
  expect(cache.get('c')).toBe('x'.repeat(8))
})

test('replacing a value a thousand times does not use up the size', () => {
  const cache = createMemoryCache(100, clock().now, 25)
  cache.set('b', 'x'.repeat(8), 1000)
  for (let i = 0; i < 1000; i += 1) cache.set('a', 'x'.repeat(8), 1000)
  expect(cache.get('b')).toBe('x'.repeat(8))
})

test('what is not JSON is not kept', () => {
  const cache = createMemoryCache(100, clock().now)
  const circle: Record<string, unknown> = {}
  circle['self'] = circle
  cache.set('circle', circle, 1000)
  cache.set('nothing', undefined, 1000)
  expect(cache.get('circle')).toBeUndefined()
})
