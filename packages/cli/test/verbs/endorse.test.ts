import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JsonObject } from '@quality-label/credentials'
import type { EndorsementResult, VerificationResult } from '@quality-label/verifier'
import { beforeEach, describe, expect, it } from 'vitest'
import { openCityHall, type CityHall } from '../support/city-hall.js'
import { openPlace, OVERRIDE, PASSPHRASE, qualityLabel, type Place } from '../support/command.js'

const BADGE = ['--kind', 'badge', '--id', 'https://nova.example/badges/web', '--name', 'Web Basics']

let place: Place
let city: CityHall

beforeEach(async () => {
  place = await openPlace()
  city = await openCityHall()
  await place.run('organiser', 'add', 'nova', '--name', 'Nova', '--country', 'RS')
  await place.run('issue', 'nova', ...OVERRIDE)
  const who = ['--name', 'City', '--category', 'government', '--level', 'local', '--country', 'RS', '--did', city.did]
  await place.run('endorser', 'recognise', 'city', ...who)
})

/** What a visitor is told, once it is published. */
async function shown(): Promise<EndorsementResult[]> {
  await place.publish()
  const address = `${place.origin}/organisers/nova.json`
  const options = ['--trust', place.register, '--network', 'local', '--json']
  const { out } = await qualityLabel(['verify', address, ...options])
  const { verdict, endorsements } = JSON.parse(out) as VerificationResult
  expect(verdict).toBe('valid')
  return endorsements
}

async function ask(object = 'organiser:nova'): Promise<string> {
  const file = join(city.folder, 'request.json')
  await place.run('endorse', 'request', '--endorser', 'city', '--object', object, '--language', 'en', '--to', file)
  return file
}

const journal = async () => await readFile(join(place.register, 'journal.jsonl'), 'utf8')

describe('an endorsement', () => {
  it('is asked for, signed elsewhere, accepted, shown, and gone when it is withdrawn', async () => {
    const request = await ask()
    expect(await shown()).toEqual([])
    const { file, out } = await city.sign(request, 'We **know** them.')
    expect(out).toContain('Signed: Endorsement of the organiser Nova')
    expect(await place.run('endorse', 'accept', file)).toContain('city endorses organiser:nova')
    expect(await shown()).toMatchObject([
      { verified: true, object: { kind: 'organiser', name: 'Nova' }, comment: 'We **know** them.', language: 'en' }
    ])
    const published = join(place.register, 'public/endorsements/city-nova-1.json')
    expect((await stat(published)).isFile()).toBe(true)

    const copy = await readFile(published)
    await place.run('endorse', 'withdraw', 'city-nova-1', '--reason', 'At their request')
    expect(await shown()).toEqual([])
    await expect(stat(published)).rejects.toThrow('ENOENT')
    const kept = await qualityLabel(['verify', '-', '--network', 'local', '--json', '--trust', place.register], {
      stdin: copy
    })
    expect(kept.code).not.toBe(0)
  })

  it('of a badge is shown under its name while the organiser offers it', async () => {
    await place.run('object', 'add', 'nova', 'web', ...BADGE)
    await city.endorse(place, 'badge:nova/web', 'Useful.', 'en')
    expect(await shown()).toMatchObject([
      { verified: true, object: { id: 'https://nova.example/badges/web', kind: 'badge', name: 'Web Basics' } }
    ])
    const page = await readFile(join(place.register, 'public/organisers/nova/index.html'), 'utf8')
    expect(page).toContain('Web Basics')
    expect(await place.run('object', 'remove', 'nova', 'web')).toContain('endorsements/city-nova-1')
    expect(await shown()).toEqual([])
  })

  it('counts no more when the recognition of the endorser is withdrawn', async () => {
    await city.endorse(place, 'organiser:nova', 'We know them.', 'en')
    await place.run('endorser', 'renew', 'city')
    expect(await shown()).toMatchObject([{ verified: true }])
    await place.run('endorser', 'withdraw', 'city', '--reason', 'Their key is lost')
    expect(await shown()).toEqual([])
    await expect(place.attempt('endorser', 'renew', 'city')).resolves.toMatchObject({ code: 1 })
  })

  it('that is not answered is due, and closed by a decline; an answer is worth nothing then', async () => {
    const { file } = await city.sign(await ask(), 'We know them.')
    expect(await place.run('due')).toContain('quality-label endorse decline city-nova-1')
    await place.run('endorse', 'decline', 'city-nova-1', '--reason', 'No time')
    expect(await place.run('due')).not.toContain('endorse decline')
    const before = await journal()
    await expect(place.attempt('endorse', 'accept', file)).resolves.toMatchObject({ code: 1 })
    expect(await journal()).toBe(before)
  })
})

describe('on the machine of the endorser', () => {
  it('a dry run says what would be endorsed, and writes nothing; a request that was changed is refused', async () => {
    const request = await ask()
    const dry = await city.sign(request, 'We know them.', '--dry-run')
    expect(dry.out).toContain(`About   ${place.origin}/organisers/nova`)
    await expect(stat(dry.file)).rejects.toThrow('ENOENT')
    const said = JSON.parse(await readFile(request, 'utf8')) as { template: JsonObject }
    await writeFile(request, JSON.stringify({ ...said, template: { ...said.template, evidence: [{}] } }))
    await expect(city.sign(request, 'We know them.')).resolves.toMatchObject({ code: 1, out: '' })
  })

  it('another key than the one that the Network knows does not sign', async () => {
    const other = await openCityHall()
    const { code, error } = await other.sign(await ask(), 'We know them.')
    expect([code, error]).toEqual([1, expect.stringContaining(city.did)])
  })

  it('a key is never replaced, and an answer neither', async () => {
    const key = join(city.folder, 'key.pem')
    const before = await readFile(key)
    const again = await qualityLabel(['endorser', 'key', '--to', key, '--json'], {
      env: { QUALITY_LABEL_PASSPHRASE: PASSPHRASE }
    })
    expect(JSON.parse(again.out)).toMatchObject({ did: city.did })
    expect(await readFile(key)).toEqual(before)
    const request = await ask()
    const { file } = await city.sign(request, 'We know them.')
    const words = ['endorse', 'sign', request, '--key-file', key, '--comment', 'Other words.', '--to', file]
    await expect(qualityLabel(words, { env: { QUALITY_LABEL_PASSPHRASE: PASSPHRASE } })).resolves.toMatchObject({
      code: 1
    })
    expect(await readFile(file, 'utf8')).not.toContain('Other words.')
  })

  it('something else may hold the key: what it answers is verified', async () => {
    const request = await ask()
    const to = join(city.folder, 'by-command.json')
    const bad = ['endorse', 'sign', request, '--comment', 'Good.', '--signer', 'head -c 64 /dev/zero', '--to', to]
    await expect(qualityLabel(bad)).resolves.toMatchObject({ code: 1 })
    await expect(stat(to)).rejects.toThrow('ENOENT')
  })
})

describe('a file that comes back', () => {
  it.each([
    ['no JSON', 'Dear Network'],
    ['a name twice', '{"id": "a", "id": "b"}'],
    ['another document', '{}'],
    ['a request', undefined],
    ['more than any answer', `"${'a'.repeat(300_000)}"`]
  ])('is refused where it is %s', async (_what, text) => {
    const file = join(city.folder, 'back.json')
    await writeFile(file, text ?? (await readFile(await ask(), 'utf8')))
    const before = await journal()
    const { code, error } = await place.attempt('endorse', 'accept', file)
    expect([code, error]).toEqual([1, expect.stringContaining('quality-label: ')])
    expect(await journal()).toBe(before)
  })
})
