import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addOrganiser, publish } from '../../src/index.js'
import { isInside } from '../../src/publish/inside.js'
import { MANIFEST } from '../../src/publish/manifest.js'
import { writeTree } from '../../src/publish/write-tree.js'
import { type Desk, issue, NOVA, openDesk, publishing, temporaryFolder } from '../support/desk.js'

const REFUSED = expect.objectContaining({ code: 'ERR_PUBLISH_TARGET' }) as unknown

const OUTSIDE = ['../escaped', 'a/../../escaped', '/escaped', 'a//b', './a', 'a/', 'a\\..\\b', '..', '.', '']

async function labelDesk(): Promise<Desk> {
  const desk = await openDesk()
  await addOrganiser(desk.register, NOVA, desk.act)
  await issue(desk, { organiser: NOVA.slug })
  return desk
}

describe('isInside', () => {
  it.each(['a', 'a/b.json', '.well-known/did.json', 'a/..b'])('is "%s"', (path) => {
    expect(isInside(path)).toBe(true)
  })

  it.each(OUTSIDE)('is not "%s"', (path) => {
    expect(isInside(path)).toBe(false)
  })
})

/** A tree of files with the same content each. */
const tree = (...paths: string[]) => [{ files: () => paths.map((path) => ({ path, content: 'text' })) }]

describe('writeTree', () => {
  it('writes what is inside the folder', async () => {
    const to = await temporaryFolder()
    await writeTree(to, tree('a/b'))
    await expect(readFile(join(to, 'a/b'), 'utf8')).resolves.toBe('text')
  })

  it.each(OUTSIDE)('refuses "%s", and writes nothing then', async (path) => {
    const folder = await temporaryFolder()
    const to = join(folder, 'a/public')
    await expect(writeTree(to, tree('fine', path))).rejects.toThrow(REFUSED)
    await expect(writeTree(to, tree('fine', path), { dryRun: true })).rejects.toThrow(REFUSED)
    await expect(readdir(folder)).resolves.toEqual([])
  })

  it('removes nothing outside the folder, whatever the manifest says', async () => {
    const folder = await temporaryFolder()
    const to = join(folder, 'public')
    await writeFile(join(folder, 'mine'), 'mine')
    await writeTree(to, tree('a'))
    const files = { '../mine': '0'.repeat(64), 'a/../../mine': '0'.repeat(64) }
    await writeFile(join(to, MANIFEST), JSON.stringify({ files }) + '\n' + JSON.stringify({ organiser: 'mine', files }))
    await expect(writeTree(to, tree('a'))).resolves.toMatchObject({ removed: [] })
    await expect(readdir(folder)).resolves.toEqual(['mine', 'public'])
  })
})

describe('a symbolic link', () => {
  it('inside the folder is not followed, whether to write or to remove', async () => {
    const desk = await labelDesk()
    const { to } = await publish(desk.register, publishing(desk))
    const elsewhere = await temporaryFolder()
    await mkdir(join(elsewhere, '1'))
    await rm(join(to, 'labels/nova-skola'), { recursive: true })
    await symlink(elsewhere, join(to, 'labels/nova-skola'), 'dir')
    await expect(publish(desk.register, publishing(desk))).rejects.toThrow(REFUSED)
    await expect(publish(desk.register, { ...publishing(desk), dryRun: true })).rejects.toThrow(REFUSED)
    await expect(readdir(elsewhere, { recursive: true })).resolves.toEqual(['1'])

    await rm(join(desk.register.directory, 'labels/nova-skola'), { recursive: true })
    await writeFile(join(elsewhere, '1/1.json'), 'mine')
    await expect(publish(desk.register, publishing(desk))).rejects.toThrow(REFUSED)
    await expect(readFile(join(elsewhere, '1/1.json'), 'utf8')).resolves.toBe('mine')
  })

  it('may be the folder itself', async () => {
    const desk = await labelDesk()
    const elsewhere = await temporaryFolder()
    const to = join(await temporaryFolder(), 'current')
    await symlink(elsewhere, to, 'dir')
    await publish(desk.register, { ...publishing(desk), to })
    await expect(readdir(elsewhere)).resolves.toContain('_headers')
  })

  it('in the place of a file is replaced, and its target stays as it was', async () => {
    const desk = await labelDesk()
    const { to } = await publish(desk.register, publishing(desk))
    const mine = join(await temporaryFolder(), 'mine')
    await writeFile(mine, 'mine')
    await rm(join(to, 'page.css'))
    await symlink(mine, join(to, 'page.css'))
    await expect(publish(desk.register, publishing(desk))).resolves.toMatchObject({ written: ['page.css'] })
    await expect(readFile(mine, 'utf8')).resolves.toBe('mine')
  })
})
