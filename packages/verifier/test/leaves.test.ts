/**
 * Every leaf of a signed label, changed one at a time: nothing that is signed can be anything else.
 *
 * @module
 */

import type { JsonObject, JsonValue } from '@quality-label/credentials'
import { expect, test } from 'vitest'
import { ask } from './support/ask.js'
import { labelDocument, sign } from './support/network.js'

test.each(['eddsa-jcs-2022', 'eddsa-rdfc-2022'] as const)(
  'under %s alone a changed leaf is never valid',
  async (suite) => {
    const signed = await sign(labelDocument(), { suites: [suite] })
    expect((await ask(signed)).verdict).toBe('valid')
    const leaves = leavesOf(signed)
    expect(leaves.length).toBeGreaterThan(40)
    for (const path of leaves) {
      const verdict = (await ask(changed(signed, path))).verdict
      // A changed context, suite or type may be one that nobody knows: that is undecided, and as far from valid.
      const undecided = path.includes('@context') || ['cryptosuite', 'type'].includes(String(path.at(-1)))
      expect([path.join('/'), undecided ? ['invalid', 'unsupported'].includes(verdict) : verdict]).toEqual([
        path.join('/'),
        undecided ? true : 'invalid'
      ])
    }
  },
  30_000
)

test.each(['eddsa-jcs-2022', 'eddsa-rdfc-2022'] as const)(
  'under %s alone a member taken away or added is never valid',
  async (suite) => {
    const signed = await sign(labelDocument(), { suites: [suite] })
    for (const path of [...membersOf(signed)]) {
      expect([path.join('/'), (await ask(withoutPath(signed, path))).verdict]).not.toEqual([path.join('/'), 'valid'])
    }
    for (const member of ['evidence', 'termsOfUse', 'description', 'image', 'proofs', 'x']) {
      expect((await ask({ ...signed, [member]: { type: 'X', id: 'urn:uuid:1' } })).verdict).not.toBe('valid')
    }
  },
  30_000
)

type Path = (string | number)[]

function leavesOf(value: JsonValue | undefined, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, member]) =>
    leavesOf(member, [...path, Array.isArray(value) ? Number(key) : key])
  )
}

function membersOf(value: JsonValue | undefined, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => [[...path, key], ...membersOf(member, [...path, key])])
}

/** One character more, for a text; it stays a date, a URL or a word where it was one. */
function changed(root: JsonObject, path: Path): JsonObject {
  const copy = structuredClone(root)
  const holder = holderOf(copy, path)
  const key = path.at(-1)!
  const value = holder[key]
  holder[key] = typeof value === 'string' ? altered(value) : 1
  return copy
}

function altered(text: string): string {
  if (/^\d{4}-/.test(text)) return text.replace(/\d(?=Z$)/, (digit) => String((Number(digit) + 1) % 10))
  return text.startsWith('z') ? text.replace(/.$/, (last) => (last === '2' ? '3' : '2')) : `${text}x`
}

function withoutPath(root: JsonObject, path: Path): JsonObject {
  const copy = structuredClone(root)
  const holder = holderOf(copy, path)
  if (Array.isArray(holder)) holder.splice(Number(path.at(-1)), 1)
  else Reflect.deleteProperty(holder, path.at(-1)!)
  return copy
}

function holderOf(root: JsonObject, path: Path): Record<string | number, JsonValue> {
  return path
    .slice(0, -1)
    .reduce<Record<string | number, JsonValue>>(
      (holder, key) => holder[key] as Record<string | number, JsonValue>,
      root as Record<string | number, JsonValue>
    )
}

test('a text that UTF-8 cannot say is not taken for the replacement character that was signed', async () => {
  const document = labelDocument({}, { name: 'Nova \uFFFDkola' })
  const signed = await sign(document, { suites: ['eddsa-rdfc-2022'] })
  expect((await ask(signed)).verdict).toBe('valid')
  const subject = { ...(signed['credentialSubject'] as JsonObject), name: 'Nova \uD800kola' }
  expect((await ask({ ...signed, credentialSubject: subject })).verdict).toBe('invalid')
})
