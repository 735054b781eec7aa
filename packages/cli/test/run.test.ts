import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verbs } from '../src/verbs.js'
import { openPlace, PASSPHRASE, qualityLabel, temporaryFolder } from './support/command.js'

describe('help', () => {
  it('lists every verb', async () => {
    const { code, out } = await qualityLabel([])
    expect(code).toBe(0)
    for (const { name, summary } of verbs) expect(out).toContain(`${name.padEnd(18)}  ${summary}`)
  })

  it.each(verbs.map(({ name }) => name))('of "%s" teaches with one example', async (name) => {
    const { code, out } = await qualityLabel([...name.split(' '), '--help'])
    expect(code).toBe(0)
    expect(out).toContain(`Example\n  quality-label ${name}`)
  })

  it('says the same as the table of verbs', async () => {
    for (const entry of verbs) {
      const verb = await entry.load()
      expect([verb.name, verb.summary]).toEqual([entry.name, entry.summary])
    }
  })
})

describe('a command that is typed wrongly', () => {
  it.each([
    ['an unknown verb', ['isue'], 'no verb "isue"'],
    ['half a verb', ['organiser'], 'Did you mean "organiser add" or'],
    ['a missing word', ['issue'], '"issue" takes ORGANISER'],
    ['a missing word, which is explained', ['verify'], 'INPUT: A file, an address, or - for standard input.'],
    ['a word too many', ['publish', 'now'], '"publish" takes no further words'],
    ['an unknown option', ['publish', '--too', 'x'], '--too'],
    ['a missing option', ['init', '--host', 'https://labels.example'], '--name NAME is missing'],
    ['a network policy that there is not', ['verify', '-', '--network', 'all'], 'public, local, none'],
    ['a day that there is not', ['verify', '-', '--at', '2026-02-30'], '--at: "2026-02-30" is not a date'],
    ['a site that is no address', ['verify', '-', '--site', 'nova'], '--site: "nova" is no address'],
    ['a canonical form that there is not', ['inspect', '-', '--canonical', 'c14n'], 'jcs, rdfc']
  ])('ends with 64: %s', async (_name, args, message) => {
    const { code, error, out } = await qualityLabel(args)
    expect([code, out]).toEqual([64, ''])
    expect(error).toContain(message)
  })
})

describe('a command that cannot be carried out', () => {
  it.each([
    ['an organiser that is not there', ['issue', 'nobody'], 'No organiser "nobody"'],
    ['a slug that leaves the folder', ['issue', '../../etc'], 'is not a slug'],
    ['a label that is not there', ['revoke', 'https://labels.example/labels/a/1'], 'No label'],
    ['a date that is none', ['issue', 'nova', '--from', '2026-02-30'], '--from: "2026-02-30" is not a date'],
    ['an answer that is missing', ['endorse', 'accept', 'none.json'], 'none.json cannot be read'],
    ['a badge script that is missing', ['publish', '--embed', 'nowhere'], 'The badge script is missing in nowhere']
  ])('ends with 1 and changes nothing: %s', async (_name, args, message) => {
    const place = await openPlace()
    const journal = await readFile(join(place.register, 'journal.jsonl'), 'utf8')
    const { code, error } = await place.attempt(...args)
    expect(error).toContain(message)
    expect(code).toBe(1)
    await expect(readFile(join(place.register, 'journal.jsonl'), 'utf8')).resolves.toBe(journal)
  })

  it('says how to make a register where there is none', async () => {
    const { code, error } = await qualityLabel(['suspend', 'nova', '--register', await temporaryFolder()])
    expect(code).toBe(1)
    expect(error).toContain('quality-label init')
  })

  it('prints the error as JSON for programs', async () => {
    const { code, error } = await qualityLabel(['suspend', 'nova', '--json', '--register', await temporaryFolder()])
    expect(code).toBe(1)
    expect(JSON.parse(error)).toMatchObject({ error: { code: 'ERR_REGISTER_MISSING' } })
  })
})

describe('the passphrase', () => {
  const init = (register: string) => [
    'init',
    '--register',
    register,
    '--host',
    'https://labels.example',
    '--name',
    'Net',
    '--recovery',
    `${register}-recovery`
  ]

  it('comes from the environment, and is never printed', async () => {
    const register = join(await temporaryFolder(), 'register')
    const { code, out, error } = await qualityLabel(init(register), { env: { QUALITY_LABEL_PASSPHRASE: PASSPHRASE } })
    expect([code, error]).toEqual([0, ''])
    expect(out).not.toContain(PASSPHRASE)
  })

  it('is asked for with words, where there is no terminal to ask on', async () => {
    const register = join(await temporaryFolder(), 'register')
    const { code, error } = await qualityLabel(init(register))
    expect(code).toBe(1)
    expect(error).toContain('--passphrase-file')
  })

  it('that is wrong opens nothing, and is not repeated', async () => {
    const place = await openPlace()
    await place.run('organiser', 'add', 'nova', '--name', 'Nova', '--country', 'RS')
    const wrong = 'incorrect horse battery'
    const { code, error } = await qualityLabel(['issue', 'nova', '--register', place.register], {
      env: { QUALITY_LABEL_PASSPHRASE: wrong }
    })
    expect(code).toBe(1)
    expect(error).toContain('does not open')
    expect(error).not.toContain(wrong)
    await expect(readdir(join(place.register, 'labels'))).rejects.toThrow('ENOENT')
  })
})

describe('--same', () => {
  const city = ['endorser', 'recognise', 'city', '--name', 'City', '--category', 'government', '--level', 'local']
  const did = ['--did', 'did:key:z6MkvDqGT54cXesYGvABpF1UapVNwjCqRcafi4Px6Thv5T3Z']

  it.each([
    ['refuses', 'https://city.example/schools', 1],
    ['lets pass', 'https://school.example/', 0]
  ])('%s an endorsement of an organiser that is also %s', async (_does, same, expected) => {
    const place = await openPlace()
    const added = await place.run(
      ...['organiser', 'add', 'nova', '--name', 'Nova', '--country', 'RS'],
      ...['--same', 'did:web:nova.example', '--same', same]
    )
    expect(added).toContain(`Same    did:web:nova.example\nSame    ${same}`)
    const others = ['--same', 'did:web:city.example', '--same', 'https://city.example/']
    await place.run(...city, '--country', 'RS', ...did, ...others)
    const to = ['--to', join(place.register, '../request.json')]
    const { code } = await place.attempt(
      'endorse',
      'request',
      '--endorser',
      'city',
      '--object',
      'organiser:nova',
      ...to
    )
    expect(code).toBe(expected)
  })

  it('takes an address or a DID, and nothing else', async () => {
    const place = await openPlace()
    const add = ['organiser', 'add', 'nova', '--name', 'Nova', '--country', 'RS', '--same']
    await expect(place.attempt(...add, 'nova')).resolves.toMatchObject({ code: 1 })
    await expect(place.attempt(...add, 'did:web:nova.example')).resolves.toMatchObject({ code: 0 })
  })
})
