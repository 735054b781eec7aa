import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addOrganiser } from '../../src/index.js'
import { readJournal, readPayload } from '../../src/register/journal.js'
import { NOVA, openDesk } from '../support/desk.js'

const DAMAGED = expect.objectContaining({ code: 'ERR_REGISTER_DAMAGED' }) as unknown

describe('the journal', () => {
  it('keeps every change as an event that names the one before it', async () => {
    const { register, act } = await openDesk()
    await addOrganiser(register, NOVA, act)
    const events = await readJournal(register.directory)
    expect(events.map(({ sequence, type, actor }) => [sequence, type, actor])).toEqual([
      [1, 'register.created', 'operator'],
      [2, 'organiser.added', 'operator']
    ])
    expect(events[0]!.previous).toMatch(/^0{64}$/)
    expect(events[1]!.previous).not.toBe(events[0]!.previous)
  })

  it('holds the files after an event in its payload, salted', async () => {
    const { register, act } = await openDesk()
    await addOrganiser(register, NOVA, act)
    const event = (await readJournal(register.directory)).at(-1)!
    const payload = await readPayload(register.directory, event)
    expect(payload?.files['organisers/nova-skola.json']).toMatchObject({ name: 'Nova Škola' })
    expect(payload).toHaveProperty('salt')
  })

  it('answers that a payload was erased, and the chain still holds', async () => {
    const { register } = await openDesk()
    const [event] = await readJournal(register.directory)
    await rm(join(register.directory, 'objects', event!.payload))
    await expect(readPayload(register.directory, event!)).resolves.toBeUndefined()
    await expect(readJournal(register.directory)).resolves.toHaveLength(1)
  })

  it('finds a changed line', async () => {
    const { register, act } = await openDesk()
    await addOrganiser(register, NOVA, act)
    const path = join(register.directory, 'journal.jsonl')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"operator"', '"somebody"'))
    await expect(readJournal(register.directory)).rejects.toThrow(DAMAGED)
  })

  it('finds a changed payload', async () => {
    const { register } = await openDesk()
    const [event] = await readJournal(register.directory)
    await appendFile(join(register.directory, 'objects', event!.payload), ' ')
    await expect(readPayload(register.directory, event!)).rejects.toThrow(DAMAGED)
  })
})
