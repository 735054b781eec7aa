import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createTrustList, verify, type VerificationResult } from '@quality-label/verifier'
import type { JsonObject } from '@quality-label/credentials'
import { describe, expect, it } from 'vitest'
import { addOrganiser, currentIssue, trustAnchor, trustedIssuer } from '../../src/index.js'
import { didDocument } from '../../src/documents/did-document.js'
import { readJournal, readPayload } from '../../src/register/journal.js'
import { type Desk, issue, NOVA, NOW, openDesk } from '../support/desk.js'

async function deskWithOrganiser(): Promise<Desk> {
  const desk = await openDesk()
  await addOrganiser(desk.register, NOVA, desk.act)
  return desk
}

async function check({ register }: Desk, credential: JsonObject, now = NOW): Promise<VerificationResult> {
  return await verify(credential, {
    now,
    network: 'none',
    status: 'skip',
    documents: { 'https://labels.example/.well-known/did.json': didDocument(register.network) },
    trust: createTrustList({ issuers: [trustedIssuer(trustAnchor(register.network))] })
  })
}

const refusal = (code: string) => expect.objectContaining({ code }) as unknown

describe('issueLabel', () => {
  it('makes a label that verifies for who trusts the register', async () => {
    const desk = await deskWithOrganiser()
    const label = await issue(desk, { organiser: 'nova-skola' })
    const result = await check(desk, currentIssue(label).credential)
    expect(result.verdict).toBe('valid')
    expect(result.credential).toMatchObject({
      id: 'https://labels.example/labels/nova-skola/1',
      recipient: { name: 'Nova Škola', sites: ['https://nova-skola.example/', 'https://www.nova-skola.example/'] },
      validUntil: '2029-03-01T09:00:00Z'
    })
  })

  it('makes a label that does not verify when one word of it is changed', async () => {
    const desk = await deskWithOrganiser()
    const label = await issue(desk, { organiser: 'nova-skola' })
    const result = await check(desk, { ...currentIssue(label).credential, validUntil: '2039-03-01T09:00:00Z' })
    expect(result.verdict).toBe('invalid')
  })

  it('signs with both cryptosuites, RDFC first', async () => {
    const desk = await deskWithOrganiser()
    const label = await issue(desk, { organiser: 'nova-skola' })
    expect(currentIssue(label).credential['proof']).toMatchObject([
      { cryptosuite: 'eddsa-rdfc-2022', verificationMethod: 'did:web:labels.example#label-1' },
      { cryptosuite: 'eddsa-jcs-2022', verificationMethod: 'did:web:labels.example#label-1' }
    ])
  })

  it('names the revocation list first, with the same index in both lists', async () => {
    const desk = await deskWithOrganiser()
    const { credential, status } = currentIssue(await issue(desk, { organiser: 'nova-skola' }))
    expect(credential['credentialStatus']).toMatchObject([
      {
        statusPurpose: 'revocation',
        statusListIndex: String(status.index),
        statusListCredential: 'https://labels.example/status/revocation/1'
      },
      {
        statusPurpose: 'suspension',
        statusListIndex: String(status.index),
        statusListCredential: 'https://labels.example/status/suspension/1'
      }
    ])
  })

  it('names the revocation list alone when asked to', async () => {
    const desk = await deskWithOrganiser()
    const label = await issue(desk, { organiser: 'nova-skola', singleStatus: true })
    expect(currentIssue(label).credential['credentialStatus']).toMatchObject({ statusPurpose: 'revocation' })
  })

  it('publishes of an individual what was given and no more', async () => {
    const desk = await openDesk()
    await addOrganiser(
      desk.register,
      { slug: 'ana', name: 'Ana', country: 'SI', individual: true, sites: [] },
      desk.act
    )
    const label = await issue(desk, { organiser: 'ana' })
    const subject = currentIssue(label).credential['credentialSubject'] as JsonObject
    expect(Object.keys(subject).sort()).toEqual(['achievement', 'address', 'id', 'name', 'type'])
    expect(subject['address']).toEqual({ type: ['Address'], addressCountryCode: 'SI' })
  })

  it('lists address and other ids of the organiser, beside the sites', async () => {
    const desk = await openDesk()
    const same = ['did:web:nova-skola.example']
    const organiser = { ...NOVA, sites: ['https://show.example/a'], url: 'https://nova-skola.example/', same }
    await addOrganiser(desk.register, organiser, desk.act)
    const label = await issue(desk, { organiser: 'nova-skola' })
    const { credential } = currentIssue(label)
    expect(credential['credentialSubject']).toMatchObject({
      otherIdentifier: [
        { type: 'IdentifierEntry', identifierType: 'ext:site', identifier: 'https://show.example/a' },
        { type: 'IdentifierEntry', identifierType: 'ext:same', identifier: 'https://nova-skola.example/' },
        { type: 'IdentifierEntry', identifierType: 'ext:same', identifier: 'did:web:nova-skola.example' }
      ]
    })
    expect((await check(desk, credential)).verdict).toBe('valid')
  })

  it('says only date, route and edition of the assessment', async () => {
    const desk = await deskWithOrganiser()
    const terms = { organiser: 'nova-skola', decided: new Date('2026-02-20T00:00:00Z'), route: 'shortened' } as const
    const label = await issue(desk, terms)
    expect(currentIssue(label).credential['evidence']).toEqual([
      {
        type: ['Evidence'],
        name: 'Committee decision',
        narrative: 'Shortened assessment, decided 2026-02-20, guide edition 1.'
      }
    ])
  })

  it('refuses an end in the past, unless the reason is given and kept', async () => {
    const desk = await deskWithOrganiser()
    const past = {
      organiser: 'nova-skola',
      from: new Date('2021-03-01T00:00:00Z'),
      until: new Date('2024-03-01T00:00:00Z')
    }
    await expect(issue(desk, past)).rejects.toThrow(/--until.*--backdate-reason/)
    await expect(readdir(join(desk.register.directory, 'labels'))).rejects.toThrow('ENOENT')

    const label = await issue(desk, { ...past, backdateReason: 'Paper label' })
    await expect(check(desk, currentIssue(label).credential)).resolves.toMatchObject({ verdict: 'expired' })
    const event = (await readJournal(desk.register.directory)).at(-1)!
    await expect(readPayload(desk.register.directory, event)).resolves.toMatchObject({
      details: { backdateReason: 'Paper label' }
    })
  })

  it.each([
    ['a start in the past', { from: new Date('2026-02-01T00:00:00Z') }],
    ['a decision in the future', { decided: new Date('2026-03-02T00:00:00Z') }],
    [
      'a start before the decision',
      { decided: new Date('2026-03-01T00:00:00Z'), from: new Date('2026-02-28T00:00:00Z') }
    ],
    ['an end before the start', { from: new Date('2026-04-01T00:00:00Z'), until: new Date('2026-03-20T00:00:00Z') }]
  ])('refuses %s', async (_name, dates) => {
    const desk = await deskWithOrganiser()
    await expect(issue(desk, { organiser: 'nova-skola', ...dates })).rejects.toThrow(refusal('ERR_REGISTER_INPUT'))
  })

  it('refuses an organiser that is not in the register, and names those that are', async () => {
    const desk = await deskWithOrganiser()
    await expect(issue(desk, { organiser: 'nova' })).rejects.toThrow('Known: nova-skola.')
    await expect(issue(desk, { organiser: '../network' })).rejects.toThrow(refusal('ERR_REGISTER_INPUT'))
  })

  it('refuses a second label for the same time, and gives the next number to one for the time after', async () => {
    const desk = await deskWithOrganiser()
    const first = await issue(desk, { organiser: 'nova-skola' })
    await expect(issue(desk, { organiser: 'nova-skola' })).rejects.toThrow(refusal('ERR_REGISTER_STATE'))
    const next = { organiser: 'nova-skola', from: new Date(currentIssue(first).credential['validUntil'] as string) }
    await expect(issue(desk, next)).resolves.toMatchObject({ number: 2 })
  })

  it('writes nothing that would not verify', async () => {
    const desk = await deskWithOrganiser()
    const foreign = await openDesk()
    await expect(issue({ ...desk, labelKey: foreign.labelKey }, { organiser: 'nova-skola' })).rejects.toThrow(
      refusal('ERR_NOT_VERIFIED')
    )
    await expect(readdir(join(desk.register.directory, 'labels'))).rejects.toThrow('ENOENT')
    await expect(readJournal(desk.register.directory)).resolves.toHaveLength(2)
  })
})
