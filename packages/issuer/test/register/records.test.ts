import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publish } from '../../src/index.js'
import { endorsedDesk, issue, publishing } from '../support/desk.js'

const NAME = 'city-of-vidrava-nova-skola-1'

/** Edits a record by hand. */
async function edit(path: string, change: object): Promise<void> {
  const record = JSON.parse(await readFile(path, 'utf8')) as object
  await writeFile(path, JSON.stringify({ ...record, ...change }))
}

const DAMAGED = expect.objectContaining({ code: 'ERR_REGISTER_DAMAGED' }) as unknown

describe('a record that was edited by hand', () => {
  it.each([
    ['organisers/nova-skola.json', { name: 'Nova Skola' }],
    ['endorsers/city-of-vidrava.json', { locality: 'Vidrava' }],
    [`endorsements/${NAME}.json`, { name: NAME }],
    ['labels/nova-skola/1.json', { number: 1 }]
  ])('is read where it says no other place: %s %j', async (path, change) => {
    const desk = await endorsedDesk()
    await issue(desk, { organiser: 'nova-skola' })
    await edit(join(desk.register.directory, path), change)
    await expect(publish(desk.register, publishing(desk))).resolves.toMatchObject({ dryRun: false })
  })

  it.each([
    ['organisers/nova-skola.json', { slug: '../../escaped/nova' }],
    ['organisers/nova-skola.json', { slug: 'other' }],
    ['endorsers/city-of-vidrava.json', { slug: '../../escaped/city' }],
    ['endorsers/city-of-vidrava.json', { slug: 'other' }],
    [`endorsements/${NAME}.json`, { name: '../../escaped/x' }],
    [`endorsements/${NAME}.json`, { name: '../../escaped/x-1' }],
    [`endorsements/${NAME}.json`, { name: 'city-of-vidrava-nova-skola-2' }],
    ['labels/nova-skola/1.json', { number: 2 }],
    ['labels/nova-skola/1.json', { organiser: '../nova-skola' }]
  ])('is refused where it says another one: %s %j', async (path, change) => {
    const desk = await endorsedDesk()
    await issue(desk, { organiser: 'nova-skola' })
    await edit(join(desk.register.directory, path), change)
    await expect(publish(desk.register, publishing(desk))).rejects.toThrow(DAMAGED)
  })

  it('is refused under the name of another file', async () => {
    const desk = await endorsedDesk()
    const folder = join(desk.register.directory, 'endorsements')
    await rename(join(folder, `${NAME}.json`), join(folder, 'city-of-vidrava-nova-skola-2.json'))
    await expect(publish(desk.register, publishing(desk))).rejects.toThrow(DAMAGED)
  })

  it('may come from before further ids were kept', async () => {
    const desk = await endorsedDesk()
    await edit(join(desk.register.directory, 'organisers/nova-skola.json'), { same: undefined })
    await expect(publish(desk.register, publishing(desk))).resolves.toMatchObject({ dryRun: false })
  })
})
