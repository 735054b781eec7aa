import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addOrganiser, changeStatus, checkPublished, publish, type PublishedCheck } from '../../src/index.js'
import { type Desk, issue, NOVA, NOW, openDesk, publishing } from '../support/desk.js'

const ADDRESS = 'https://labels.example/organisers/nova-skola.json'

async function labelled(): Promise<Desk> {
  const desk = await openDesk()
  await addOrganiser(desk.register, NOVA, desk.act)
  await issue(desk, { organiser: 'nova-skola' })
  return desk
}

/** Publishes, lets something happen to the folder, and checks it. */
async function publishAndCheck(
  desk: Desk,
  { now = NOW, meanwhile }: { now?: Date; meanwhile?: (to: string) => Promise<void> } = {}
): Promise<PublishedCheck> {
  const { to, written } = await publish(desk.register, publishing(desk, now))
  await meanwhile?.(to)
  return await checkPublished(desk.register, { to, written, now })
}

/** Changes a file that is published. */
const change = (path: string, edit: (text: string) => string) => async (to: string) => {
  const file = join(to, path)
  await writeFile(file, edit(await readFile(file, 'utf8')))
}

describe('the check of what was published', () => {
  it('verifies every organiser and every list that changed, over HTTP, at addresses of a host that is not up yet', async () => {
    await expect(publishAndCheck(await labelled())).resolves.toEqual({ organisers: 1, lists: 2, findings: [] })
  })

  it.each(['suspend', 'revoke'] as const)('expects what the register says after "%s"', async (what) => {
    const desk = await labelled()
    await changeStatus(desk.register, what, 'nova-skola', undefined, desk.act)
    await expect(publishAndCheck(desk)).resolves.toMatchObject({ organisers: 1, findings: [] })
  })

  it('expects an end when a label has ended, and a beginning when it has not begun', async () => {
    const desk = await labelled()
    await expect(publishAndCheck(desk, { now: new Date('2030-01-01T00:00:00Z') })).resolves.toMatchObject({
      findings: []
    })
    await issue(desk, { organiser: 'nova-skola', from: new Date('2031-01-01T00:00:00Z') })
    await expect(publishAndCheck(desk, { now: new Date('2030-01-02T00:00:00Z') })).resolves.toMatchObject({
      findings: []
    })
  })

  it('finds a document that was changed after it was signed', async () => {
    const meanwhile = change('organisers/nova-skola.json', (text) => text.replace('Nova Škola', 'Nova Skola'))
    const { findings } = await publishAndCheck(await labelled(), { meanwhile })
    expect(findings).toEqual([{ address: ADDRESS, expected: 'valid', verdict: 'invalid', problems: ['proof-invalid'] }])
  })

  it('finds a status list that does not say what the register says', async () => {
    const desk = await labelled()
    const { to } = await publish(desk.register, publishing(desk))
    const before = await readFile(join(to, 'status/suspension/1'))
    await changeStatus(desk.register, 'suspend', 'nova-skola', undefined, desk.act)
    const meanwhile = async () => await writeFile(join(to, 'status/suspension/1'), before)
    const { findings } = await publishAndCheck(desk, { meanwhile })
    expect(findings).toMatchObject([{ address: ADDRESS, expected: 'suspended', verdict: 'valid' }])
  })

  it('finds that the keys of the world are not those of the register', async () => {
    const meanwhile = change('.well-known/did.json', (text) => text.replaceAll('label-1', 'label-9'))
    const { findings } = await publishAndCheck(await labelled(), { meanwhile })
    expect(findings.map(({ address }) => address)).toContain(ADDRESS)
  })
})
