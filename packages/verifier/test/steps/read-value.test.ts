import { expect, test } from 'vitest'
import { verify } from '../../src/index.js'

test('an address object is asked; bytes that hold an address are not', async () => {
  const asked: string[] = []
  const fetch = (url: string) => {
    asked.push(url)
    return Promise.resolve(new Response('{}'))
  }
  const bytes = new TextEncoder().encode('https://labels.example/label.json')
  expect((await verify(bytes, { fetch })).verdict).toBe('invalid')
  expect(asked).toEqual([])
  expect((await verify(new URL('https://labels.example/label.json'), { fetch })).verdict).toBe('unreachable')
  expect(asked).toEqual(['https://labels.example/label.json'])
})

test('bytes that were given away, and a file that is gone, are no credential and no exception', async () => {
  const buffer = new TextEncoder().encode('{}').buffer
  structuredClone(buffer, { transfer: [buffer] })
  expect((await verify(buffer)).verdict).toBe('invalid')
  const gone = Object.assign(new Blob(['{}']), { arrayBuffer: () => Promise.reject(new Error('NotReadable')) })
  expect((await verify(gone)).verdict).toBe('invalid')
})
