import { appendFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addOrganiser, createRegister, openRegister } from '../../src/index.js'
import { readJournal } from '../../src/register/journal.js'
import { sha256 } from '../../src/register/objects.js'
import { NOVA, NOW, openDesk, PASSPHRASE, temporaryFolder } from '../support/desk.js'

describe('a register', () => {
  it('opens where it was made, and not elsewhere', async () => {
    const { register } = await openDesk()
    await expect(openRegister(register.directory)).resolves.toMatchObject({
      network: { did: 'did:web:labels.example' }
    })
    await expect(openRegister(await temporaryFolder())).rejects.toThrow(
      expect.objectContaining({ code: 'ERR_REGISTER_MISSING' })
    )
  })

  it('names the member of a file that was edited wrongly', async () => {
    const { register } = await openDesk()
    const path = join(register.directory, 'network.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"statusListDays": 30', '"statusListDays": "thirty"'))
    await expect(openRegister(register.directory)).rejects.toThrow(/policy\.statusListDays/)
  })

  it('writes sorted keys, two spaces and a newline', async () => {
    const { register, act } = await openDesk()
    await addOrganiser(register, NOVA, act)
    const text = await readFile(join(register.directory, 'organisers/nova-skola.json'), 'utf8')
    expect(text).toMatch(/^\{\n {2}"country": "RS",\n {2}"kind"/)
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('keeps keys and private papers out of git, and line endings as they are', async () => {
    const { register } = await openDesk()
    await expect(readFile(join(register.directory, '.gitignore'), 'utf8')).resolves.toMatch(/^\/keys\/\n\/private\/\n/)
    await expect(readFile(join(register.directory, '.gitattributes'), 'utf8')).resolves.toBe('* -text\n')
  })

  it('carries out an acknowledged event that a crash cut short', async () => {
    const { register, act } = await openDesk()
    await addOrganiser(register, NOVA, act)
    const event = (await readJournal(register.directory)).at(-1)!
    await writeFile(join(register.directory, '.pending'), event.payload)
    await rm(join(register.directory, 'organisers/nova-skola.json'))
    await addOrganiser(register, { ...NOVA, slug: 'another' }, act)
    await expect(stat(join(register.directory, 'organisers/nova-skola.json'))).resolves.toBeDefined()
    await expect(stat(join(register.directory, '.pending'))).rejects.toThrow('ENOENT')
  })

  it('carries it out while it opens, too: network.json may be what is missing', async () => {
    const { register } = await openDesk()
    const [event] = await readJournal(register.directory)
    await writeFile(join(register.directory, '.pending'), event!.payload)
    await rm(join(register.directory, 'network.json'))
    await expect(openRegister(register.directory)).resolves.toMatchObject({ network: register.network })
  })

  it('drops what an event would have carried that was never acknowledged, and nothing that another one carries', async () => {
    const { register, act } = await openDesk()
    const [event] = await readJournal(register.directory)
    const objects = join(register.directory, 'objects')
    const text = '{"details":{},"files":{},"salt":"x"}'
    await writeFile(join(objects, sha256(text)), text)
    await writeFile(join(register.directory, '.pending'), sha256(text))
    await addOrganiser(register, NOVA, act)
    await expect(readdir(objects)).resolves.not.toContain(sha256(text))
    await writeFile(join(register.directory, '.pending'), event!.payload)
    await addOrganiser(register, { ...NOVA, slug: 'another' }, act)
    await expect(readdir(objects)).resolves.toContain(event!.payload)
  })

  it('is not changed on keys that somebody else has changed meanwhile', async () => {
    const { register, act } = await openDesk()
    const path = join(register.directory, 'network.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"retired"', '"active"'))
    await expect(addOrganiser(register, NOVA, act)).resolves.toBeDefined()
    await writeFile(path, (await readFile(path, 'utf8')).replace('"active"', '"retired"'))
    await expect(addOrganiser(register, { ...NOVA, slug: 'another' }, act)).rejects.toThrow(
      expect.objectContaining({ code: 'ERR_REGISTER_STATE' })
    )
  })

  it('drops an event that was never acknowledged', async () => {
    const { register, act } = await openDesk()
    await writeFile(join(register.directory, '.pending'), 'f'.repeat(64))
    await appendFile(join(register.directory, 'journal.jsonl'), '{"sequence":2,"type":"organ')
    await addOrganiser(register, NOVA, act)
    const events = await readJournal(register.directory)
    expect(events.map(({ sequence, type }) => [sequence, type])).toEqual([
      [1, 'register.created'],
      [2, 'organiser.added']
    ])
  })

  it('leaves what was edited by hand as it is, where nothing crashed', async () => {
    const { register, act } = await openDesk()
    const path = join(register.directory, 'policy.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"guideEdition": "1"', '"guideEdition": "2"'))
    await addOrganiser(register, NOVA, act)
    await expect(openRegister(register.directory)).resolves.toMatchObject({ policy: { guideEdition: '2' } })
  })

  it('is made once, and in an empty folder', async () => {
    const { register, act } = await openDesk()
    const input = { host: 'https://labels.example', name: 'Example Network', passphrase: PASSPHRASE }
    const exists = expect.objectContaining({ code: 'ERR_REGISTER_EXISTS' }) as unknown
    await expect(createRegister(register.directory, input, act)).rejects.toThrow(exists)
    const other = await temporaryFolder()
    await writeFile(join(other, 'letter.txt'), 'Dear all')
    await expect(createRegister(other, input, act)).rejects.toThrow(exists)
  })

  it('is finished where an earlier attempt to make it was cut short', async () => {
    const folder = await temporaryFolder()
    const input = { host: 'https://labels.example', name: 'Example Network', passphrase: PASSPHRASE }
    const act = { now: NOW, actor: 'operator' }
    const first = await createRegister(folder, input, act)
    await rm(join(folder, 'network.json'))
    await writeFile(join(folder, 'journal.jsonl'), '')
    const second = await createRegister(folder, input, act)
    expect(second.network.keys).toEqual(first.network.keys)
  })
})
