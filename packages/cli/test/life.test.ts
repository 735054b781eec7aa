import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { VerificationResult } from '@quality-label/verifier'
import { describe, expect, it } from 'vitest'
import { openCityHall } from './support/city-hall.js'
import { openPlace, OVERRIDE, qualityLabel, type Place } from './support/command.js'
import { writePapers } from './support/papers.js'

const SITE = 'https://nova-skola.example/'

async function verify(
  place: Place,
  ...options: string[]
): Promise<{ code: number | null; result: VerificationResult }> {
  const address = `${place.origin}/organisers/nova-skola.json`
  const { code, out } = await qualityLabel([
    'verify',
    address,
    '--trust',
    place.register,
    '--network',
    'local',
    '--json',
    ...options
  ])
  return { code, result: JSON.parse(out) as VerificationResult }
}

/** One copy of a label, as it was published. */
async function verifyFile(place: Place, copy: string): Promise<VerificationResult> {
  const file = join(place.register, `public/labels/nova-skola/${copy}.json`)
  const trust = ['--trust', place.register, '--network', 'local', '--json']
  return JSON.parse((await qualityLabel(['verify', file, ...trust])).out) as VerificationResult
}

function labelId({ origin }: Place, number: number): string {
  return `${origin}/labels/nova-skola/${number}`
}

/** Which keys signed the label that is served. */
async function signedBy({ origin }: Place): Promise<string[]> {
  const response = await fetch(`${origin}/organisers/nova-skola.json`)
  const { verifiableCredential } = (await response.json()) as { verifiableCredential: [Signed] }
  return verifiableCredential[0].proof.map(({ verificationMethod }) => verificationMethod.split('#')[1]!)
}

interface Signed {
  proof: { verificationMethod: string }[]
}

function yearsAhead(years: number): string {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear() + years, now.getUTCMonth(), 1)).toISOString().slice(0, 10)
}

/** Assesses an application; all answers reach the level. */
async function assess(place: Place, facts: { level: number; route?: 'shortened' }): Promise<string> {
  const { application, reports, committee } = await writePapers(facts)
  return await place.run('assess', application, '--reports', ...reports, '--committee', committee)
}

describe('the life of a label', () => {
  it('runs from an empty folder to a withdrawn label, and a verifier sees each step', async () => {
    const place = await openPlace()
    const run = (...args: string[]) => place.run(...args)
    await run(
      'organiser',
      'add',
      'nova-skola',
      '--name',
      'Nova Škola',
      '--country',
      'RS',
      '--locality',
      'Vidrava',
      '--site',
      SITE
    )
    const who = ['--name', 'Град Видрава', '--category', 'government', '--level', 'local', '--country', 'RS']
    const city = await openCityHall()
    await run('endorser', 'recognise', 'city', ...who, '--url', 'https://city.example/', '--did', city.did)
    await city.endorse(place, 'organiser:nova-skola', 'Радимо заједно.', 'sr')
    await city.endorse(place, 'label', 'A good scheme.', 'en')
    const refused = await assess(place, { level: 2 })
    expect(refused).toContain('not yet issued')
    await expect(place.attempt('issue', 'nova-skola')).resolves.toMatchObject({ code: 1 })
    await expect(assess(place, { level: 3 })).resolves.toContain('positive')
    await run('issue', 'nova-skola')
    await place.publish()

    const valid = await verify(place, '--site', 'https://www.nova-skola.example/about')
    expect(valid).toMatchObject({
      code: 0,
      result: { verdict: 'valid', issuer: { name: 'Example Network', nameSource: 'trust-list' } }
    })
    expect(valid.result.endorsements).toMatchObject([
      {
        verified: true,
        object: { kind: 'organiser' },
        category: 'government',
        level: 'local',
        comment: 'Радимо заједно.'
      },
      { verified: true, object: { kind: 'label' }, comment: 'A good scheme.' }
    ])
    await expect(verify(place, '--site', 'https://other.example/')).resolves.toMatchObject({
      code: 1,
      result: { verdict: 'wrong-site' }
    })

    await run('suspend', 'nova-skola', '--reason', 'A complaint is being looked into')
    await expect(verify(place)).resolves.toMatchObject({ code: 0 })
    await place.publish()
    await expect(verify(place)).resolves.toMatchObject({ code: 1, result: { verdict: 'suspended' } })

    await run('reinstate', 'nova-skola')
    await place.publish()
    await expect(verify(place)).resolves.toMatchObject({ code: 0, result: { verdict: 'valid' } })

    await run('revoke', 'nova-skola', '--reason', 'Decision 2027-04')
    await place.publish()
    await expect(verify(place)).resolves.toMatchObject({ code: 1, result: { verdict: 'revoked' } })
  })

  it('goes on through corrections, new keys, renewal and lapse, and every page stays as it is', async () => {
    const place = await openPlace()
    const run = (...args: string[]) => place.run(...args)
    const identity = ['--name', 'Nova Škola', '--country', 'RS', '--site', SITE]
    await run('organiser', 'add', 'nova-skola', ...identity)
    await assess(place, { level: 3 })
    await run('issue', 'nova-skola')
    await place.publish()
    const valid = { code: 0, result: { verdict: 'valid' } }
    await expect(verify(place, '--site', SITE)).resolves.toMatchObject(valid)

    await run('suspend', 'nova-skola')
    await place.publish()
    await expect(verify(place)).resolves.toMatchObject({ code: 1, result: { verdict: 'suspended' } })
    await run('reinstate', 'nova-skola')
    await place.publish()
    await expect(verify(place)).resolves.toMatchObject(valid)

    const other = 'https://platform.example/organisers/42'
    await run('site', 'add', 'nova-skola', other)
    await place.publish()
    await expect(verify(place, '--site', other)).resolves.toMatchObject(valid)
    await expect(verifyFile(place, '1/1')).resolves.toMatchObject({ verdict: 'valid' })
    await run('site', 'remove', 'nova-skola', other)
    await place.publish()
    await expect(verify(place, '--site', SITE)).resolves.toMatchObject(valid)
    await expect(verify(place, '--site', other)).resolves.toMatchObject({ result: { verdict: 'wrong-site' } })
    await expect(verifyFile(place, '1/2')).resolves.toMatchObject({ verdict: 'revoked' })

    await run('keys', 'rotate', 'label', '--recovery', join(place.register, '../recovery'))
    await run('keys', 'rotate', 'status', '--recovery', join(place.register, '../recovery'))
    await place.publish()
    await expect(verify(place)).resolves.toMatchObject(valid)
    await expect(signedBy(place)).resolves.toEqual(['label-1', 'label-1'])
    await run('keys', 'rotate', 'label-1', '--compromised', '--reason', 'A laptop was stolen')
    await place.publish()
    await expect(verify(place)).resolves.toMatchObject(valid)
    await expect(signedBy(place)).resolves.toEqual(['label-2', 'label-2'])

    await expect(place.attempt('renew', 'nova-skola')).resolves.toMatchObject({ code: 1 })
    await assess(place, { level: 3, route: 'shortened' })
    await expect(run('renew', 'nova-skola')).resolves.toContain('shortened route')
    await place.publish()
    await expect(verify(place)).resolves.toMatchObject({ ...valid, result: { credential: { id: labelId(place, 1) } } })
    await expect(verifyFile(place, '2/1')).resolves.toMatchObject({ verdict: 'not-yet-valid' })
    // Of a day so far away the status cannot be known; that the new label is meant then, can.
    await expect(verify(place, '--at', yearsAhead(4))).resolves.toMatchObject({
      result: { verdict: 'unconfirmed', credential: { id: labelId(place, 2) } }
    })

    await run('lapse', 'nova-skola', '--reason', 'They stop issuing badges')
    await place.publish()
    await expect(verify(place)).resolves.toMatchObject(valid)
    await expect(verify(place, '--at', yearsAhead(7))).resolves.toMatchObject({
      code: 1,
      result: { verdict: 'expired' }
    })
  })

  it('shows a label that has ended as expired, when it was entered with a reason', async () => {
    const place = await openPlace()
    await place.run('organiser', 'add', 'nova-skola', '--name', 'Nova Škola', '--country', 'RS')
    const dates = ['--from', '2021-03-01', '--until', '2024-03-01']
    await expect(place.attempt('issue', 'nova-skola', ...OVERRIDE, ...dates)).resolves.toMatchObject({ code: 1 })
    await place.run('issue', 'nova-skola', ...OVERRIDE, ...dates, '--backdate-reason', 'Entered from paper')
    await place.publish()
    await expect(verify(place)).resolves.toMatchObject({ code: 1, result: { verdict: 'expired' } })
    await expect(readFile(join(place.register, 'journal.jsonl'), 'utf8')).resolves.not.toContain('paper')
  })

  it('is undecided when the status lists cannot be had, and says by its exit code that it is', async () => {
    const place = await openPlace()
    await place.run('organiser', 'add', 'nova-skola', '--name', 'Nova Škola', '--country', 'RS')
    await place.run('issue', 'nova-skola', ...OVERRIDE)
    await place.publish()
    await writeFile(join(place.register, 'public/status/suspension/1'), 'gone')
    await expect(verify(place)).resolves.toMatchObject({ code: 2, result: { verdict: 'unconfirmed' } })
  })
})
