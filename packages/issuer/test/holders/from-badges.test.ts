import { bake } from '@quality-label/credentials'
import { describe, expect, it } from 'vitest'
import { currentIssue, draftHolderList, importOrganisers, labelsOf, type HolderFile } from '../../src/index.js'
import { type Desk, openDesk } from '../support/desk.js'
import { openSite, type Site } from '../support/site.js'

const CONTEXT = 'https://w3id.org/openbadges/v2'
const NAME = 'Quality Label for Badge Recognition'

interface Place extends Desk {
  site: Site
  issuer: string
  /** Serves a badge, and gives it. */
  badge: (name: string, changes?: object) => Record<string, unknown>
}

/** A register, and a platform with badges on this machine. */
async function open(): Promise<Place> {
  const desk = await openDesk('http://localhost:4173')
  const site = await openSite()
  const issuer = `${site.address}issuer.json`
  const serve = (path: string, document: object) => {
    site.files.set(`/${path}.json`, JSON.stringify({ '@context': CONTEXT, ...document }))
    return { '@context': CONTEXT, ...document }
  }
  serve('issuer', {
    type: 'Issuer',
    id: issuer,
    name: 'Example Network',
    url: site.address,
    email: 'a@network.example'
  })
  const badgeClass = (path: string, name: string) =>
    serve(path, {
      type: 'BadgeClass',
      id: `${site.address}${path}.json`,
      name,
      description: 'A label',
      image: `${site.address}image.png`,
      criteria: { narrative: 'What was looked at' },
      issuer
    })
  badgeClass('label', NAME)
  badgeClass('training', 'Training')
  const badge = (name: string, changes: object = {}) =>
    serve(name, {
      type: 'Assertion',
      id: `${site.address}${name}.json`,
      recipient: { type: 'url', hashed: false, identity: `https://${name}.example/` },
      badge: `${site.address}label.json`,
      verification: { type: 'HostedBadge' },
      issuedOn: '2024-02-01T00:00:00Z',
      expires: '2027-02-01T00:00:00Z',
      'extensions:recipientProfile': { type: ['Extension', 'extensions:RecipientProfile'], name: `School ${name}` },
      ...changes
    })
  return { ...desk, site, issuer, badge }
}

const file = (value: unknown): HolderFile => ({ name: 'badges.json', bytes: Buffer.from(JSON.stringify(value)) })

async function run({ register, labelKey, act, issuer }: Place, from: HolderFile, country?: string, by = issuer) {
  const options = { assertionIssuer: by, country }
  return await importOrganisers(register, from, options, () => Promise.resolve(labelKey), act)
}

describe('importOrganisers from badges', () => {
  it('takes what a genuine badge says: the name, the address, and from when until when the label is held', async () => {
    const place = await open()
    const { added, labels } = await run(place, file([place.badge('one')]), 'LT')
    expect(added).toMatchObject([
      { place: 'badges.json#/0', organiser: { slug: 'school-one', country: 'LT', url: 'https://one.example/' } }
    ])
    expect(labels).toHaveLength(1)
    const [label] = await labelsOf(place.register, 'school-one')
    expect(currentIssue(label!).credential).toMatchObject({
      validFrom: '2024-02-01T00:00:00Z',
      validUntil: '2027-02-01T00:00:00Z'
    })
  })

  it('reads badges in a list, in "assertions", by their addresses, alone, and baked into an image', async () => {
    const place = await open()
    const one = place.badge('one')
    place.badge('two')
    place.badge('three')
    const several = file({ assertions: [one, `${place.site.address}two.json`] })
    await expect(run(place, several, 'LT')).resolves.toMatchObject({ added: [{}, {}] })
    await expect(run(place, file(place.badge('four')), 'LT')).resolves.toMatchObject({ added: [{}] })
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
    const bytes = await bake(svg, JSON.parse(place.site.files.get('/three.json') as string) as { id: string })
    await expect(run(place, { name: 'badge.svg', bytes }, 'LT')).resolves.toMatchObject({ added: [{}] })
  })

  it.each<[string, (place: Place) => unknown, string]>([
    ['a badge of another name', ({ badge, site }) => [badge('x', { badge: `${site.address}training.json` })], '#/0'],
    ['a badge that was taken back', ({ badge }) => [badge('x', { revoked: true })], '#/0'],
    [
      'a badge that says something else than its address',
      ({ badge }) => [{ ...badge('x'), issuedOn: '2020-01-01T00:00:00Z' }],
      '#/0'
    ],
    ['something else', () => [{ name: 'x' }], '#/0'],
    ['an address where nothing is', ({ site }) => [`${site.address}none.json`], '#/0'],
    [
      'a recipient who is hidden',
      ({ badge }) => [
        badge('x', {
          'extensions:recipientProfile': undefined,
          recipient: { type: 'email', hashed: true, salt: 'a', identity: `sha256$${'0'.repeat(64)}` }
        })
      ],
      '#/0: name'
    ]
  ])('keeps nothing, and names the place, where there is %s', async (_what, made, where) => {
    const place = await open()
    const wrong = run(place, file(made(place)), 'LT')
    await expect(wrong).rejects.toMatchObject({ code: 'ERR_REGISTER_INPUT' })
    await expect(wrong).rejects.toThrow(`badges.json${where}`)
  })

  it('guesses no country', async () => {
    const place = await open()
    await expect(run(place, file([place.badge('one')]))).rejects.toThrow('badges.json#/0: country')
  })

  it('takes no badge of another issuer, and wants to know which counts', async () => {
    const place = await open()
    const from = file([place.badge('one')])
    await expect(run(place, from, 'LT', 'https://elsewhere.example/issuer')).rejects.toThrow('badges.json#/0')
    const { register, labelKey, act } = place
    await expect(importOrganisers(register, from, {}, () => Promise.resolve(labelKey), act)).rejects.toMatchObject({
      code: 'ERR_REGISTER_INPUT'
    })
  })
})

describe('draftHolderList', () => {
  it('writes what badges say into a list, which is taken when a country is filled in', async () => {
    const place = await open()
    const from = file([place.badge('one'), { name: 'x' }])
    const { files, faults } = await draftHolderList(place.register, from, { assertionIssuer: place.issuer }, place.act)
    expect(faults.map(({ place }) => place)).toEqual(['badges.json#/1'])
    const list = (text: string) => ({ name: 'organisers.csv', bytes: Buffer.from(text) })
    await expect(run(place, list(files[0]!.text))).rejects.toThrow('organisers.csv:2: country')
    const completed = files[0]!.text.replace('School one,,', 'School one,,LT')
    await expect(run(place, list(completed))).resolves.toMatchObject({ added: [{}], labels: [expect.any(String)] })
  })
})
