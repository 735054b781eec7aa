import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { VERSION } from '../src/version.js'

test('the version that copies compare is that of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  expect(VERSION).toBe(version)
})

test('the package can be imported where there is no document', async () => {
  expect('document' in globalThis).toBe(false)
  expect(Object.keys(await import('../src/index.js')).sort()).toEqual(['QualityLabelBadge', 'defineBadge'])
})
