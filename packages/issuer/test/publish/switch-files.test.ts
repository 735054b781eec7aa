import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findManifest } from '../../src/publish/manifest.js'
import { finishSwitch, isSwitching, switchFiles } from '../../src/publish/switch-files.js'
import { sha256 } from '../../src/register/objects.js'
import { temporaryFolder } from '../support/desk.js'

const STAGE = '.quality-label-staged'

async function switchTo(to: string, files: Record<string, string>, removed: string[] = []): Promise<void> {
  const manifest = new Map(Object.entries(files).map(([path, text]) => [path, sha256(text)]))
  await switchFiles(to, { written: new Map(Object.entries(files)), removed, manifest })
}

/** As a crash leaves it after the plan was written, and before or after the first rename. */
async function interrupted(moved: boolean): Promise<string> {
  const to = await temporaryFolder()
  await switchTo(to, { 'a.txt': 'old', 'gone/b.txt': 'old' })
  await mkdir(join(to, STAGE))
  await writeFile(join(to, STAGE, '0'), 'new')
  await writeFile(join(to, STAGE, '1'), 'new')
  const plan = {
    moves: [
      ['a.txt', '0'],
      ['c/d.txt', '1']
    ],
    removed: ['gone/b.txt'],
    manifest: { 'a.txt': sha256('new'), 'c/d.txt': sha256('new') }
  }
  await writeFile(join(to, STAGE, 'plan.json'), JSON.stringify(plan))
  if (moved) await rename(join(to, STAGE, '0'), join(to, 'a.txt'))
  return to
}

describe('switching files', () => {
  it('leaves the new files, the list of them, and nothing else', async () => {
    const to = await temporaryFolder()
    await switchTo(to, { 'a.txt': 'old', 'gone/b.txt': 'old' })
    await switchTo(to, { 'a.txt': 'new' }, ['gone/b.txt'])
    await expect(readdir(to)).resolves.toEqual(['.quality-label-publish.json', 'a.txt'])
    await expect(readFile(join(to, 'a.txt'), 'utf8')).resolves.toBe('new')
    await expect(findManifest(to)).resolves.toEqual(new Map([['a.txt', sha256('new')]]))
  })

  it.each([false, true])(
    'is finished after a crash that came behind the plan (first file moved: %s)',
    async (moved) => {
      const to = await interrupted(moved)
      await expect(isSwitching(to)).resolves.toBe(true)
      await finishSwitch(to)
      await expect(isSwitching(to)).resolves.toBe(false)
      expect((await readdir(to, { recursive: true })).sort()).toEqual([
        '.quality-label-publish.json',
        'a.txt',
        'c',
        join('c', 'd.txt')
      ])
      await expect(readFile(join(to, 'a.txt'), 'utf8')).resolves.toBe('new')
    }
  )

  it('has changed nothing after a crash that came before the plan', async () => {
    const to = await interrupted(false)
    await rm(join(to, STAGE, 'plan.json'))
    await finishSwitch(to)
    await expect(readFile(join(to, 'a.txt'), 'utf8')).resolves.toBe('old')
    await expect(readdir(to)).resolves.toEqual(['.quality-label-publish.json', 'a.txt', 'gone'])
  })

  it('takes from a plan nothing that leads out of the folder', async () => {
    const to = await interrupted(false)
    const outside = join(to, '..', 'victim.txt')
    const plan = {
      moves: [
        ['../victim.txt', '0'],
        ['a.txt', '../../0']
      ],
      removed: ['../victim.txt'],
      manifest: {}
    }
    await writeFile(join(to, STAGE, 'plan.json'), JSON.stringify(plan))
    await finishSwitch(to)
    await expect(readFile(outside)).rejects.toThrow('ENOENT')
    await expect(readFile(join(to, 'a.txt'), 'utf8')).resolves.toBe('old')
  })
})
