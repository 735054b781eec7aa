/**
 * Disks that are full or can only be read, as the system makes them: a small one is mounted. What is simulated step by
 * step in `faults.test.ts` is tried here once against the file system itself.
 */

import { spawnSync } from 'node:child_process'
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkRegister } from '@quality-label/issuer'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { OVERRIDE, PASSPHRASE, qualityLabel, type Answer } from './support/command.js'
import { treeOf } from './support/here.js'
import { writePapers } from './support/papers.js'

const BLOCK = Buffer.alloc(4096)

/** Mounts a disk of 4 MB in memory. @returns False where this user may not. */
function mount(folder: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]).status === 0
}

function unmount(folder: string): void {
  spawnSync('umount', ['-l', folder])
  rmSync(folder, { recursive: true, force: true })
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'quality-label-disk-'))
}

function mayMount(): boolean {
  const folder = newFolder()
  const mounted = mount(folder)
  unmount(folder)
  return mounted
}

interface Disk {
  folder: string
  register: string
  run(words: readonly string[]): Promise<Answer>
}

const env = { QUALITY_LABEL_PASSPHRASE: PASSPHRASE, QUALITY_LABEL_ACTOR: 'Maja' }
const home = newFolder()
const original = join(home, 'register')

/** A disk with a copy of the register, and a list. */
function openDisk(name: string): Disk {
  const folder = newFolder()
  mount(folder)
  onTestFinished(() => unmount(folder))
  const register = join(folder, 'register')
  if (name !== 'init') cpSync(original, register, { recursive: true })
  writeFileSync(join(folder, 'list.csv'), LIST)
  return { folder, register, run: async (words) => await qualityLabel([...words, '--register', register], { env }) }
}

/** Fills a disk but for so many blocks. @returns What makes room again. */
function fill({ folder }: Disk, blocks: number): () => void {
  const [filler, reserve] = [join(folder, 'filler'), join(folder, 'reserve')]
  const write = (path: string, count: number) => {
    const file = openSync(path, 'w')
    try {
      for (let at = 0; at < count; at++) writeSync(file, BLOCK)
    } catch {
      // It is full.
    }
    closeSync(file)
  }
  write(reserve, blocks)
  write(filler, Infinity)
  rmSync(reserve)
  return () => rmSync(filler)
}

function eventsOf({ register }: Disk): number {
  const path = join(register, 'journal.jsonl')
  return !existsSync(path) ? 0 : readFileSync(path, 'utf8').split('\n').length - 1
}

/** The journal is whole, and every file is as it says. */
async function expectWhole({ register }: Disk): Promise<void> {
  expect((await checkRegister(register, { now: new Date() })).findings).toEqual([])
}

const LIST = ['name,country', ...Array.from({ length: 100 }, (_, at) => `Organisation ${at},LT`)].join('\n')

/** What is typed. */
const acts: Record<string, (disk: Disk) => string[]> = {
  init: ({ folder }) => [
    ...['init', '--host', 'https://labels.example', '--name', 'Network'],
    ...['--recovery', join(folder, 'recovery')]
  ],
  issue: () => ['issue', 'nova-skola', ...OVERRIDE],
  assess: () => ['assess', ...papers],
  'organiser import': ({ folder }) => ['organiser', 'import', join(folder, 'list.csv')],
  'keys rotate': ({ folder }) => ['keys', 'rotate', 'label', '--recovery', join(folder, 'recovery')],
  publish: ({ folder }) => ['publish', '--to', join(folder, 'public')]
}

let papers: string[]

const why = mayMount() ? '' : ', left out here: this user may not mount a disk'

describe.skipIf(why !== '')(`a disk of its own${why}`, { timeout: 60_000 }, () => {
  beforeAll(async () => {
    const into = join(home, 'papers')
    mkdirSync(into)
    const { application, reports, committee } = await writePapers({ into })
    papers = [application, '--reports', ...reports, '--committee', committee]
    const words = ['--host', 'https://labels.example', '--name', 'Network', '--recovery', join(home, 'recovery')]
    await qualityLabel(['init', ...words, '--register', original], { env })
    const nova = ['nova-skola', '--name', 'Nova', '--country', 'RS', '--register', original]
    await qualityLabel(['organiser', 'add', ...nova], { env })
  }, 60_000)

  afterAll(() => rmSync(home, { recursive: true }))

  it.each(Object.keys(acts))('"%s" on one that becomes full says so, and goes on when there is room', async (name) => {
    const disk = openDisk(name)
    const before = eventsOf(disk)
    const makeRoom = fill(disk, 2)
    const { code, error } = await disk.run(acts[name]!(disk))
    expect([code, error]).toEqual([1, expect.stringContaining('The disk is full')])
    expect(error).not.toMatch(/^\s+at |ENOSPC/m)
    makeRoom()
    if (name !== 'init') {
      await expectWhole(disk)
      expect(eventsOf(disk)).toBe(before)
    }
    await expect(disk.run(acts[name]!(disk))).resolves.toMatchObject({ code: 0, error: '' })
    await expectWhole(disk)
  })

  it.each(Object.keys(acts))('"%s" on one that can only be read says so, and changes nothing', async (name) => {
    const disk = openDisk(name)
    const before = await treeOf(disk.folder)
    spawnSync('mount', ['-o', 'remount,ro', disk.folder])
    const { code, error } = await disk.run(acts[name]!(disk))
    expect([code, error]).toEqual([1, expect.stringContaining('can only be read')])
    await expect(treeOf(disk.folder)).resolves.toEqual(before)
    spawnSync('mount', ['-o', 'remount,rw', disk.folder])
    await expect(disk.run(acts[name]!(disk))).resolves.toMatchObject({ code: 0, error: '' })
    await expectWhole(disk)
  })
})
