import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openPlace, OVERRIDE, qualityLabel, temporaryFolder, type Place } from '../support/command.js'

let place: Place
let folder: string

beforeEach(async () => {
  place = await openPlace()
  folder = await temporaryFolder()
})

const journal = async () => await readFile(join(place.register, 'journal.jsonl'), 'utf8')
const parsed = (out: string) => JSON.parse(out) as Record<string, unknown>

async function list(...rows: string[]): Promise<string> {
  const path = join(folder, 'holders.csv')
  await writeFile(path, ['name,country,url,from', ...rows, ''].join('\n'))
  return path
}

describe('organiser import', () => {
  it('adds whoever is in the list, with the labels that they hold; again it says that they are there', async () => {
    const path = await list('Nova Škola,RS,https://nova-skola.example/,', 'Atviri,LT,,2025-03-01')
    const label = `${place.origin}/labels/atviri/1`
    const added = [{ organiser: { slug: 'nova-skola' } }, { organiser: { slug: 'atviri' } }]
    const answer = parsed(await place.run('organiser', 'import', path, '--json'))
    expect(answer).toMatchObject({ dryRun: false, added, existing: [], labels: [label] })
    const again = parsed(await place.run('organiser', 'import', path, '--json'))
    expect(again).toMatchObject({ added: [], existing: [{ slug: 'nova-skola' }, { slug: 'atviri' }], labels: [] })
  })

  it('reads no further than a list can be long', async () => {
    const { code, error } = await place.attempt('organiser', 'import', '/dev/zero')
    expect(code).toBe(1)
    expect(error).toContain('longer than')
  })

  it('says in a dry run what it would add, asks for no passphrase, and changes nothing', async () => {
    const path = await list('Nova Škola,RS,,', 'Atviri,LT,,2025-03-01')
    const before = await journal()
    const { code, out, error } = await qualityLabel([
      'organiser',
      'import',
      path,
      '--dry-run',
      '--register',
      place.register
    ])
    expect([code, error]).toEqual([0, ''])
    expect(out).toContain('Would import: organisers 2, labels 1')
    await expect(journal()).resolves.toBe(before)
  })

  it.each<[string, () => Promise<string[]>, number, string]>([
    ['a row with a fault', async () => [await list('Nova,RS,,', 'Kymatousa,Greece,,')], 1, 'holders.csv:3: country'],
    ['a file that is not there', () => Promise.resolve(['none.csv']), 1, 'cannot be read'],
    ['no file', () => Promise.resolve([]), 64, 'FILE is missing'],
    [
      'badges without an issuer',
      async () => {
        await writeFile(join(folder, 'badges.json'), '[]')
        return [join(folder, 'badges.json')]
      },
      1,
      '--assertion-issuer'
    ]
  ])('changes nothing, and says what to do, for %s', async (_what, args, code, message) => {
    const before = await journal()
    const answer = await place.attempt('organiser', 'import', ...(await args()))
    expect(answer.error).toContain(message)
    expect(answer.code).toBe(code)
    await expect(journal()).resolves.toBe(before)
  })

  it('writes an empty list to be filled in, and never over one that somebody has begun', async () => {
    await place.run('organiser', 'import', '--template', folder)
    await expect(readdir(folder)).resolves.toEqual(['columns.csv', 'organisers.csv'])
    await writeFile(join(folder, 'organisers.csv'), 'mine')
    const { code } = await place.attempt('organiser', 'import', '--template', folder)
    expect(code).toBe(1)
    await expect(readFile(join(folder, 'organisers.csv'), 'utf8')).resolves.toBe('mine')
  })
})

describe('organiser kit', () => {
  beforeEach(async () => {
    await place.run('organiser', 'add', 'nova', '--name', 'Nova', '--country', 'SI')
  })

  it('writes what the organiser receives, in their language, and changes nothing in the register', async () => {
    const before = await journal()
    const answer = parsed(await place.run('organiser', 'kit', 'nova', '--to', join(folder, 'kit'), '--json'))
    expect(answer).toMatchObject({ organiser: 'nova', language: 'sl', review: 'draft' })
    await expect(readFile(join(folder, 'kit/snippet.html'), 'utf8')).resolves.toContain('<quality-label-badge')
    await expect(journal()).resolves.toBe(before)
    await expect(place.run('organiser', 'kit', 'nova', '--to', join(folder, 'kit'))).resolves.toContain('snippet.html')
  })

  it('writes nothing where a file of that name says something else, and nothing in a dry run', async () => {
    await writeFile(join(folder, 'link.txt'), 'mine')
    await expect(place.attempt('organiser', 'kit', 'nova', '--to', folder)).resolves.toMatchObject({ code: 1 })
    await expect(readdir(folder)).resolves.toEqual(['link.txt'])
    await place.run('organiser', 'kit', 'nova', '--to', join(folder, 'kit'), '--dry-run')
    await expect(readdir(folder)).resolves.toEqual(['link.txt'])
  })

  it('is in English where there is no text in the language, and says so', async () => {
    const out = await place.run('organiser', 'kit', 'nova', '--to', folder, '--language', 'pt', '--json')
    expect(parsed(out)).toMatchObject({ language: 'en', missing: 'pt', review: 'source' })
  })
})

describe('site prove', () => {
  const site = () => `${place.origin}/`
  const file = () => join(place.register, 'public/.well-known/quality-label.txt')

  beforeEach(async () => {
    await place.run('organiser', 'add', 'nova', '--name', 'Nova', '--country', 'RS', '--site', site())
  })

  it('writes what the site must serve, and finds it there: exit code 1 before, 0 after', async () => {
    const to = join(folder, 'quality-label.txt')
    const first = await place.attempt('site', 'prove', 'nova', site(), '--to', to)
    expect(first).toMatchObject({ code: 1, error: '' })
    expect(first.out).toContain(`${site()}.well-known/quality-label.txt`)
    await mkdir(dirname(file()), { recursive: true })
    await writeFile(file(), await readFile(to))
    const second = await place.attempt('site', 'prove', 'nova', site(), '--json')
    expect(second).toMatchObject({ code: 0, error: '' })
    expect(parsed(second.out)).toMatchObject({ outcome: 'proved', proof: { site: site(), method: 'file' } })
    await place.run('check')
  })

  it('ends with 2 where the site cannot be asked: that says nothing about it', async () => {
    const other = 'http://localhost:1/'
    await place.run('site', 'add', 'nova', other)
    const before = await journal()
    await expect(place.attempt('site', 'prove', 'nova', other)).resolves.toMatchObject({ code: 2, error: '' })
    await expect(journal()).resolves.toBe(before)
  })

  it('ends with 1 for a site that is not listed, and 64 for another method', async () => {
    await expect(place.attempt('site', 'prove', 'nova', 'https://other.example/')).resolves.toMatchObject({ code: 1 })
    await expect(place.attempt('site', 'prove', 'nova', site(), '--method', 'dns')).resolves.toMatchObject({ code: 64 })
  })

  it('is asked for again when the label is to be renewed', async () => {
    await place.run('issue', 'nova', ...OVERRIDE)
    await expect(place.run('due', '--within', '40m')).resolves.toContain(`site prove nova ${site()}`)
    await expect(place.run('due', '--within', '30d')).resolves.not.toContain('site prove')
    await expect(place.run('renew', 'nova', ...OVERRIDE, '--dry-run')).resolves.toContain(`site prove nova ${site()}`)
  })
})

describe('report', () => {
  beforeEach(async () => {
    await place.run(
      'organiser',
      'import',
      await list('Nova,RS,,2025-03-01', 'Atviri,LT,,2025-03-01', 'Kiti,LT,,2024-03-01')
    )
  })

  it('counts by country, state and year: for people, for spreadsheets, for programs', async () => {
    const text = await place.run('report')
    expect(text).toMatch(/^LT +2 +2$/m)
    expect(text).toMatch(/^2025 +2 +2$/m)
    const csv = await place.run('report', '--csv', '--year', '2025')
    expect(csv.split(/\r?\n/).filter((line) => line.includes(',labels,'))).toHaveLength(2)
    expect(parsed(await place.run('report', '--json', '--at', '2024-06-01'))).toMatchObject({
      labels: [{ country: 'LT', state: 'valid', year: 2024, labels: 1 }],
      endorsements: []
    })
  })

  it.each([
    ['a year that is none', ['--year', 'last']],
    ['a day that is still to come', ['--at', '2999-01-01']]
  ])('refuses %s', async (_what, args) => {
    await expect(place.attempt('report', ...args)).resolves.toMatchObject({ code: 64 })
  })
})
