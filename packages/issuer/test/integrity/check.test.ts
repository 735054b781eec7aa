import { appendFile, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  acceptPolicy,
  addOrganiser,
  changeStatus,
  checkRegister,
  openRegister,
  publish,
  rebuildRegister,
  verifyJournal
} from '../../src/index.js'
import { sha256 } from '../../src/register/objects.js'
import { type Desk, endorsedDesk, issue, NOVA, NOW, publishing } from '../support/desk.js'

/** A register is made and published before every test, also on a machine that is busy. */
const SLOWLY_MS = 60_000

let desk: Desk
let folder: string

beforeEach(async () => {
  desk = await endorsedDesk()
  folder = desk.register.directory
  await issue(desk, { organiser: 'nova-skola' })
  await publish(desk.register, publishing(desk))
}, SLOWLY_MS)

async function findings(): Promise<string[]> {
  const report = await checkRegister(folder, { now: NOW })
  return report.findings.map(({ code, file, line }) => [code, file, ...(line ? [line] : [])].join(' '))
}

const path = (name: string) => join(folder, name)

async function edit(name: string, change: (text: string) => string): Promise<void> {
  await writeFile(path(name), change(await readFile(path(name), 'utf8')))
}

describe('check', () => {
  it('finds nothing in a register that was left to its verbs, published or not yet', async () => {
    await expect(findings()).resolves.toEqual([])
    await changeStatus(desk.register, 'suspend', 'nova-skola', undefined, desk.act)
    await expect(findings()).resolves.toEqual([])
  })

  it('names the line of the journal that was changed, and each once', async () => {
    await edit('journal.jsonl', (text) => text.replace('"organiser.added"', '"organiser.addeD"'))
    await expect(findings()).resolves.toContain('journal-line journal.jsonl 2')
    await expect(verifyJournal(folder)).resolves.toMatchObject({ findings: [{ code: 'journal-line', line: 2 }] })
  })

  it('finds a line that is missing in the middle, and those that are missing at the end', async () => {
    const text = await readFile(path('journal.jsonl'), 'utf8')
    const lines = text.split(/(?<=\n)/)
    await writeFile(path('journal.jsonl'), [...lines.slice(0, 1), ...lines.slice(2)].join(''))
    await expect(verifyJournal(folder)).resolves.toMatchObject({ findings: [{ code: 'journal-chain', line: 2 }] })
    await writeFile(path('journal.jsonl'), lines.slice(0, -1).join(''))
    await expect(verifyJournal(folder)).resolves.toMatchObject({ findings: [] })
    await expect(findings()).resolves.toContain('file-unknown labels/nova-skola/1.json')
  })

  it('tells by a hash that was kept elsewhere that the whole journal was exchanged', async () => {
    const { head } = await verifyJournal(folder)
    await expect(verifyJournal(folder, head)).resolves.toMatchObject({ known: true })
    const lines = (await readFile(path('journal.jsonl'), 'utf8')).split(/(?<=\n)/)
    await writeFile(path('journal.jsonl'), lines.slice(0, -1).join(''))
    await expect(verifyJournal(folder, head)).resolves.toMatchObject({ known: false, findings: [] })
  })

  it('finds a last line that was cut off, where no crash explains it', async () => {
    const { length } = await readFile(path('journal.jsonl'))
    const { events } = await verifyJournal(folder)
    await truncate(path('journal.jsonl'), length - 1)
    await expect(findings()).resolves.toContain(`journal-torn journal.jsonl ${events}`)
    await expect(addOrganiser(desk.register, { ...NOVA, slug: 'other' }, desk.act)).rejects.toThrow(
      expect.objectContaining({ code: 'ERR_REGISTER_DAMAGED' })
    )
  })

  it('finds objects that were changed, are missing, or that no event names', async () => {
    const [first = '', second = ''] = await readdir(path('objects'))
    await appendFile(path(`objects/${first}`), ' ')
    await rm(path(`objects/${second}`))
    await writeFile(path(`objects/${'0'.repeat(64)}`), '{}')
    const found = await findings()
    expect(found).toContain(`object-changed objects/${first}`)
    expect(found).toContain(`object-missing objects/${second}`)
    expect(found).toContain(`object-unknown objects/${'0'.repeat(64)}`)
  })

  it.each([
    ['organisers/nova-skola.json', 'file-changed'],
    ['labels/nova-skola/1.json', 'file-changed'],
    ['network.json', 'file-changed'],
    ['status/revocation-1.json', 'signed-changed'],
    ['shards/index.json', 'signed-changed'],
    ['status/allotted-1.txt', 'entry-freed'],
    ['public/organisers/nova-skola.json', 'published-changed'],
    ['public/index.html', 'published-changed']
  ])('finds a space at the end of %s', async (file, code) => {
    await appendFile(path(file), ' ')
    await expect(findings()).resolves.toEqual([`${code} ${file}`])
  })

  it.each([
    ['labels/nova-skola/1.json', 'file-missing'],
    ['status/allotted-1.txt', 'entry-freed'],
    ['public/organisers/nova-skola.json', 'published-missing']
  ])('finds that %s is gone', async (file, code) => {
    await rm(path(file))
    await expect(findings()).resolves.toEqual([`${code} ${file}`])
  })

  it('does not believe a published label for its digest alone', async () => {
    const manifest = '.quality-label-publish.jsonl'
    const label = 'labels/nova-skola/1/1.json'
    await edit(`public/${label}`, (text) => text.replace('Nova Škola', 'Nova Skola'))
    const digest = sha256(await readFile(path(`public/${label}`)))
    await edit(`public/${manifest}`, (text) => text.replace(new RegExp(`("${label}": ?")[0-9a-f]+`), `$1${digest}`))
    await expect(findings()).resolves.toEqual([`published-changed public/${label}`])
  })

  it.each([
    ['status/revocation/1', 'status/suspension/1'],
    ['labels/nova-skola/1/1.json', 'endorsers/city-of-vidrava.json']
  ])('does not believe what is genuine at another address: %s is %s', async (file, other) => {
    const bytes = await readFile(path(`public/${other}`))
    await writeFile(path(`public/${file}`), bytes)
    await edit('public/.quality-label-publish.jsonl', (text) =>
      text.replace(new RegExp(`("${file}": ?")[0-9a-f]+`), `$1${sha256(bytes)}`)
    )
    await expect(findings()).resolves.toEqual([`published-changed public/${file}`])
  })

  it('finds two genuine status lists that were swapped, and none where each is at its place', async () => {
    const [first, second] = [path('status/revocation-1.json'), path('status/suspension-1.json')]
    const [one, other] = [await readFile(first), await readFile(second)]
    await writeFile(first, other)
    await writeFile(second, one)
    await expect(findings()).resolves.toEqual([
      'signed-changed status/revocation-1.json',
      'signed-changed status/suspension-1.json'
    ])
    await writeFile(first, one)
    await writeFile(second, other)
    await expect(findings()).resolves.toEqual([])
  })

  it.each([
    ['public/organisers/other.json', ['published-unknown public/organisers/other.json']],
    ['public/status/revocation/2', ['published-unknown public/status/revocation/2']],
    // What an operator keeps on the same site.
    ['public/about.html', []]
  ])('judges %s, which no publish has written', async (file, expected) => {
    await writeFile(path(file), '{}')
    await expect(findings()).resolves.toEqual(expected)
  })

  it('misses the lines of a manifest that was cut', async () => {
    await edit('public/.quality-label-publish.jsonl', (text) => text.replace(/^\{"organiser":"nova-skola".*\n/m, ''))
    await expect(findings()).resolves.toContain('published-unknown public/organisers/nova-skola.json')
  })

  it('finds an edited policy until it is accepted, and accepts no other than an edited one', async () => {
    const { register, act } = desk
    const known = expect.objectContaining({ code: 'ERR_REGISTER_STATE' }) as unknown
    await expect(acceptPolicy(register, undefined, act)).rejects.toThrow(known)
    await edit('policy.json', (text) => text.replace('"guideEdition": "1"', '"guideEdition": "2"'))
    await expect(findings()).resolves.toEqual(['policy-changed policy.json'])
    await acceptPolicy(await openRegister(folder), 'Assembly', act)
    await expect(findings()).resolves.toEqual([])
    await expect(readFile(path('policy.json'), 'utf8')).resolves.toContain('"guideEdition": "2"')
  })

  it('finds records that no verb has made, in any folder of records', async () => {
    await mkdir(path('labels/other'))
    for (const file of ['labels/other/1.json', 'organisers/other.json']) await writeFile(path(file), '{}')
    await expect(findings()).resolves.toEqual([
      'file-unknown organisers/other.json',
      'file-unknown labels/other/1.json'
    ])
  })
})

describe('rebuild', () => {
  it('makes every file again, without network.json too, and says before what differs', async () => {
    await rm(path('network.json'))
    await rm(path('labels'), { recursive: true })
    await writeFile(path('organisers/other.json'), '{}')
    await edit('status/allotted-1.txt', () => '')
    const expected = {
      written: ['network.json', 'labels/nova-skola/1.json', 'status/allotted-1.txt'],
      removed: ['organisers/other.json']
    }
    const dry = await rebuildRegister(folder, { dryRun: true })
    expect({ written: dry.written.sort(), removed: dry.removed }).toEqual({
      ...expected,
      written: expected.written.sort()
    })
    await expect(findings()).resolves.toHaveLength(4)
    await rebuildRegister(folder)
    await expect(findings()).resolves.toEqual([])
    await expect(rebuildRegister(folder)).resolves.toMatchObject({ written: [], removed: [] })
  })

  it('changes nothing where the journal is not whole', async () => {
    const lines = (await readFile(path('journal.jsonl'), 'utf8')).split(/(?<=\n)/)
    await writeFile(path('journal.jsonl'), lines.slice(0, -1).join(''))
    await expect(rebuildRegister(folder)).rejects.toThrow(expect.objectContaining({ code: 'ERR_REGISTER_DAMAGED' }))
    await expect(readFile(path('labels/nova-skola/1.json'))).resolves.toBeDefined()
  })
})
