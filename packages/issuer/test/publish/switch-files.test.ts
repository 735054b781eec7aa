import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MANIFEST, manifestLine, manifestUnits } from '../../src/publish/manifest.js'
import { finishSwitch, isSwitching, PLAN, STAGE } from '../../src/publish/switch-files.js'
import { writeTree } from '../../src/publish/write-tree.js'
import { sha256 } from '../../src/register/objects.js'
import { temporaryFolder } from '../support/desk.js'

/** Brings a folder in line with these files. */
async function switchTo(to: string, files: Record<string, string>): Promise<void> {
  await writeTree(to, [{ files: () => Object.entries(files).map(([path, content]) => ({ path, content })) }])
}

/** As a crash leaves it after the plan was written, and before or after the first rename. */
async function interrupted(moved: boolean): Promise<string> {
  const to = await temporaryFolder()
  await switchTo(to, { 'a.txt': 'old', 'gone/b.txt': 'old' })
  await mkdir(join(to, STAGE))
  await writeFile(join(to, STAGE, '0'), 'new')
  await writeFile(join(to, STAGE, '1'), 'new')
  const files = new Map(['a.txt', 'c/d.txt'].map((path) => [path, sha256('new')]))
  await writeFile(join(to, STAGE, MANIFEST), `${manifestLine(undefined, files)}\n`)
  await plan(to, ['a.txt', '0'], ['c/d.txt', '1'], ['gone/b.txt', null])
  if (moved) await rename(join(to, STAGE, '0'), join(to, 'a.txt'))
  return to
}

async function plan(to: string, ...steps: unknown[]): Promise<void> {
  await writeFile(join(to, STAGE, PLAN), steps.map((step) => `${JSON.stringify(step)}\n`).join(''))
}

async function listed(to: string): Promise<[string, string][]> {
  const files: [string, string][] = []
  for await (const unit of manifestUnits(to)) files.push(...unit.files)
  return files
}

describe('switching files', () => {
  it('leaves the new files, the list of them, and nothing else', async () => {
    const to = await temporaryFolder()
    await switchTo(to, { 'a.txt': 'old', 'gone/b.txt': 'old' })
    await switchTo(to, { 'a.txt': 'new' })
    await expect(readdir(to)).resolves.toEqual([MANIFEST, 'a.txt'])
    await expect(readFile(join(to, 'a.txt'), 'utf8')).resolves.toBe('new')
    await expect(listed(to)).resolves.toEqual([['a.txt', sha256('new')]])
  })

  it.each([false, true])(
    'is finished after a crash that came behind the plan (first file moved: %s)',
    async (moved) => {
      const to = await interrupted(moved)
      await expect(isSwitching(to)).resolves.toBe(true)
      await finishSwitch(to)
      await expect(isSwitching(to)).resolves.toBe(false)
      expect((await readdir(to, { recursive: true })).sort()).toEqual([MANIFEST, 'a.txt', 'c', join('c', 'd.txt')])
      await expect(readFile(join(to, 'a.txt'), 'utf8')).resolves.toBe('new')
    }
  )

  it('has changed nothing after a crash that came before the plan', async () => {
    const to = await interrupted(false)
    await rm(join(to, STAGE, PLAN))
    await finishSwitch(to)
    await expect(readFile(join(to, 'a.txt'), 'utf8')).resolves.toBe('old')
    await expect(readdir(to)).resolves.toEqual([MANIFEST, 'a.txt', 'gone'])
  })

  it('takes from a plan nothing that leads out of the folder', async () => {
    const to = await interrupted(false)
    const outside = join(to, '..', 'victim.txt')
    await plan(to, ['../victim.txt', '0'], ['a.txt', '../../0'], ['../victim.txt', null], 'a.txt', [])
    await finishSwitch(to)
    await expect(readFile(outside)).rejects.toThrow('ENOENT')
    await expect(readFile(join(to, 'a.txt'), 'utf8')).resolves.toBe('old')
  })
})
