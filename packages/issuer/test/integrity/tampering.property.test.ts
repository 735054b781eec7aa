/** Any byte of the journal, of an object, of a record, and of what is signed and published: `check` finds its change. */

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../../credentials/test/support/runs.js'
import { checkRegister, publish } from '../../src/index.js'
import { endorsedDesk, issue, NOW, publishing } from '../support/desk.js'

/** What can be made again (more may have been allotted than the journal knows), or says nothing. */
const OTHERS = /^(keys|private)\/|^\.|^public\/\.(quality-label-publish\.jsonl|nojekyll)$|allotted-1\.txt$/

test('a changed byte is found, wherever it is', async () => {
  const desk = await endorsedDesk()
  await issue(desk, { organiser: 'nova-skola' })
  await publish(desk.register, publishing(desk))
  const folder = desk.register.directory
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !OTHERS.test(path))
    .sort()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.integer({ min: 1, max: 255 }),
      async (file, where, change) => {
        const path = join(folder, file)
        const before = await readFile(path)
        const after = Buffer.from(before)
        after[Math.floor(where * after.length)]! ^= change
        await writeFile(path, after)
        const { findings } = await checkRegister(folder, { now: NOW })
        await writeFile(path, before)
        expect(findings.map((finding) => finding.file)).toContain(file)
      }
    ),
    runs(60)
  )
  await expect(checkRegister(folder, { now: NOW })).resolves.toMatchObject({ findings: [] })
}, 120_000)
