import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { BadgeAttributes } from '../src/badge-attributes.js'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))

interface Named {
  name: string
}

interface Manifest {
  modules: {
    path: string
    declarations: {
      attributes: (Named & { fieldName: string })[]
      members: (Named & { kind: string; attribute?: string; reflects?: boolean; return?: { type: { text: string } } })[]
      events: Named[]
    }[]
    exports: (Named & { kind: string; declaration: Named & { module: string } })[]
  }[]
}

const json = (name: string): unknown => JSON.parse(readFileSync(path(name), 'utf8'))
const manifest = json('../custom-elements.json') as Manifest
const { attributes, members, events } = manifest.modules[0]!.declarations[0]!

test('the types for React, Vue, Svelte and the DOM accept what the badge knows, and refuse the rest', () => {
  const compiler = path('../../../node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', path('types/tsconfig.json')], { encoding: 'utf8' })
  expect(stdout).toBe('')
}, 60_000)

test('the manifest names every attribute that the element observes, the one that it writes, and every property', () => {
  const observed = BadgeAttributes.observedAttributes.filter((name) => name !== 'lang')
  expect(attributes.map(({ name }) => name)).toEqual([...observed, 'state'])
  const reflected = members.filter(({ reflects }) => reflects).map(({ attribute }) => attribute)
  expect(reflected).toEqual(expect.arrayContaining(['state', 'layout', 'warn-days']))
  expect(reflected).not.toContain(undefined)
  expect(members.map(({ name }) => name)).toEqual(
    expect.arrayContaining([...Object.keys(BadgeAttributes.defaults), 'state', 'result', 'verify', 'showDetails'])
  )
})

test('editors offer the attributes that a page writes, and not the one that the element writes', () => {
  const { tags } = json('../vscode.html-custom-data.json') as { tags: { attributes: Named[] }[] }
  const written = attributes.map(({ name }) => name).filter((name) => name !== 'state')
  expect(tags[0]!.attributes.map(({ name }) => name)).toEqual(written)
})

test('the manifest names the events that the types name, and what every method gives', () => {
  const declared = readFileSync(path('../src/badge-events.ts'), 'utf8').matchAll(/^ {2}'([\w-]+)':/gm)
  expect(events.map(({ name }) => name)).toEqual([...declared].map(([, name]) => name))
  const methods = members.filter(({ kind }) => kind === 'method')
  expect(Object.fromEntries(methods.map((method) => [method.name, method.return?.type.text]))).toEqual({
    verify: 'Promise<VerificationResult | null>',
    showDetails: 'Promise<void>',
    hideDetails: 'void'
  })
})

test('the manifest ties the tag to its class, in the module that registers it', () => {
  const definitions = manifest.modules.flatMap((module) =>
    module.exports.filter(({ kind }) => kind === 'custom-element-definition').map((one) => [module.path, one.name, one])
  )
  const declaration = { name: 'QualityLabelBadge', module: manifest.modules[0]!.path }
  expect(definitions).toEqual([
    ['dist/define.js', 'quality-label-badge', expect.objectContaining({ declaration }) as unknown]
  ])
})

test('the package imports in Node, where there is no DOM, by each of its entries', async () => {
  for (const entry of ['../src/index.js', '../src/define.js', '../src/quality-label-badge.js']) {
    const module = (await import(entry)) as object
    expect(Object.keys(module).length, entry).toBeGreaterThan(0)
  }
}, 30_000)
