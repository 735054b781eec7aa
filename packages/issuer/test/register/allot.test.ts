import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { allotStatus } from '../../src/register/allot.js'
import {
  allottedLists,
  dropTornLines,
  holds,
  indicesOf,
  listAt,
  readLines,
  textOf
} from '../../src/register/allotted.js'
import { addOrganiser, rebuildRegister } from '../../src/index.js'
import { issue, NOVA, NOW, openDesk } from '../support/desk.js'

const act = { now: NOW, actor: 'operator' }
const SIZE = 1_048_576

it('adds one line for each index, and gives none away twice', async () => {
  const { register } = await openDesk()
  const given = new Set<number>()
  for (let i = 0; i < 20; i++) given.add((await allotStatus(register, act)).index)
  expect(given.size).toBe(20)
  const lines = await readLines(register.directory, 1)
  expect(indicesOf(lines)).toEqual(given)
  expect(lines.length).toBe(20 * 8)
})

it('knows which are used, and takes no part of another for one', () => {
  const used = Buffer.from(textOf([0, 10, 1_048_575]))
  expect([0, 10, 1_048_575].every((index) => holds(used, index))).toBe(true)
  expect([1, 100, 104_857].some((index) => holds(used, index))).toBe(false)
})

it('leaves a list that is half full for the next one, and the list as it was', async () => {
  const { register } = await openDesk()
  const half = textOf(Array.from({ length: SIZE / 2 }, (_, index) => index))
  const path = join(register.directory, 'status/allotted-1.txt')
  await allotStatus(register, act)
  await writeFile(path, half.slice(8))
  await expect(allotStatus(register, act)).resolves.toMatchObject({ list: 1 })
  await writeFile(path, half)
  await expect(allotStatus(register, act)).resolves.toMatchObject({ list: 2 })
  await expect(allottedLists(register.directory)).resolves.toEqual([1, 2])
  await expect(readFile(path, 'utf8')).resolves.toBe(half)
})

it('writes over a line that a crash cut short', async () => {
  const { register } = await openDesk()
  const first = await allotStatus(register, act)
  await appendFile(join(register.directory, 'status/allotted-1.txt'), '0001')
  const second = await allotStatus(register, act)
  expect(indicesOf(await readLines(register.directory, 1))).toEqual(new Set([first.index, second.index]))
})

it('drops such a line after a crash, and no whole one', async () => {
  const { register } = await openDesk()
  const { index } = await allotStatus(register, act)
  await appendFile(join(register.directory, 'status/allotted-1.txt'), '00')
  await dropTornLines(register.directory)
  expect((await readLines(register.directory, 1)).toString()).toBe(textOf([index]))
})

it.each([
  ['gone', (path: string) => rm(path)],
  ['empty', (path: string) => writeFile(path, '')]
])('gives nothing away where the file of a list is %s that labels have entries of', async (_, damage) => {
  const desk = await openDesk()
  await addOrganiser(desk.register, NOVA, desk.act)
  await issue(desk, { organiser: NOVA.slug })
  const path = join(desk.register.directory, 'status/allotted-1.txt')
  const before = await readFile(path, 'utf8')
  await damage(path)
  await expect(allotStatus(desk.register, act)).rejects.toThrow(
    expect.objectContaining({ code: 'ERR_REGISTER_DAMAGED', message: expect.stringContaining('rebuild') as string })
  )
  await rebuildRegister(desk.register.directory)
  await expect(readFile(path, 'utf8')).resolves.toBe(before)
  await expect(allotStatus(desk.register, act)).resolves.toMatchObject({ list: 1 })
})

it('gives nothing away in a dry run', async () => {
  const { register } = await openDesk()
  await allotStatus(register, { ...act, dryRun: true })
  await expect(allottedLists(register.directory)).resolves.toEqual([])
})

it('takes no other file for a list, and no edited line for an index', () => {
  expect(
    ['status/allotted-1.txt', 'status/allotted-01.txt', 'status/revocation-1.json', 'allotted-1.txt'].map(listAt)
  ).toEqual([1, undefined, undefined, undefined])
  expect(indicesOf(Buffer.from('0000001\n000000x\n'))).toBeUndefined()
  expect(indicesOf(Buffer.from('0000001\n00'))).toBeUndefined()
})
