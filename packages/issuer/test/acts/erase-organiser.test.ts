import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeStatusList, type JsonObject } from '@quality-label/credentials'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  addObject,
  addOrganiser,
  changeStatus,
  checkRegister,
  currentIssue,
  declineEndorsement,
  eraseOrganiser,
  publish,
  readEvents,
  rebuildRegister,
  requestEndorsement,
  type LabelRecord
} from '../../src/index.js'
import { commit } from '../../src/register/register.js'
import { CITY, type Desk, endorse, endorsedDesk, issue, NOW, publishing } from '../support/desk.js'

const ANA = {
  slug: 'teacher-7f3k',
  name: 'Ana Horvat',
  country: 'SI',
  individual: true,
  sites: ['https://ana.example/']
}

let desk: Desk
let label: LabelRecord

beforeEach(async () => {
  desk = await endorsedDesk()
  const { register, act } = desk
  await addOrganiser(register, ANA, act)
  await endorse(desk, { object: `organiser:${ANA.slug}`, comment: 'Ana Horvat helps.', language: 'en' })
  const course = { slug: 'course', kind: 'activity', id: 'https://ana.example/course', name: 'With Ana Horvat' }
  await addObject(register, { organiser: ANA.slug, ...course }, () => Promise.resolve(desk.labelKey), act)
  const object = `activity:${ANA.slug}/course`
  await endorse(desk, { object, comment: 'Ana teaches well.', language: 'en' })
  await requestEndorsement(register, { endorser: CITY.slug, object, language: 'sr' }, act)
  const other = await requestEndorsement(register, { endorser: CITY.slug, object, language: 'de' }, act)
  await declineEndorsement(register, other.request.name, 'Ana asked us not to', act)
  label = await issue(desk, { organiser: ANA.slug })
  await issue(desk, { organiser: 'nova-skola' })
  await changeStatus(register, 'suspend', ANA.slug, 'A complaint about Ana Horvat', act)
})

/** Every file of the register, but for keys: they are ciphertext. */
async function textOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes('keys'))
  return (await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')))).join('\n')
}

const codes = async () => (await checkRegister(desk.register.directory, { now: NOW })).findings

describe('erasing a person', () => {
  it('leaves nothing of them in files, objects and published pages, and the chain whole', async () => {
    const { register, act } = desk
    await publish(register, publishing(desk))
    await expect(textOf(register.directory)).resolves.toMatch(/Ana Horvat/)
    await eraseOrganiser(register, ANA.slug, 'Asked for it', act)
    await publish(register, publishing(desk))
    await expect(textOf(register.directory)).resolves.not.toMatch(/Ana|ana\.example/)
    expect(await codes()).toEqual([])
    await expect(rebuildRegister(register.directory)).resolves.toMatchObject({ written: [], removed: [] })
  })

  it('keeps what is about others, also what happened to both at once', async () => {
    const { register, act } = desk
    const nova = JSON.parse(
      await readFile(join(register.directory, 'organisers/nova-skola.json'), 'utf8')
    ) as JsonObject
    const ana = JSON.parse(
      await readFile(join(register.directory, `organisers/${ANA.slug}.json`), 'utf8')
    ) as JsonObject
    const files = {
      'organisers/nova-skola.json': { ...nova, name: 'Nova' },
      [`organisers/${ANA.slug}.json`]: { ...ana, name: 'Ana H.' }
    }
    await commit(register.directory, { type: 'organisers.edited', ids: {}, details: { why: 'Moved' }, files }, act)
    await eraseOrganiser(register, ANA.slug, undefined, act)
    await expect(readEvents(register.directory, { type: 'organisers' })).resolves.toMatchObject([
      { details: { why: 'Moved' } }
    ])
    await expect(readFile(join(register.directory, 'organisers/nova-skola.json'), 'utf8')).resolves.toContain('"Nova"')
    await expect(textOf(register.directory)).resolves.not.toMatch(/Ana/)
    expect(await codes()).toEqual([])
  })

  it('shows that something happened, and not what', async () => {
    const { register, act } = desk
    await eraseOrganiser(register, ANA.slug, 'Asked for it', act)
    const events = await readEvents(register.directory, { id: ANA.slug })
    expect(events.map(({ type, details }) => [type, details])).toEqual([
      ['organiser.added', undefined],
      ['object.added', undefined],
      ['label.issued', undefined],
      ['label.suspended', undefined],
      ['organiser.erased', { reason: 'Asked for it' }]
    ])
  })

  it('withdraws what endorsers said of them, and what they were asked', async () => {
    const { register, act } = desk
    await eraseOrganiser(register, ANA.slug, undefined, act)
    const erased = JSON.parse(await readFile(join(register.directory, `erased/${ANA.slug}.json`), 'utf8')) as JsonObject
    // A label, two endorsements, and two requests.
    expect(erased['statuses']).toHaveLength(5)
    await expect(readdir(join(register.directory, 'requests'))).resolves.toEqual([])
    await expect(readdir(join(register.directory, 'endorsements'))).resolves.toHaveLength(1)
  })

  it('takes nothing away from somebody who offers something of the same short name', async () => {
    const { register, act, labelKey } = desk
    const badge = { slug: ANA.slug, kind: 'badge', id: 'https://nova-skola.example/badges/1', name: 'First' }
    await addObject(register, { organiser: 'nova-skola', ...badge }, () => Promise.resolve(labelKey), act)
    await endorse(desk, { object: `badge:nova-skola/${ANA.slug}`, comment: 'Good.', language: 'en' })
    await eraseOrganiser(register, ANA.slug, undefined, act)
    await expect(readdir(join(register.directory, 'endorsements'))).resolves.toHaveLength(2)
    await expect(readdir(join(register.directory, 'catalogues'))).resolves.toEqual(['nova-skola.json'])
  })

  it('withdraws their label for whoever kept a copy, and never gives its entry away again', async () => {
    const { register, act } = desk
    await eraseOrganiser(register, ANA.slug, undefined, act)
    const { to } = await publish(register, publishing(desk))
    const list = JSON.parse(await readFile(join(to, 'status/revocation/1'), 'utf8')) as {
      credentialSubject: { encodedList: string }
    }
    const bits = await decodeStatusList(list.credentialSubject.encodedList)
    const { index } = currentIssue(label).status
    expect(bits[index >> 3]! & (0x80 >> (index & 7))).not.toBe(0)
    const allotted = await readFile(join(register.directory, 'status/allotted-1.txt'), 'utf8')
    expect(allotted.split('\n').map(Number)).toContain(index)
  })

  it('never gives their slug away again', async () => {
    const { register, act } = desk
    await eraseOrganiser(register, ANA.slug, undefined, act)
    await expect(addOrganiser(register, ANA, act)).rejects.toThrow(
      expect.objectContaining({ code: 'ERR_REGISTER_EXISTS' })
    )
    await expect(addOrganiser(register, { ...ANA, slug: 'teacher-8g4m' }, act)).resolves.toBeDefined()
  })

  it('is refused for an organisation, and for whom there is not', async () => {
    const { register, act } = desk
    await expect(eraseOrganiser(register, 'nova-skola', undefined, act)).rejects.toThrow(
      expect.objectContaining({ code: 'ERR_REGISTER_STATE' })
    )
    await expect(eraseOrganiser(register, 'nobody', undefined, act)).rejects.toThrow(
      expect.objectContaining({ code: 'ERR_REGISTER_UNKNOWN' })
    )
  })

  it('is found out where an object is taken away without it', async () => {
    const { register } = desk
    const [event] = await readEvents(register.directory, { id: ANA.slug })
    await rm(join(register.directory, 'objects', event!.payload))
    expect(await codes()).toContainEqual(expect.objectContaining({ code: 'object-missing' }))
  })
})
