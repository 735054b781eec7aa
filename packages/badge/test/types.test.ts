import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { BadgeAttributes } from '../src/badge-attributes.js'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))

interface Manifest {
  modules: { declarations: { attributes: { name: string; fieldName: string }[]; members: { name: string }[] }[] }[]
}

test('the types for React, Vue, Svelte and the DOM accept what the badge knows, and refuse the rest', () => {
  const compiler = path('../../../node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', path('types/tsconfig.json')], { encoding: 'utf8' })
  expect(stdout).toBe('')
}, 60_000)

test('the manifest names every attribute that the element observes, and every property', () => {
  const manifest = JSON.parse(readFileSync(path('../custom-elements.json'), 'utf8')) as Manifest
  const { attributes, members } = manifest.modules[0]!.declarations[0]!
  const observed = BadgeAttributes.observedAttributes.filter((name) => name !== 'lang')
  expect(attributes.map(({ name }) => name)).toEqual(observed)
  expect(members.map(({ name }) => name)).toEqual(
    expect.arrayContaining([...Object.keys(BadgeAttributes.defaults), 'state', 'result', 'verify', 'showDetails'])
  )
})

test('the package imports in Node, where there is no DOM, by each of its entries', async () => {
  for (const entry of ['../src/index.js', '../src/define.js', '../src/quality-label-badge.js']) {
    const module = (await import(entry)) as object
    expect(Object.keys(module).length, entry).toBeGreaterThan(0)
  }
}, 30_000)
