import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { addOrganiser, readJournal } from '../../src/index.js'
import { followJournal, isPlace, type Position } from '../../src/register/follow-journal.js'
import { NOVA, openDesk, type Desk } from '../support/desk.js'

async function busyDesk(): Promise<Desk> {
  const desk = await openDesk()
  for (let i = 0; i < 5; i++) await addOrganiser(desk.register, { ...NOVA, slug: `organiser-${i}` }, desk.act)
  return desk
}

async function follow(directory: string, from?: Position) {
  const found = []
  for await (const step of followJournal(directory, from)) found.push(step)
  return found
}

it('reads what a journal holds, and from any place in it what comes after', async () => {
  const { directory } = (await busyDesk()).register
  const all = await follow(directory)
  expect(all.map(({ event }) => event)).toEqual(await readJournal(directory))
  for (const [i, { position }] of all.entries()) {
    await expect(isPlace(directory, position)).resolves.toBe(true)
    expect(await follow(directory, position)).toEqual(all.slice(i + 1))
  }
})

it('knows a place no more when the line there was changed, or the journal is shorter', async () => {
  const { directory } = (await busyDesk()).register
  const [first, , third, fourth] = (await follow(directory)).map(({ position }) => position)
  const path = join(directory, 'journal.jsonl')
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace('organiser-1', 'organiser-9'))
  await expect(isPlace(directory, third!)).resolves.toBe(false)
  await expect(isPlace(directory, fourth!)).resolves.toBe(true)
  await writeFile(path, text.slice(0, first!.bytes))
  await expect(isPlace(directory, third!)).resolves.toBe(false)
  await expect(isPlace(directory, { ...first!, hash: '0'.repeat(64) })).resolves.toBe(false)
})

it('refuses a line that does not follow from the one before it, and one that was cut short', async () => {
  const { directory } = (await busyDesk()).register
  const damaged = expect.objectContaining({ code: 'ERR_REGISTER_DAMAGED' }) as unknown
  const path = join(directory, 'journal.jsonl')
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace('organiser-1', 'organiser-9'))
  await expect(follow(directory)).rejects.toThrow(damaged)
  await writeFile(path, text.slice(0, -3))
  await expect(follow(directory)).rejects.toThrow(damaged)
})
