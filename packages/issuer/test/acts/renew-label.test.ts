import { beforeEach, describe, expect, it } from 'vitest'
import {
  addOrganiser,
  changeStatus,
  currentIssue,
  lapseLabel,
  planRenewal,
  readJournal,
  renewLabel,
  whatExpires,
  type LabelRecord
} from '../../src/index.js'
import { type Desk, issue, NOVA, openDesk } from '../support/desk.js'

const OVERRIDE = { organiser: NOVA.slug, overrideReason: 'This test is about what comes after' }
const REFUSED = expect.objectContaining({ code: 'ERR_REGISTER_STATE' }) as unknown

let desk: Desk
let label: LabelRecord

beforeEach(async () => {
  desk = await openDesk()
  await addOrganiser(desk.register, NOVA, desk.act)
  label = await issue(desk, { organiser: NOVA.slug })
})

const renew = async (act = desk.act) =>
  await renewLabel(desk.register, OVERRIDE, () => Promise.resolve(desk.labelKey), act)

describe('renewLabel', () => {
  it('issues a new label that begins where the old one ends, by the shortened route', async () => {
    const renewed = await renew()
    expect(renewed.id).toBe('https://labels.example/labels/nova-skola/2')
    const [before, after] = [label, renewed].map((one) => currentIssue(one).credential)
    expect(after!['validFrom']).toBe(before!['validUntil'])
    expect(JSON.stringify(after!['evidence'])).toContain('Shortened assessment')
  })

  it('begins now where the old one has ended', async () => {
    const act = { ...desk.act, now: new Date('2030-05-01T10:00:00Z') }
    expect(currentIssue(await renew(act)).credential['validFrom']).toBe('2030-05-01T10:00:00Z')
  })

  it.each(['suspend', 'revoke'] as const)('refuses after %s: it is no way around', async (change) => {
    await changeStatus(desk.register, change, label.id, undefined, desk.act)
    await expect(renew()).rejects.toThrow(REFUSED)
  })

  it('refuses without a decision, and where there is no label', async () => {
    await expect(planRenewal(desk.register, { organiser: NOVA.slug }, desk.act)).rejects.toThrow(REFUSED)
    await addOrganiser(desk.register, { ...NOVA, slug: 'other' }, desk.act)
    const unknown = expect.objectContaining({ code: 'ERR_REGISTER_UNKNOWN' }) as unknown
    await expect(planRenewal(desk.register, { ...OVERRIDE, organiser: 'other' }, desk.act)).rejects.toThrow(unknown)
  })
})

describe('lapseLabel', () => {
  const late = () => ({ now: new Date('2029-02-01'), withinDays: 90 })
  const lapse = async (dryRun = false) => await lapseLabel(desk.register, NOVA.slug, 'So', { ...desk.act, dryRun })

  it('takes the label from the list of what ends, and sets no bit', async () => {
    await expect(whatExpires(desk.register, late())).resolves.toMatchObject([{ kind: 'label-ending', id: label.id }])
    const { status } = currentIssue(await lapse())
    expect(status).toMatchObject({ revoked: false, suspended: false })
    await expect(whatExpires(desk.register, late())).resolves.toEqual([])
  })

  it('changes nothing in a dry run', async () => {
    const before = await readJournal(desk.register.directory)
    await lapse(true)
    expect(await readJournal(desk.register.directory)).toEqual(before)
  })

  it('happens once, and to no label that is withdrawn', async () => {
    await lapse()
    await expect(lapse()).rejects.toThrow(REFUSED)
    await changeStatus(desk.register, 'revoke', label.id, undefined, desk.act)
    await expect(lapse()).rejects.toThrow(REFUSED)
  })
})
