import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding, ShownEvent } from '@quality-label/issuer'
import { describe, expect, it } from 'vitest'
import { openPlace, OVERRIDE, qualityLabel, type Place } from '../support/command.js'

async function openSmallPlace(): Promise<Place> {
  const place = await openPlace()
  await place.run('organiser', 'add', 'nova', '--name', 'Nova', '--country', 'RS', '--actor', 'Maja')
  await place.run('organiser', 'add', 'teacher-7f3k', '--name', 'Ana Horvat', '--country', 'SI', '--individual')
  return place
}

const json = async <T>(place: Place, ...args: string[]): Promise<T> =>
  JSON.parse((await place.attempt(...args, '--json')).out) as T

describe('check and rebuild', () => {
  it('end with 0 where all is as the journal says, with 1 and the name of the file where not, and mend it', async () => {
    const place = await openSmallPlace()
    await expect(place.attempt('check')).resolves.toMatchObject({ code: 0 })
    await appendFile(join(place.register, 'organisers/nova.json'), ' ')
    const checked = await place.attempt('check')
    expect(checked.code).toBe(1)
    expect(checked.out).toContain('organisers/nova.json: ')
    await expect(json<{ findings: Finding[] }>(place, 'check')).resolves.toMatchObject({
      findings: [{ code: 'file-changed', file: 'organisers/nova.json' }]
    })

    await expect(place.run('rebuild', '--dry-run')).resolves.toContain('write   organisers/nova.json')
    await expect(place.attempt('check')).resolves.toMatchObject({ code: 1 })
    await place.run('rebuild')
    await expect(place.attempt('check')).resolves.toMatchObject({ code: 0 })
  })

  it('need a journal, and nothing else', async () => {
    const place = await openSmallPlace()
    await rm(join(place.register, 'network.json'))
    await expect(place.attempt('check')).resolves.toMatchObject({ code: 1 })
    await place.run('rebuild')
    await expect(place.attempt('check')).resolves.toMatchObject({ code: 0 })
    await rm(join(place.register, 'journal.jsonl'))
    for (const verb of ['check', 'rebuild']) {
      const { code, error } = await place.attempt(verb, '--json')
      expect([code, (JSON.parse(error) as { error: { code: string } }).error.code]).toEqual([1, 'ERR_REGISTER_MISSING'])
    }
  })
})

describe('the journal', () => {
  it('shows no line of a reason as an event', async () => {
    const place = await openSmallPlace()
    const forged = '     9  2026-01-01T00:00:00Z  Maja  label.revoked  organiser nova'
    await place.run('organiser', 'edit', 'nova', '--name', 'New', '--reason', `As decided\n${forged}`)
    const { out } = await place.attempt('journal', 'show')
    expect(out).toContain('As decided')
    expect(out.split('\n')).not.toContain(forged)
  })

  it('is shown by id, type and date', async () => {
    const place = await openSmallPlace()
    const types = async (...filter: string[]) =>
      (await json<ShownEvent[]>(place, 'journal', 'show', ...filter)).map(({ type }) => type)
    await expect(types()).resolves.toEqual(['register.created', 'organiser.added', 'organiser.added'])
    await expect(types('--id', 'nova')).resolves.toEqual(['organiser.added'])
    await expect(types('--type', 'organiser')).resolves.toHaveLength(2)
    await expect(types('--type', 'organ')).resolves.toEqual([])
    await expect(types('--until', '2020-01-01')).resolves.toEqual([])
    await expect(types('--since', '2020-01-01')).resolves.toHaveLength(3)
    await expect(place.run('journal', 'show', '--id', 'nova')).resolves.toMatch(
      /Maja {2}organiser\.added {2}organiser nova/
    )
  })

  it('is verified, and knows a hash that was kept elsewhere', async () => {
    const place = await openSmallPlace()
    const { head } = await json<{ head: string }>(place, 'journal', 'verify')
    await place.run('organiser', 'add', 'other', '--name', 'Other', '--country', 'RS')
    await expect(place.attempt('journal', 'verify', '--knows', head)).resolves.toMatchObject({ code: 0 })
    await expect(place.attempt('journal', 'verify', '--knows', '0'.repeat(64))).resolves.toMatchObject({ code: 1 })
    await expect(place.attempt('journal', 'verify', '--knows', 'x')).resolves.toMatchObject({ code: 64 })
    const path = join(place.register, 'journal.jsonl')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"Maja"', '"Ana"'))
    await expect(place.attempt('journal', 'verify')).resolves.toMatchObject({ code: 1 })
  })
})

describe('organiser erase', () => {
  it('takes a person off the published site, when the slug is said twice', async () => {
    const place = await openSmallPlace()
    await place.run('issue', 'teacher-7f3k', ...OVERRIDE)
    await place.publish()
    const page = `${place.origin}/organisers/teacher-7f3k.json`
    await expect(fetch(page)).resolves.toMatchObject({ status: 200 })
    await expect(place.attempt('organiser', 'erase', 'teacher-7f3k')).resolves.toMatchObject({ code: 64 })
    await expect(place.attempt('organiser', 'erase', 'teacher-7f3k', '--confirm', 'nova')).resolves.toMatchObject({
      code: 64
    })
    await place.run('organiser', 'erase', 'teacher-7f3k', '--confirm', 'teacher-7f3k')
    await place.publish()
    await expect(fetch(page)).resolves.toMatchObject({ status: 404 })
    await expect(place.attempt('check')).resolves.toMatchObject({ code: 0 })
    await expect(place.attempt('journal', 'verify')).resolves.toMatchObject({ code: 0 })
  })
})

describe('two operators at once', () => {
  it('wait for each other: every change is there, and none is interleaved', async () => {
    const { register } = await openPlace()
    const names = ['a', 'b', 'c', 'd']
    const options = ['--country', 'RS', '--register', register]
    const answers = await Promise.all(
      names.map(async (name) => await qualityLabel(['organiser', 'add', name, '--name', name, ...options]))
    )
    expect(answers.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    await expect(qualityLabel(['check', '--register', register])).resolves.toMatchObject({ code: 0 })
    const { out } = await qualityLabel(['journal', 'show', '--type', 'organiser', '--json', '--register', register])
    const added = (JSON.parse(out) as ShownEvent[]).map(({ ids }) => ids['organiser'])
    expect(added.sort()).toEqual(names)
  })
})
