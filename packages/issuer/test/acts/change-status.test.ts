import { describe, expect, it } from 'vitest'
import { addOrganiser, changeStatus, currentIssue, type StatusChange } from '../../src/index.js'
import { readJournal, readPayload } from '../../src/register/journal.js'
import { type Desk, issue, NOVA, openDesk } from '../support/desk.js'

async function deskWithLabel(singleStatus = false): Promise<Desk> {
  const desk = await openDesk()
  await addOrganiser(desk.register, NOVA, desk.act)
  await issue(desk, { organiser: 'nova-skola', singleStatus })
  return desk
}

const change = async ({ register, act }: Desk, what: StatusChange, label = 'nova-skola') =>
  currentIssue(await changeStatus(register, what, label, undefined, act)).status

const REFUSED = expect.objectContaining({ code: 'ERR_REGISTER_STATE' }) as unknown

describe('changeStatus', () => {
  it('suspends, reinstates and withdraws', async () => {
    const desk = await deskWithLabel()
    await expect(change(desk, 'suspend')).resolves.toMatchObject({ suspended: true, revoked: false })
    await expect(change(desk, 'reinstate')).resolves.toMatchObject({ suspended: false, revoked: false })
    await expect(change(desk, 'revoke')).resolves.toMatchObject({ suspended: false, revoked: true })
  })

  it('takes the id of a label as well, and no other id', async () => {
    const desk = await deskWithLabel()
    await expect(change(desk, 'suspend', 'https://labels.example/labels/nova-skola/1')).resolves.toMatchObject({
      suspended: true
    })
    for (const id of [
      'https://labels.example/labels/nova-skola/2',
      'https://other.example/labels/nova-skola/1',
      'https://labels.example/labels/../1'
    ]) {
      await expect(change(desk, 'revoke', id)).rejects.toThrow(
        expect.objectContaining({ code: 'ERR_REGISTER_UNKNOWN' })
      )
    }
  })

  it('means the label in force when an earlier one has ended, and the ended one where there is no other', async () => {
    const desk = await openDesk()
    await addOrganiser(desk.register, NOVA, desk.act)
    const past = {
      organiser: 'nova-skola',
      from: new Date('2021-01-01'),
      until: new Date('2024-01-01'),
      backdateReason: 'Paper'
    }
    const ended = await issue(desk, past)
    await expect(changeStatus(desk.register, 'suspend', 'nova-skola', undefined, desk.act)).resolves.toMatchObject({
      id: ended.id
    })
    const current = await issue(desk, { organiser: 'nova-skola' })
    await expect(changeStatus(desk.register, 'suspend', 'nova-skola', undefined, desk.act)).resolves.toMatchObject({
      id: current.id
    })
  })

  it('changes nothing where there is nothing to change', async () => {
    const desk = await deskWithLabel()
    await expect(change(desk, 'reinstate')).rejects.toThrow(REFUSED)
    await change(desk, 'suspend')
    await expect(change(desk, 'suspend')).rejects.toThrow(REFUSED)
    await change(desk, 'revoke')
    for (const what of ['suspend', 'reinstate', 'revoke'] as const)
      await expect(change(desk, what)).rejects.toThrow(REFUSED)
  })

  it('does not suspend a label that names no suspension list, but withdraws it', async () => {
    const desk = await deskWithLabel(true)
    await expect(change(desk, 'suspend')).rejects.toThrow('--single-status')
    await expect(change(desk, 'revoke')).resolves.toMatchObject({ revoked: true })
  })

  it('keeps the reason in the journal alone', async () => {
    const desk = await deskWithLabel()
    const label = await changeStatus(desk.register, 'suspend', 'nova-skola', 'A complaint', desk.act)
    expect(JSON.stringify(label)).not.toContain('complaint')
    const event = (await readJournal(desk.register.directory)).at(-1)!
    expect(event).toMatchObject({ type: 'label.suspended', ids: { organiser: 'nova-skola' } })
    await expect(readPayload(desk.register.directory, event)).resolves.toMatchObject({
      details: { reason: 'A complaint' }
    })
  })
})
