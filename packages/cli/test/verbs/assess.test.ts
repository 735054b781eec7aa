import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPlace, qualityLabel, temporaryFolder, type Place } from '../support/command.js'
import { writePapers } from '../support/papers.js'

async function openOrganiser(): Promise<Place> {
  const place = await openPlace()
  await place.run('organiser', 'add', 'nova-skola', '--name', 'Nova Škola', '--country', 'RS')
  return place
}

async function wordsOf(facts: { level?: number; organiser?: string } = {}): Promise<string[]> {
  const { application, reports, committee } = await writePapers(facts)
  return ['assess', application, '--reports', ...reports, '--committee', committee]
}

const journalOf = async ({ register }: Place) => await readFile(join(register, 'journal.jsonl'), 'utf8')

describe('quality-label assess', () => {
  it('says what is decided and why, to people and to programs', async () => {
    const place = await openOrganiser()
    const refused = await place.attempt(...(await wordsOf({ level: 2 })))
    expect(refused).toMatchObject({ code: 0, error: '' })
    expect(refused.out).toContain('nova-skola: not yet issued')
    expect(refused.out).toContain('Missing   design-1: Level 2, says Jelena and Andrea; level 3 is needed.')
    const { out } = await place.attempt(...(await wordsOf()), '--json')
    expect(JSON.parse(out)).toMatchObject({
      organiser: 'nova-skola',
      number: 2,
      outcome: 'positive',
      indicators: { met: 4, total: 4 },
      missing: [],
      notes: [{ code: 'placeholders' }]
    })
  })

  it('writes nothing with --dry-run', async () => {
    const place = await openOrganiser()
    const before = await journalOf(place)
    const { code, out } = await place.attempt(...(await wordsOf()), '--dry-run')
    expect([code, await journalOf(place), await readdir(join(place.register, 'private'))]).toEqual([0, before, []])
    expect(out).toContain('Nothing was changed')
  })

  it('publishes nothing of what it read', async () => {
    const place = await openOrganiser()
    await place.run(...(await wordsOf()))
    await place.run('issue', 'nova-skola')
    await place.publish()
    const tree = join(place.register, 'public')
    const entries = await readdir(tree, { recursive: true, withFileTypes: true })
    for (const entry of entries) {
      if (!entry.isFile()) continue
      await expect(readFile(join(entry.parentPath, entry.name), 'utf8')).resolves.not.toMatch(/Jelena|awero\.example/)
    }
  })

  it('writes templates, and never over what somebody has begun to fill in', async () => {
    const place = await openOrganiser()
    const folder = join(await temporaryFolder(), 'forms')
    await place.run('assess', '--template', folder)
    await expect(readdir(folder)).resolves.toEqual(['application.csv', 'committee.csv', 'report.csv'])
    await writeFile(join(folder, 'report.csv'), 'begun')
    const { code, error } = await place.attempt('assess', '--template', folder)
    expect(code).toBe(1)
    expect(error).toContain('is there already')
    await expect(readFile(join(folder, 'report.csv'), 'utf8')).resolves.toBe('begun')
  })

  it.each<[string, (words: string[]) => string[] | Promise<string[]>, number, RegExp]>([
    [
      'a file that is not there',
      (words) => [words[0]!, 'none.yaml', ...words.slice(2)],
      1,
      /none\.yaml cannot be read/
    ],
    [
      'YAML that is none',
      async (words) => {
        await writeFile(words[1]!, 'organiser: nova-skola\nanswers: [\n')
        return words
      },
      1,
      /application\.yaml:\d: /
    ],
    ['an organiser that is not there', async () => await wordsOf({ organiser: 'nobody' }), 1, /No organiser "nobody"/],
    [
      'an organiser that leaves the folder',
      async () => await wordsOf({ organiser: '../../etc' }),
      1,
      /:1: organiser: /
    ],
    ['a decision in the future', (words) => [...words, '--decided', '2999-01-01'], 1, /in the future/],
    ['no reports', (words) => words.slice(0, 2), 64, /--reports FILE … is missing/],
    ['no committee', (words) => words.slice(0, -2), 64, /--committee FILE is missing/],
    ['no application', () => ['assess', '--reports', 'a.yaml'], 64, /APPLICATION is missing/]
  ])('says what is wrong, and changes nothing: %s', async (_name, change, expected, message) => {
    const place = await openOrganiser()
    const before = await journalOf(place)
    const { code, error } = await place.attempt(...(await change(await wordsOf())))
    expect(error).toMatch(message)
    expect([code, await journalOf(place)]).toEqual([expected, before])
  })
})

describe('quality-label init --policy', () => {
  const init = async (policy: string) => {
    const register = join(await temporaryFolder(), 'register')
    const recovery = ['--recovery', `${register}-recovery`]
    const args = ['init', '--register', register, '--host', 'https://labels.example', '--name', 'Net', ...recovery]
    const env = { QUALITY_LABEL_PASSPHRASE: 'correct horse battery' }
    return { register, ...(await qualityLabel([...args, '--policy', policy], { env })) }
  }

  it("begins with the Network's own rules, or does not begin", async () => {
    const file = join(await temporaryFolder(), 'rules.json')
    await writeFile(file, '{ "termYears": 2 }')
    const { code, register } = await init(file)
    expect(code).toBe(0)
    expect(JSON.parse(await readFile(join(register, 'policy.json'), 'utf8'))).toMatchObject({ termYears: 2 })
    await writeFile(file, '{\n  "termYears": 0\n}')
    const refused = await init(file)
    expect([refused.code, refused.error]).toEqual([1, expect.stringMatching(/rules\.json:2: termYears: /)])
    await expect(readdir(refused.register)).rejects.toThrow('ENOENT')
  })
})
