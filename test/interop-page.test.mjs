/**
 * What docs/interop.md says is read is what the registries say.
 *
 * @module
 */
import { readFile } from 'node:fs/promises'
import { cryptosuiteNames, statusMethodOf } from '@quality-label/credentials'
import { expect, test } from 'vitest'

const page = await readFile(new URL('../docs/interop.md', import.meta.url), 'utf8')

test('every cryptosuite has its row in docs/interop.md, and every row its cryptosuite', () => {
  const rows = section('Proofs').map(([name]) => name.replaceAll('`', ''))
  expect(rows.sort()).toEqual([...cryptosuiteNames].sort())
})

test('every type of status entry that docs/interop.md names is read', async () => {
  const types = section('Status').flatMap(([name]) => /^`(\w*(?:List|Entry))`$/.exec(name)?.[1] ?? [])
  expect(types).toHaveLength(3)
  for (const type of types) expect(await statusMethodOf({ type }), type).toBeDefined()
})

/** The rows of the table under a heading, without its head. */
function section(title) {
  const text = page.split(`### ${title}\n`)[1].split('\n#')[0]
  const rows = text.split('\n').filter((line) => line.startsWith('| '))
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  )
}
