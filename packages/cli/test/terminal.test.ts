/** Questions, and whom they are asked. */

import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openLabel, PASSPHRASE, temporaryFolder } from './support/command.js'
import { qualityLabelHere, type Here } from './support/here.js'

const DAY_MS = 86_400_000

/** As built: it has the badge script beside it. */
const { run } = (await import(fileURLToPath(new URL('../dist/run.js', import.meta.url)))) as { run: Here['run'] & {} }

describe('init on a terminal', () => {
  const words = (folder: string) => [
    ...['init', '--register', join(folder, 'register'), '--host', 'https://labels.example', '--name', 'Net'],
    ...['--recovery', join(folder, 'recovery')]
  ]

  it('asks twice for the passphrase, once more to restore from the copy, and shows none', async () => {
    const folder = await temporaryFolder()
    const { code, out, error } = await qualityLabelHere(words(folder), { typed: Array<string>(3).fill(PASSPHRASE) })
    expect(code).toBe(0)
    expect(error.match(/: $/gm)).toHaveLength(3)
    expect(out + error).not.toContain(PASSPHRASE)
    await expect(readFile(join(folder, 'register/network.json'), 'utf8')).resolves.toMatch(/"recovery": "\d{4}-/)
  })

  it.each([
    ['two passphrases that differ', [PASSPHRASE, 'another horse battery']],
    ['a copy that does not open', [PASSPHRASE, PASSPHRASE, 'another horse battery']],
    ['Ctrl+C before the restoration', [PASSPHRASE, PASSPHRASE]]
  ])('does not finish with %s', async (_what, typed) => {
    const folder = await temporaryFolder()
    await expect(qualityLabelHere(words(folder), { typed })).resolves.toMatchObject({ code: 1 })
    await expect(stat(join(folder, 'register'))).rejects.toThrow('ENOENT')
    await expect(readdir(join(folder, 'recovery')).catch(() => [])).resolves.toEqual([])
  })
})

describe('due', { timeout: 60_000 }, () => {
  const env = { QUALITY_LABEL_PASSPHRASE: PASSPHRASE }
  const later = () => new Date(Date.now() + 2 * DAY_MS)
  const due = async (register: string, typed?: string[], ...options: string[]) =>
    await qualityLabelHere(['--register', register, ...options], { env, now: later(), run, ...(typed && { typed }) })

  it('offers on a terminal what needs no decision, and does it when the answer is yes', async () => {
    const { register } = await openLabel()
    const list = join(register, 'status/revocation-1.json')
    const before = await readFile(list, 'utf8')
    const declined = await due(register, ['n'])
    expect(declined.error).toContain('Do these now? [y/N]')
    await expect(readFile(list, 'utf8')).resolves.toBe(before)
    await due(register, ['y'])
    await expect(readFile(list, 'utf8')).resolves.not.toBe(before)
    await expect(due(register, ['y'])).resolves.toMatchObject({ error: '', code: 0 })
  })

  it.each([
    ['where there is no terminal', undefined, []],
    ['with --json', ['y'], ['--json']]
  ])('asks nothing %s', async (_where, typed, options) => {
    const { register } = await openLabel()
    const { error, out } = await due(register, typed, ...options)
    expect(error).toBe('')
    expect(out).toContain('publish --refresh')
  })
})
