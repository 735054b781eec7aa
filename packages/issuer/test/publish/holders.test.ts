import { expect, it } from 'vitest'
import { holderOf } from '../../src/publish/holders.js'
import type { OrganiserEntry } from '../../src/publish/register-state.js'
import { openDesk } from '../support/desk.js'

const ID = 'https://labels.example/labels/nova-skola/1'
const live = { list: 1, index: 7, revoked: false, suspended: false }
const revoked = { ...live, revoked: true }
const copy = (from: string, status = live) => ({
  status,
  credential: { validFrom: `${from}T00:00:00Z`, validUntil: '2029-03-01T00:00:00Z' }
})

/** The periods of an organiser with one label in these copies. `withdrawn`: when the journal says so. */
async function periodsOf(issues: ReturnType<typeof copy>[], withdrawn?: string): Promise<unknown> {
  const { network } = (await openDesk()).register
  const organiser = { slug: 'nova-skola', kind: 'organisation', name: 'Nova', country: 'RS', same: [], sites: [] }
  const entry = { organiser, labels: [{ id: ID, issues }] } as unknown as OrganiserEntry
  return holderOf(network, entry, new Map(withdrawn ? [[ID, withdrawn]] : []))?.['periods']
}

const until = '2029-03-01T00:00:00Z'

it('a label was held from its first copy on, however often it was corrected', async () => {
  const corrected = [copy('2026-03-01', revoked), copy('2027-05-01')]
  await expect(periodsOf(corrected)).resolves.toEqual([{ from: '2026-03-01T00:00:00Z', until }])
})

it('a label that was withdrawn was held until then, and one that had ended until its end', async () => {
  const from = '2026-03-01T00:00:00Z'
  const withdrawn = [copy('2026-03-01', revoked)]
  await expect(periodsOf(withdrawn, '2027-01-01T00:00:00Z')).resolves.toEqual([{ from, until: '2027-01-01T00:00:00Z' }])
  await expect(periodsOf(withdrawn, '2030-01-01T00:00:00Z')).resolves.toEqual([{ from, until }])
})

it('a label that was withdrawn before it began, or nobody knows when, was never held', async () => {
  const withdrawn = [copy('2026-03-01', revoked)]
  await expect(periodsOf(withdrawn, '2026-02-01T00:00:00Z')).resolves.toBeUndefined()
  await expect(periodsOf(withdrawn)).resolves.toBeUndefined()
})
