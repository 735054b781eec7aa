import { expect, test, vi } from 'vitest'
import { stayingAt } from '../src/hosts.js'

const places = [
  'https://cdn.example/label.json',
  'https://labels.example/',
  'did:web:localhost%3A8080:unit',
  { id: 'x' }
]

test.each([
  'https://cdn.example/other.json',
  'https://labels.example/status/revocation/1',
  'http://localhost:8080/unit/did.json'
])('asks %s', async (url) => {
  const send = vi.fn(() => Promise.resolve(new Response()))
  await stayingAt(send, places)(url, {})
  expect(send).toHaveBeenCalledWith(url, {})
})

test.each([
  'https://stranger.example/.well-known/did.json',
  'https://labels.example.evil/',
  'https://labels.example:8443/',
  'http://localhost/unit/did.json'
])('does not ask %s', async (url) => {
  const send = vi.fn(() => Promise.resolve(new Response()))
  await expect(stayingAt(send, places)(url, {})).rejects.toThrow(TypeError)
  expect(send).not.toHaveBeenCalled()
})
