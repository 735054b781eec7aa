import { appendFile, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addOrganiser, openRegister } from '../../src/index.js'
import { readJournal } from '../../src/register/journal.js'
import { NOVA, openDesk, temporaryFolder } from '../support/desk.js'

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
    await writeFile(path, (await readFile(path, 'utf8')).replace('"termYears": 3', '"termYears": "three"'))
    await expect(openRegister(register.directory)).rejects.toThrow(/policy\.termYears/)
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

  it('carries out an acknowledged event whose files were lost, and drops one that was cut short', async () => {
    const { register, act } = await openDesk()
    await addOrganiser(register, NOVA, act)
    await rm(join(register.directory, 'organisers/nova-skola.json'))
    await appendFile(join(register.directory, 'journal.jsonl'), '{"sequence":3,"type":"organ')
    await addOrganiser(register, { ...NOVA, slug: 'another' }, act)
    await expect(stat(join(register.directory, 'organisers/nova-skola.json'))).resolves.toBeDefined()
    expect((await readJournal(register.directory)).map(({ sequence }) => sequence)).toEqual([1, 2, 3])
  })
})
