import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { VerificationResult } from '@quality-label/verifier'
import { describe, expect, it } from 'vitest'
import { openPlace, qualityLabel, type Place } from './support/command.js'

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
    await run('endorser', 'recognise', 'city', ...who, '--url', 'https://city.example/')
    await run(
      'endorse',
      '--endorser',
      'city',
      '--object',
      'organiser:nova-skola',
      '--comment',
      'Радимо заједно.',
      '--language',
      'sr'
    )
    await run('endorse', '--endorser', 'city', '--object', 'label', '--comment', 'A good scheme.', '--language', 'en')
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

  it('shows a label that has ended as expired, when it was entered with a reason', async () => {
    const place = await openPlace()
    await place.run('organiser', 'add', 'nova-skola', '--name', 'Nova Škola', '--country', 'RS')
    const dates = ['--from', '2021-03-01', '--until', '2024-03-01']
    await expect(place.attempt('issue', 'nova-skola', ...dates)).resolves.toMatchObject({ code: 1 })
    await place.run('issue', 'nova-skola', ...dates, '--backdate-reason', 'Entered from paper')
    await place.publish()
    await expect(verify(place)).resolves.toMatchObject({ code: 1, result: { verdict: 'expired' } })
    await expect(readFile(join(place.register, 'journal.jsonl'), 'utf8')).resolves.not.toContain('paper')
  })

  it('is undecided when the status lists cannot be had, and says by its exit code that it is', async () => {
    const place = await openPlace()
    await place.run('organiser', 'add', 'nova-skola', '--name', 'Nova Škola', '--country', 'RS')
    await place.run('issue', 'nova-skola')
    await place.publish()
    await writeFile(join(place.register, 'public/status/suspension/1'), 'gone')
    await expect(verify(place)).resolves.toMatchObject({ code: 2, result: { verdict: 'unconfirmed' } })
  })
})
