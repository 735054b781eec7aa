/**
 * What can go wrong with any verb: each fault is told in words that say what to do, the exit code says that there was
 * one, and nothing was changed. A verb that has no row in the table fails the first test.
 */

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkRegister } from '@quality-label/issuer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Verb } from '../src/verb.js'
import { verbs } from '../src/verbs.js'
import { PASSPHRASE } from './support/command.js'
import { onDisk } from './support/disk.js'
import { qualityLabelHere, treeOf } from './support/here.js'
import { ROWS, type Row } from './support/rows.js'
import { openWorld, type World } from './support/world.js'

const loaded = new Map<string, Verb>()
let world: World

beforeAll(async () => {
  for (const entry of verbs) loaded.set(entry.name, await entry.load())
  world = await openWorld()
}, 120_000)

afterAll(async () => await world.remove())

/** Runs a verb in a world, with the words of its row or others. */
async function attempt(name: string, words: string[], { register, passphrase }: World, options: string[] = []) {
  const known = loaded.get(name)!.options
  const own = (option: string, value: string) =>
    option in known && !words.includes(`--${option}`) && !options.includes(`--${option}`) ? [`--${option}`, value] : []
  const rest = [...own('register', register), ...own('passphrase-file', passphrase)]
  return await qualityLabelHere([...name.split(' '), ...words, ...rest, ...options])
}

type Answered = Awaited<ReturnType<typeof attempt>>

/** It failed, and said so in words for people. */
function expectTold({ code, out, error }: Answered): void {
  expect([error, code]).not.toEqual([error, 0])
  expect(`${error}${out}`).toMatch(/[.!?…:]/)
  expect(error).not.toMatch(/^\s+at |\bundefined\b|\[object|E[A-Z]{4,}:/m)
  expect(`${error}${out}`).not.toContain(PASSPHRASE)
}

/** Runs something that must fail, and change nothing anywhere. */
async function expectRefused(task: () => Promise<Answered>): Promise<Answered> {
  const before = await treeOf(world.folder)
  const answer = await task()
  expectTold(answer)
  expect(await treeOf(world.folder)).toEqual(before)
  return answer
}

/** The rows that fulfil something, as tests take them. */
function rows(wanted: (row: Row, name: string) => boolean): string[] {
  return Object.entries(ROWS)
    .filter(([name, row]) => wanted(row, name))
    .map(([name]) => name)
}

function replaced(words: string[], at: number, word: string): string[] {
  return words.map((each, index) => (index === at ? word : each))
}

/** `policy accept` and `reissue` have something to do only where a file was edited by hand. */
const IDLE = ['policy accept', 'reissue']

const changing = rows(({ writes }, name) => writes !== 'nothing' && !IDLE.includes(name))

it('every verb has a row', () => {
  expect(Object.keys(ROWS).sort()).toEqual(verbs.map(({ name }) => name).sort())
})

it('every verb that changes a register has a dry run', () => {
  const without = rows(({ writes }) => writes === undefined).filter((name) => !('dry-run' in loaded.get(name)!.options))
  expect(without).toEqual([])
})

describe('a dry run', () => {
  it.each(changing.filter((name) => name !== 'endorser key' && name !== 'endorse withdraw'))(
    'of "%s" says what would be, opens no key, and changes nothing',
    async (name) => {
      const before = await treeOf(world.folder)
      const words = ROWS[name]!.args(world)
      const { code, out, error } = await attempt(
        name,
        words,
        world,
        ['--dry-run', '--passphrase-file', '/none'].slice(0, 'passphrase-file' in loaded.get(name)!.options ? 3 : 1)
      )
      expect([name, code, error]).toEqual([name, ROWS[name]!.code ?? 0, ''])
      expect(out).toMatch(/would|Nothing was changed/i)
      expect(await treeOf(world.folder)).toEqual(before)
    }
  )
})

describe('no register', () => {
  it.each(rows((_row, name) => name !== 'init' && name !== 'verify'))('"%s" says how one is made', async (name) => {
    if (!('register' in loaded.get(name)!.options)) return
    const words = ROWS[name]!.args(world)
    const { error } = await expectRefused(
      async () => await attempt(name, words, world, ['--register', join(world.folder, 'none')])
    )
    expect(error).toMatch(/quality-label init|journal|--to|none/)
  })
})

describe('an id that there is not, or that leaves the folder', () => {
  const cases = rows(({ ids }) => ids !== undefined).flatMap((name) =>
    ROWS[name]!.ids!.flatMap((at) => ['nobody', '../../etc/passwd'].map((id) => [name, id, at] as const))
  )
  it.each(cases)('"%s" refuses %s', async (name, id, at) => {
    const words = replaced(ROWS[name]!.args(world), at, id)
    const { error } = await expectRefused(async () => await attempt(name, words, world))
    expect(error).toMatch(/nobody|etc|slug|confirm/)
  })
})

describe('a file that cannot be taken', () => {
  const files = rows((row) => row.files !== undefined).flatMap((name) =>
    ROWS[name]!.files!.map(([at, kind]) => [name, at, kind] as const)
  )
  it.each(files)('"%s" refuses one that is missing (word %i)', async (name, at) => {
    const none = join(world.folder, 'none.yaml')
    const { error, out } = await expectRefused(
      async () => await attempt(name, replaced(ROWS[name]!.args(world), at, none), world)
    )
    expect(`${error}${out}`).toContain('none.yaml')
  })

  it.each(files)('"%s" refuses a folder in its place (word %i)', async (name, at) => {
    const words = replaced(ROWS[name]!.args(world), at, world.embed)
    await expectRefused(async () => await attempt(name, words, world))
  })

  it.each(files.filter(([, , kind]) => kind === 'parsed'))(
    '"%s" refuses one that is malformed (word %i)',
    async (name, at) => {
      const folder = await mkdtemp(join(tmpdir(), 'quality-label-malformed-'))
      const file = join(folder, ROWS[name]!.args(world)[at]!.split('/').at(-1)!)
      await writeFile(file, '{ "half: [\n\t- \u0000')
      await expectRefused(async () => await attempt(name, replaced(ROWS[name]!.args(world), at, file), world))
      await rm(folder, { recursive: true })
    }
  )
})

describe('a passphrase', () => {
  const opening = rows(({ opens }) => opens === true)
  it.each(opening)('that is wrong opens nothing for "%s"', async (name) => {
    const words = ROWS[name]!.args(world)
    const { error } = await expectRefused(
      async () => await attempt(name, words, world, ['--passphrase-file', world.wrong])
    )
    expect(error).toContain('does not open')
  })

  it.each(opening)('that nobody gives is asked for in words by "%s"', async (name) => {
    const words = ROWS[name]!.args(world)
    const { error } = await expectRefused(
      async () => await attempt(name, words, world, ['--passphrase-file', join(world.folder, 'none')])
    )
    expect(error).toContain('passphrase file')
  })
})

describe('a date', () => {
  const cases = rows(({ dates }) => dates !== undefined).flatMap((name) =>
    ROWS[name]!.dates!.map((words) => [name, words] as const)
  )
  it.each(cases)('that cannot be is refused by "%s": %s', async (name, words) => {
    const { error } = await expectRefused(
      async () => await attempt(name, [...ROWS[name]!.args(world), ...words], world)
    )
    expect(error).toContain(words[0])
  })
})

describe('a disk that can only be read', () => {
  it.each(changing.filter((name) => name !== 'rebuild' && name !== 'endorse withdraw'))('stops "%s"', async (name) => {
    const { error } = await expectRefused(async () => {
      const task = async () => await attempt(name, ROWS[name]!.args(world), world)
      return (await onDisk(world.folder, { code: 'EROFS', from: 1 }, task)).answer
    })
    expect(error).toContain('can only be read')
  })
})

describe('a disk that becomes full', () => {
  /** These are tried at so many steps; the others at their first and their last. */
  const OFTEN: Record<string, number> = { issue: 12, publish: 8, assess: 8, 'keys rotate': 12 }

  it.each(changing.filter((name) => name !== 'rebuild' && name !== 'endorse withdraw'))(
    'stops "%s" in words, leaves nothing half done, and the next command goes on',
    async (name) => {
      const { steps } = await inCopy(name)
      const count = Math.min(OFTEN[name] ?? 2, steps)
      for (let at = 0; at < count; at++) await inCopy(name, 1 + Math.floor((at * (steps - 1)) / Math.max(1, count - 1)))
    },
    120_000
  )

  /** Runs a verb on a copy of the world whose disk is full from a step on, and looks at what is left. */
  async function inCopy(name: string, from?: number): Promise<{ steps: number }> {
    const copy = await copied()
    const journal = async () => (await checkRegister(copy.register, { now: new Date() })).events
    const before = await journal()
    const task = async () => await attempt(name, ROWS[name]!.args(copy), copy)
    const { answer, steps } = await onDisk(copy.folder, from === undefined ? undefined : { code: 'ENOSPC', from }, task)
    if (from === undefined) expect([name, answer.code, answer.error]).toEqual([name, ROWS[name]!.code ?? 0, ''])
    else if (answer.code !== (ROWS[name]!.code ?? 0)) {
      expectTold(answer)
      expect(answer.error).toContain('The disk is full')
      // The next command, with room again.
      const { code, error } = await qualityLabelHere(['due', '--json', '--register', copy.register])
      expect([code, error]).toEqual([0, ''])
      const { findings } = await checkRegister(copy.register, { now: new Date() })
      expect(findings.filter(({ code }) => !code.startsWith('publish'))).toEqual([])
      const left = Object.keys(await treeOf(copy.register)).filter((path) => /\.tmp$|\.pending$|\.lock/.test(path))
      expect(left).toEqual([])
      if (!answer.error.includes('in the journal')) expect(await journal()).toBeLessThanOrEqual(before + 1)
    }
    await rm(copy.folder, { recursive: true })
    return { steps }
  }
})

/** The same world in another folder. */
async function copied(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'quality-label-copy-'))
  await cp(world.folder, folder, { recursive: true })
  const moved = (value: unknown): unknown =>
    typeof value === 'string' ? value.replace(world.folder, folder) : Array.isArray(value) ? value.map(moved) : value
  return Object.fromEntries(Object.entries(world).map(([key, value]) => [key, moved(value)])) as unknown as World
}
