import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { addOrganiser, changeStatus, checkRegister, publish, type PublishResult } from '../../src/index.js'
import { type Desk, issue, NOVA, NOW, openDesk, publishing, temporaryFolder } from '../support/desk.js'
import { contentOf } from '../support/trees.js'

const OTHER = { ...NOVA, slug: 'other', name: 'Other', sites: ['https://other.example/'] }
const PAGE = 'organisers/other/index.html'

let desk: Desk
let to: string

beforeEach(async () => {
  desk = await openDesk()
  for (const organiser of [NOVA, OTHER]) {
    await addOrganiser(desk.register, organiser, desk.act)
    await issue(desk, { organiser: organiser.slug })
  }
  to = (await publish(desk.register, publishing(desk))).to
})

const again = async (): Promise<PublishResult> => await publish(desk.register, publishing(desk))

/** Publishes elsewhere, with nothing to remember. */
async function fromNothing(): Promise<Map<string, string>> {
  await rm(join(desk.register.directory, '.cache'), { recursive: true, force: true })
  const elsewhere = await temporaryFolder()
  await publish(desk.register, { ...publishing(desk), to: elsewhere })
  return await contentOf(elsewhere)
}

describe('after one change', () => {
  it('only the files that change are written, and come out as if all had been', async () => {
    const before = await contentOf(to)
    await changeStatus(desk.register, 'suspend', 'other', undefined, desk.act)
    const { written, removed } = await again()
    const after = await contentOf(to)
    const differing = [...after.keys()].filter((path) => after.get(path) !== before.get(path))
    expect(new Set(written)).toEqual(new Set(differing.filter((path) => !path.startsWith('.quality-label'))))
    expect(written.some((path) => path.includes('nova-skola'))).toBe(false)
    expect(removed).toEqual([])
    expect(await fromNothing()).toEqual(after)
  })

  it('a record that was edited by hand is read again', async () => {
    const path = join(desk.register.directory, 'organisers/other.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"Other"', '"Another"'))
    expect((await again()).written).toContain(PAGE)
    expect((await contentOf(to)).get(PAGE)).toContain('Another')
    expect(await fromNothing()).toEqual(await contentOf(to))
  })

  it('whose records are gone loses the pages, and nobody else does', async () => {
    for (const path of ['organisers/other.json', 'labels/other']) {
      await rm(join(desk.register.directory, path), { recursive: true })
    }
    const { removed } = await again()
    expect(removed).toContain(PAGE)
    expect(removed.every((path) => path.includes('other'))).toBe(true)
    expect(await fromNothing()).toEqual(await contentOf(to))
  })
})

describe('a published file', () => {
  it('that was deleted by hand is written again', async () => {
    const before = await contentOf(to)
    await rm(join(to, PAGE))
    await expect(again()).resolves.toMatchObject({ written: [PAGE], removed: [] })
    expect(await contentOf(to)).toEqual(before)
  })

  it('that was changed by hand is written again, also with the same length and an old date', async () => {
    const before = await contentOf(to)
    const text = before.get(PAGE)!
    await writeFile(join(to, PAGE), text.replace('Other', 'Ether'))
    await utimes(join(to, PAGE), new Date(0), new Date(0))
    await expect(again()).resolves.toMatchObject({ written: [PAGE], removed: [] })
    expect(await contentOf(to)).toEqual(before)
    await expect(again()).resolves.toMatchObject({ written: [] })
  })

  it('that was changed where the folder was put in place by somebody else is written again', async () => {
    const manifest = join(to, '.quality-label-publish.jsonl')
    const before = await contentOf(to)
    await writeFile(join(to, PAGE), 'changed')
    await writeFile(manifest, before.get('.quality-label-publish.jsonl')!)
    await expect(again()).resolves.toMatchObject({ written: [PAGE] })
    expect(await contentOf(to)).toEqual(before)
  })

  it('is not believed for the manifest: what was edited there is put right', async () => {
    const manifest = join(to, '.quality-label-publish.jsonl')
    const before = await contentOf(to)
    const text = before.get('.quality-label-publish.jsonl')!
    await writeFile(manifest, text.split('\n').reverse().join('\n'))
    await again()
    expect(await contentOf(to)).toEqual(before)
    await expect(checkRegister(desk.register.directory, { now: NOW })).resolves.toMatchObject({ findings: [] })
  })
})

describe('what is remembered', () => {
  it('is no part of the register: without it the same comes out', async () => {
    const { directory } = desk.register
    for (const name of await readdir(join(directory, '.cache'))) await writeFile(join(directory, '.cache', name), '[')
    await expect(again()).resolves.toMatchObject({ written: [], removed: [] })
    await expect(checkRegister(directory, { now: NOW })).resolves.toMatchObject({ findings: [] })
  })

  it('is not changed by a dry run', async () => {
    await changeStatus(desk.register, 'suspend', 'other', undefined, desk.act)
    const before = await contentOf(desk.register.directory)
    await publish(desk.register, { ...publishing(desk), dryRun: true })
    expect(await contentOf(desk.register.directory)).toEqual(before)
  })
})
