import { access, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createSigner } from '@quality-label/credentials'
import { createTrustList, verify } from '@quality-label/verifier'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  currentIssue,
  findLabel,
  listKeys,
  openNetworkKey,
  openRegister,
  publish,
  readJournal,
  responseHeaders,
  rotateKey,
  trustAnchor,
  trustedIssuer,
  whatIsDue,
  type Register,
  type RotationInput
} from '../../src/index.js'
import { recordPath } from '../../src/register/layout.js'
import { type Desk, endorsedDesk, issue, NOW, PASSPHRASE, publishing } from '../support/desk.js'

let desk: Desk

beforeEach(async () => {
  desk = await endorsedDesk()
  await issue(desk, { organiser: 'nova-skola' })
})

const rotate = async (input: RotationInput, dryRun = false) =>
  await rotateKey((await reopened()).register, { passphrase: PASSPHRASE, ...input }, { ...desk.act, dryRun })
const reopened = async (): Promise<Desk> => ({ ...desk, register: await openRegister(desk.register.directory) })

/** Publishes, and asks as anybody could. */
async function verdict(name = 'organisers/nova-skola') {
  const now = await reopened()
  const { to } = await publish(now.register, publishing(now))
  const fetch = async (url: string) => {
    const path = new URL(url).pathname
    const body = await readFile(join(to, path)).catch(() => undefined)
    return new Response(body ?? '', { status: body ? 200 : 404, headers: responseHeaders(path) })
  }
  const trust = createTrustList({ issuers: [trustedIssuer(trustAnchor(desk.register.network))] })
  return await verify(`https://labels.example/${name}.json`, { now: NOW, fetch, trust })
}

async function methods(register: Register): Promise<unknown[]> {
  const { credential } = currentIssue(await findLabel(register, 'nova-skola', NOW))
  return (credential['proof'] as { verificationMethod: string }[]).map(({ verificationMethod }) => verificationMethod)
}

describe('rotateKey', () => {
  it.each(['label', 'status'])('gives a new %s key; what the old one signed stays valid', async (use) => {
    const { old, active, resigned } = await rotate({ key: use })
    expect([old.id, old.state, active.id, active.state]).toEqual([`${use}-1`, 'retired', `${use}-2`, 'active'])
    expect(resigned).toEqual([])
    await expect(access(join(desk.register.directory, recordPath.key(`${use}-1`)))).rejects.toThrow('ENOENT')
    await expect(verdict()).resolves.toMatchObject({ verdict: 'valid', endorsements: [{ verified: true }] })
  })

  it('lets a compromised key leave the document, and signs anew what it signed, with its id', async () => {
    const before = currentIssue(await findLabel(desk.register, 'nova-skola', NOW))
    const { old, resigned } = await rotate({ key: 'label', compromised: true })
    expect(old.state).toBe('compromised')
    expect(resigned).toEqual([
      'https://labels.example/labels/nova-skola/1',
      'https://labels.example/endorsers/city-of-vidrava'
    ])
    const after = currentIssue(await findLabel(desk.register, 'nova-skola', NOW))
    expect({ ...after.credential, proof: 0 }).toEqual({ ...before.credential, proof: 0 })
    expect(await methods(desk.register)).toEqual(['did:web:labels.example#label-2', 'did:web:labels.example#label-2'])
    await expect(verdict()).resolves.toMatchObject({ verdict: 'valid', endorsements: [{ verified: true }] })
    const forged = await verify(before.credential, {
      documents: {
        'https://labels.example/.well-known/did.json': JSON.parse(
          await readFile(join(desk.register.directory, 'public/.well-known/did.json'), 'utf8')
        ) as object
      } as never,
      status: 'skip',
      now: NOW
    })
    expect(forged.verdict).not.toBe('valid')
  })

  it('takes a retired key out, too, and signs anew by the key in use', async () => {
    await rotate({ key: 'label' })
    const { active, resigned } = await rotate({ key: 'label-1', compromised: true })
    expect([active.id, resigned.length]).toEqual(['label-2', 2])
    await expect(verdict()).resolves.toMatchObject({ verdict: 'valid' })
    await expect(rotate({ key: 'label-1', compromised: true })).rejects.toThrow('left the DID document already')
  })

  it('publishes nothing halfway, says so, and goes on where it was cut short', async () => {
    await rotate({ key: 'label' })
    const path = join(desk.register.directory, 'network.json')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace('"retired"', '"compromised"'))
    const halfway = await reopened()
    await expect(publish(halfway.register, publishing(halfway))).rejects.toThrow('keys rotate label-1 --compromised')
    await expect(whatIsDue(halfway.register, { now: NOW })).resolves.toMatchObject([
      { kind: 'recovery-missing', id: 'label-2' },
      { kind: 'credential-unsigned', id: 'https://labels.example/labels/nova-skola/1' },
      { kind: 'credential-unsigned', who: 'city-of-vidrava' }
    ])
    await expect(rotate({ key: 'label-1', compromised: true })).resolves.toMatchObject({
      resigned: [{}, {}].map(() => expect.any(String) as unknown)
    })
    await expect(verdict()).resolves.toMatchObject({ verdict: 'valid' })
  })

  it('takes a key that something else holds, when it shows that it signs', async () => {
    const signer = await createSigner(new Uint8Array(32).fill(7))
    const sign = async (data: Uint8Array) => await signer.sign(data)
    const external = { publicKeyMultibase: signer.publicKeyMultibase, sign }
    const forged = { ...external, sign: () => Promise.resolve(new Uint8Array(64)) }
    const events = (await readJournal(desk.register.directory)).length
    await expect(rotate({ key: 'label', external: forged })).rejects.toThrow(
      expect.objectContaining({ code: 'ERR_NOT_VERIFIED' })
    )
    expect(await readJournal(desk.register.directory)).toHaveLength(events)
    const { active } = await rotate({ key: 'label', external })
    expect(active).toMatchObject({ id: 'label-2', publicKeyMultibase: signer.publicKeyMultibase })
    expect(await readdir(join(desk.register.directory, 'keys'))).not.toContain('label-2.pem')
  })

  it.each<[string, RotationInput, string]>([
    ['a key that there is not', { key: 'label-7' }, 'ERR_REGISTER_UNKNOWN'],
    ['a name that leads out of the folder', { key: '../label-1' }, 'ERR_REGISTER_UNKNOWN'],
    ['a wrong passphrase', { key: 'label', passphrase: 'incorrect horse battery' }, 'ERR_KEY_PASSPHRASE'],
    ['a new passphrase that is short', { key: 'label', newPassphrase: 'short' }, 'ERR_KEY_PASSPHRASE'],
    [
      'a public key that is none',
      { key: 'label', external: { publicKeyMultibase: 'z6MkX', sign: () => Promise.reject(new Error()) } },
      'ERR_REGISTER_INPUT'
    ]
  ])('refuses %s, and changes nothing', async (_name, input, code) => {
    const before = await readFile(join(desk.register.directory, 'network.json'), 'utf8')
    const keys = await readdir(join(desk.register.directory, 'keys'))
    await expect(rotate(input)).rejects.toThrow(expect.objectContaining({ code }))
    await expect(readFile(join(desk.register.directory, 'network.json'), 'utf8')).resolves.toBe(before)
    await expect(readdir(join(desk.register.directory, 'keys'))).resolves.toEqual(keys)
  })

  it('rotates a retired key only where it is compromised', async () => {
    await rotate({ key: 'label' })
    await expect(rotate({ key: 'label-1' })).rejects.toThrow(expect.objectContaining({ code: 'ERR_REGISTER_STATE' }))
  })

  it('encrypts the new key with a passphrase of its own, where one is given', async () => {
    await rotate({ key: 'status', newPassphrase: 'another horse battery' })
    const { register } = await reopened()
    await expect(openNetworkKey(register, 'status', PASSPHRASE)).rejects.toThrow('does not open')
    await expect(openNetworkKey(register, 'status', 'another horse battery')).resolves.toBeDefined()
  })

  it('changes nothing in a dry run', async () => {
    const before = await listKeys(desk.register)
    await rotate({ key: 'label', compromised: true }, true)
    expect(await listKeys((await reopened()).register)).toEqual(before)
  })
})
