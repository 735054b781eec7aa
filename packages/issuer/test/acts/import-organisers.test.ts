import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  addOrganiser,
  checkRegister,
  currentIssue,
  draftHolderList,
  eraseOrganiser,
  importOrganisers,
  labelsOf,
  readJournal,
  rebuildRegister,
  type Imported
} from '../../src/index.js'
import { type Desk, NOVA, NOW, openDesk } from '../support/desk.js'

const HEAD = 'slug,name,kind,country,locality,url,sites,same,decided,from,until'
const list = (...rows: string[]) => ({ name: 'holders.csv', bytes: Buffer.from([HEAD, ...rows].join('\n')) })

const NOVA_ROW = ',Nova Škola,,rs,Vidrava,https://nova-skola.example/,https://nova-skola.example/,,,,'
const LABELLED_ROW = ',Atviri Ženkliukai,,LT,,,https://atviri.example/,,2024-01-10,2024-02-01,2027-02-01'
const PERSON_ROW = ',Ana Horvat,individual,SI,,,,,,,'

async function run(
  { register, labelKey, act }: Desk,
  file: ReturnType<typeof list>,
  dryRun = false
): Promise<Imported> {
  return await importOrganisers(register, file, {}, () => Promise.resolve(labelKey), { ...act, dryRun })
}

const organisers = async ({ register }: Desk) => await readdir(join(register.directory, 'organisers')).catch(() => [])
const types = async ({ register }: Desk) => (await readJournal(register.directory)).map(({ type }) => type)

describe('importOrganisers', () => {
  it('adds every row, with a slug that is made from its name, and the label that it holds already', async () => {
    const desk = await openDesk()
    const { added, existing, labels } = await run(desk, list(NOVA_ROW, LABELLED_ROW))
    expect(added.map(({ place, organiser }) => [place, organiser.slug])).toEqual([
      ['holders.csv:2', 'nova-skola'],
      ['holders.csv:3', 'atviri-zenkliukai']
    ])
    expect(existing).toEqual([])
    expect(labels).toEqual(['https://labels.example/labels/atviri-zenkliukai/1'])
    const [label] = await labelsOf(desk.register, 'atviri-zenkliukai')
    expect(currentIssue(label!).credential).toMatchObject({
      awardedDate: '2024-01-10T00:00:00Z',
      validFrom: '2024-02-01T00:00:00Z',
      validUntil: '2027-02-01T00:00:00Z'
    })
    expect(JSON.parse(await readFile(join(desk.register.directory, 'organisers/nova-skola.json'), 'utf8'))).toEqual({
      slug: 'nova-skola',
      name: 'Nova Škola',
      kind: 'organisation',
      country: 'RS',
      locality: 'Vidrava',
      url: 'https://nova-skola.example/',
      same: [],
      sites: ['https://nova-skola.example/', 'https://www.nova-skola.example/']
    })
  })

  it('gives a person a slug that does not say the name', async () => {
    const desk = await openDesk()
    const { added } = await run(desk, list(PERSON_ROW))
    expect(added[0]?.organiser.slug).toMatch(/^person-[0-9a-f]{8}$/)
  })

  it.each([
    ['a name that is missing', ',,,RS,,,,,,,', ':3: name'],
    ['a country that is none', ',Kymatousa,,Greece,,,,,,,', ':3: country'],
    ['an address that is none', ',Kymatousa,,GR,,kymatousa,,,,,', ':3: url'],
    ['a site that is none', ',Kymatousa,,GR,,,http://kymatousa.example/,,,,', ':3: sites'],
    ['a kind that is none', ',Kymatousa,company,GR,,,,,,,', ':3: kind'],
    ['a slug that is none', 'Kymatousa!,Kymatousa,,GR,,,,,,,', ':3: slug'],
    ['a name without a slug', ',学校,,JP,,,,,,,', ':3: slug'],
    ['a day that does not exist', ',Kymatousa,,GR,,,,,,2026-02-30,', ':3: from'],
    ['an end without a start', ',Kymatousa,,GR,,,,,,,2027-01-01', ':3: from'],
    ['an end before the start', ',Kymatousa,,GR,,,,,,2026-01-01,2025-01-01', ':3: until'],
    ['a decision in the future', ',Kymatousa,,GR,,,,,2027-01-01,2027-01-01,', ':3: decided'],
    ['a decision after the start', ',Kymatousa,,GR,,,,,2026-02-01,2026-01-01,', ':3: from'],
    ['a second row of the same name', ',Nova Skola,,HR,,,,,,,', ':3: the slug'],
    ['a second row of the same site', ',Kymatousa,,GR,,,https://nova-skola.example/,,,,', ':3: https:'],
    ['a second row that names the first as the same', ',Kymatousa,,GR,,,,https://nova-skola.example/,,,', ':3: https:']
  ])('keeps nothing when one row has %s', async (_what, row, place) => {
    const desk = await openDesk()
    const wrong = run(desk, list(NOVA_ROW, row))
    await expect(wrong).rejects.toMatchObject({ code: 'ERR_REGISTER_INPUT' })
    await expect(wrong).rejects.toThrow(`holders.csv${place}`)
    await expect(organisers(desk)).resolves.toEqual([])
    await expect(types(desk)).resolves.toEqual(['register.created'])
  })

  it('names every fault, in the order of the rows', async () => {
    const desk = await openDesk()
    const wrong = run(desk, list(',,,XX,,,,,,,', NOVA_ROW, ',A,,GR,,,,,,2026-02-30,', NOVA_ROW))
    const error = await wrong.catch((error: unknown) => error as Error)
    const lines = (error as Error).message.split('\n').map((line) => /^holders\.csv:(\d+): (\w+)/.exec(line)?.slice(1))
    expect(lines.slice(0, 4)).toEqual([
      ['2', 'name'],
      ['2', 'country'],
      ['4', 'from'],
      ['5', 'the']
    ])
  })

  it.each([
    ['a column that is not known', 'name,country,untill\nNova,RS,2027-01-01'],
    ['a column that is there twice', 'name,country,name\nNova,RS,Nova'],
    ['a column that is missing', 'name,url\nNova,https://nova.example/'],
    ['nothing but columns', HEAD]
  ])('refuses a list with %s', async (_what, text) => {
    const desk = await openDesk()
    const wrong = run(desk, { name: 'holders.csv', bytes: Buffer.from(text) })
    await expect(wrong).rejects.toMatchObject({ code: 'ERR_REGISTER_INPUT' })
  })

  it('refuses another encoding than UTF-8, in which names would be lost', async () => {
    const desk = await openDesk()
    const bytes = Buffer.from('name,country\nNova Škola,RS', 'latin1')
    await expect(run(desk, { name: 'holders.csv', bytes })).resolves.toBeDefined()
    const broken = Buffer.from('name,country\nEscòla,ES', 'latin1')
    await expect(run(desk, { name: 'holders.csv', bytes: broken })).rejects.toMatchObject({
      code: 'ERR_REGISTER_INPUT'
    })
  })

  it('reports who is there already, by slug, address or name, and overwrites nobody', async () => {
    const desk = await openDesk()
    await addOrganiser(desk.register, NOVA, desk.act)
    const before = await types(desk)
    const bySlug = 'nova-skola,Nova,,RS,,,,,,,'
    const bySite = ',Another Name,,RS,,,https://nova-skola.example/,,,,'
    const byName = ',Nova Škola,,RS,,,,,,,'
    const same = ',Nova Škola,,RS,Vidrava,,https://nova-skola.example/,,,,'
    for (const [row, differs] of [
      [bySlug, true],
      [bySite, true],
      [byName, true],
      [same, false]
    ] as const) {
      await expect(run(desk, list(row))).resolves.toMatchObject({
        added: [],
        existing: [{ slug: 'nova-skola', differs }]
      })
    }
    await expect(types(desk)).resolves.toEqual(before)
    await expect(run(desk, list(',Nova Skola,,HR,,,,,,,'))).rejects.toThrow(':2: slug')
  })

  it('goes on where it was cut short: rows that are there are left alone, a label that is missing is issued', async () => {
    const desk = await openDesk()
    const file = list(NOVA_ROW, LABELLED_ROW, PERSON_ROW)
    await run(desk, file)
    const again = await run(desk, file)
    expect([again.added, again.labels]).toEqual([[], []])
    // As if the command had been killed between the organiser and its label.
    const fresh = await openDesk()
    await run(fresh, list(LABELLED_ROW.replace(/2024-01-10,2024-02-01,2027-02-01/, ',,')))
    const rest = await run(fresh, list(LABELLED_ROW))
    expect([rest.added.length, rest.labels.length]).toEqual([0, 1])
  })

  it('opens the key once for many labels, and not at all for none', async () => {
    const desk = await openDesk()
    let opened = 0
    const open = () => {
      opened += 1
      return Promise.resolve(desk.labelKey)
    }
    await importOrganisers(desk.register, list(NOVA_ROW), {}, open, desk.act)
    expect(opened).toBe(0)
    const second = LABELLED_ROW.replace('Atviri', 'Kiti').replace('atviri', 'kiti')
    await importOrganisers(desk.register, list(LABELLED_ROW, second), {}, open, desk.act)
    expect(opened).toBe(1)
  })

  it('writes nothing when the key cannot be opened', async () => {
    const desk = await openDesk()
    const closed = () => Promise.reject(new Error('closed'))
    await expect(importOrganisers(desk.register, list(NOVA_ROW, LABELLED_ROW), {}, closed, desk.act)).rejects.toThrow(
      'closed'
    )
    await expect(types(desk)).resolves.toEqual(['register.created'])
  })

  it('says in a dry run what it would do, and changes nothing', async () => {
    const desk = await openDesk()
    const { added, labels } = await run(desk, list(NOVA_ROW, LABELLED_ROW), true)
    expect([added.length, labels.length]).toEqual([2, 1])
    await expect(types(desk)).resolves.toEqual(['register.created'])
  })

  it('writes a hundred rows an event, which rebuild, check and erase all know', async () => {
    const desk = await openDesk()
    const rows = Array.from({ length: 120 }, (_, at) => `,School ${at + 1},,RS,,,,,,,`)
    await run(desk, list(...rows, PERSON_ROW))
    expect((await types(desk)).slice(1)).toEqual(['organiser.imported', 'organiser.imported'])
    const { directory } = desk.register
    await rm(join(directory, 'organisers'), { recursive: true })
    await expect(rebuildRegister(directory)).resolves.toMatchObject({ removed: [] })
    expect(await organisers(desk)).toHaveLength(121)
    const person = (await organisers(desk)).find((name) => name.startsWith('person-'))!
    await eraseOrganiser(desk.register, person.replace('.json', ''), undefined, desk.act)
    expect(await organisers(desk)).toHaveLength(120)
    await expect(checkRegister(directory, { now: NOW })).resolves.toMatchObject({ findings: [] })
    const objects = await readdir(join(directory, 'objects'))
    const texts = await Promise.all(
      objects.map(async (name) => await readFile(join(directory, 'objects', name), 'utf8'))
    )
    expect(texts.join()).not.toContain('Horvat')
  })
})

describe('draftHolderList', () => {
  it('writes an empty list, which is refused as it is, and taken when a row is filled in', async () => {
    const desk = await openDesk()
    const { files } = await draftHolderList(desk.register, undefined, {}, desk.act)
    expect(files.map(({ name }) => name)).toEqual(['organisers.csv', 'columns.csv'])
    const { name, text } = files[0]!
    await expect(run(desk, { name, bytes: Buffer.from(text) })).rejects.toMatchObject({ code: 'ERR_REGISTER_INPUT' })
    const filled = `${text},Nova,,RS\r\n`
    await expect(run(desk, { name, bytes: Buffer.from(filled) })).resolves.toMatchObject({ added: [{}] })
  })
})
