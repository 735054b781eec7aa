import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  addOrganiser,
  changePassphrase,
  copyKeys,
  createRegister,
  issueLabel,
  openNetworkKey,
  openRegister,
  readEvents,
  restoreKeys,
  rotateKey,
  whatIsDue,
  type Register
} from '../../src/index.js'
import { sha256 } from '../../src/register/objects.js'
import { NOVA, NOW, openDesk, PASSPHRASE, temporaryFolder } from '../support/desk.js'

const WHEN = '2026-03-01T09:00:00Z'
const NEXT = 'another horse battery'
const act = { now: NOW, actor: 'operator' }
const input = { host: 'https://labels.example', name: 'Example Network', passphrase: PASSPHRASE }
const withCode = (code: string) => expect.objectContaining({ code }) as unknown
const passphraseOf = () => Promise.resolve(PASSPHRASE)

/** A register as they were before there were recovery copies. */
async function unsafe(): Promise<Register> {
  const register = await createRegister(await temporaryFolder(), input, act)
  await addOrganiser(register, NOVA, act)
  return register
}

async function issue(register: Register, passphrase = PASSPHRASE) {
  const key = await openNetworkKey(register, 'label', passphrase)
  return await issueLabel(register, { organiser: NOVA.slug, overrideReason: 'A test' }, key, act)
}

const reopened = async ({ directory }: Register) => await openRegister(directory)

describe('a register without a recovery copy', () => {
  it('issues no label, and says first of all what is due', async () => {
    const register = await unsafe()
    await expect(issue(register)).rejects.toThrow(withCode('ERR_KEY_RECOVERY'))
    const [first] = await whatIsDue(register, { now: NOW })
    expect(first).toMatchObject({ kind: 'recovery-missing', id: 'label-1' })
  })

  it('issues labels when a copy was made and restored from, which the journal tells by digests', async () => {
    const register = await unsafe()
    const folder = await temporaryFolder()
    const { confirmed } = await copyKeys(register, { folder, passphraseOf }, act)
    expect(confirmed).toEqual(['label-1', 'status-1'])
    const safe = await reopened(register)
    await expect(issue(safe)).resolves.toBeDefined()
    await expect(whatIsDue(safe, { now: NOW })).resolves.toEqual([])
    const [event] = await readEvents(register.directory, { type: 'recovery.restored' })
    const digests = safe.network.keys.map(({ id, publicKeyMultibase }) => [id, sha256(publicKeyMultibase)])
    expect(event).toMatchObject({
      at: '2026-03-01T09:00:00Z',
      details: { keys: Object.fromEntries(digests) as unknown }
    })
  })
})

describe('the recovery copy', () => {
  it('is what init ends with: keys as they are, the network, words; never the passphrase', async () => {
    const recovery = await temporaryFolder()
    const register = await createRegister(await temporaryFolder(), { ...input, recovery }, act)
    expect((await readdir(recovery)).sort()).toEqual(['README.txt', 'label-1.pem', 'network.json', 'status-1.pem'])
    for (const name of await readdir(recovery)) {
      const text = await readFile(join(recovery, name), 'utf8')
      expect(text).not.toContain(PASSPHRASE)
      if (name.endsWith('.pem')) expect(text).toContain('BEGIN ENCRYPTED PRIVATE KEY')
    }
    expect(register.network.keys.map(({ recovery }) => recovery)).toEqual([WHEN, WHEN])
  })

  it('that does not open leaves neither a register nor a copy', async () => {
    const recovery = await temporaryFolder()
    const directory = join(await temporaryFolder(), 'register')
    const passphraseAgain = () => Promise.resolve('something else entirely')
    const making = createRegister(directory, { ...input, recovery, passphraseAgain }, act)
    await expect(making).rejects.toThrow(withCode('ERR_KEY_PASSPHRASE'))
    await expect(stat(directory)).rejects.toThrow('ENOENT')
    await expect(readdir(recovery)).resolves.toEqual([])
    await expect(createRegister(directory, { ...input, recovery }, act)).resolves.toBeDefined()
  })

  it('of another who is making the same register is left alone', async () => {
    const directory = join(await temporaryFolder(), 'register')
    const recovery = await temporaryFolder()
    const passphraseAgain = async () => {
      // While the first one types: a second one comes, waits, and finds a register.
      second = createRegister(directory, input, act).catch((error: unknown) => error)
      return await Promise.resolve(PASSPHRASE)
    }
    let second: Promise<unknown> = Promise.resolve()
    const register = await createRegister(directory, { ...input, recovery, passphraseAgain }, act)
    await expect(second).resolves.toMatchObject({ code: 'ERR_REGISTER_EXISTS' })
    await expect(openNetworkKey(register, 'label', PASSPHRASE)).resolves.toBeDefined()
    await expect(readdir(recovery)).resolves.toHaveLength(4)
  })

  it('is made outside the register, and never over a copy of other keys', async () => {
    const { register } = await openDesk()
    const refused = withCode('ERR_KEY_RECOVERY')
    const inside = { folder: join(register.directory, 'copy'), passphraseOf }
    await expect(copyKeys(register, inside, act)).rejects.toThrow(refused)
    const folder = await temporaryFolder()
    await createRegister(await temporaryFolder(), { ...input, recovery: folder }, act)
    await expect(copyKeys(register, { folder, passphraseOf }, act)).rejects.toThrow(refused)
    await expect(restoreKeys(register, { folder: await temporaryFolder(), passphraseOf }, act)).rejects.toThrow(refused)
  })

  it('puts back what is missing, and leaves what is there', async () => {
    const register = await unsafe()
    const folder = await temporaryFolder()
    await copyKeys(register, { folder, passphraseOf }, act)
    const safe = await reopened(register)
    await rm(join(register.directory, 'keys/label-1.pem'))
    const wrong = { folder, passphraseOf: () => Promise.resolve(NEXT) }
    await expect(restoreKeys(safe, wrong, act)).rejects.toThrow(withCode('ERR_KEY_PASSPHRASE'))
    await expect(restoreKeys(safe, { folder, passphraseOf }, act)).resolves.toEqual({
      confirmed: ['label-1', 'status-1'],
      restored: ['label-1']
    })
    await expect(issue(await reopened(register))).resolves.toBeDefined()
  })

  it('of which a byte was changed is no copy', async () => {
    const { register } = await openDesk()
    const folder = await temporaryFolder()
    await copyKeys(register, { folder, passphraseOf }, act)
    const path = join(folder, 'label-1.pem')
    await writeFile(path, (await readFile(path, 'utf8')).replace(/[A-Z](?=[a-z])/, 'x'))
    await expect(restoreKeys(await reopened(register), { folder, passphraseOf }, act)).rejects.toThrow(
      withCode('ERR_KEY_PASSPHRASE')
    )
  })

  it.each([
    ['issues again', true],
    ['issues nothing', false]
  ])('after a rotation: with one of the new key the register %s', async (_what, hasCopy) => {
    const { register } = await openDesk()
    await addOrganiser(register, NOVA, act)
    const recovery = hasCopy ? await temporaryFolder() : undefined
    await rotateKey(register, { key: 'label', passphrase: PASSPHRASE, recovery }, act)
    const issuing = issue(await reopened(register))
    if (hasCopy) await expect(issuing).resolves.toBeDefined()
    else await expect(issuing).rejects.toThrow(withCode('ERR_KEY_RECOVERY'))
  })
})

describe('changePassphrase', () => {
  const change = { key: 'all' as const, passphraseOf, newPassphrase: () => Promise.resolve(NEXT) }

  it('keeps the keys, and takes copies from before for none', async () => {
    const { register } = await openDesk()
    await addOrganiser(register, NOVA, act)
    await expect(changePassphrase(register, change, act)).resolves.toEqual(['label-1', 'status-1'])
    const changed = await reopened(register)
    await expect(openNetworkKey(changed, 'label', PASSPHRASE)).rejects.toThrow(withCode('ERR_KEY_PASSPHRASE'))
    await expect(issue(changed, NEXT)).rejects.toThrow(withCode('ERR_KEY_RECOVERY'))
    const folder = await temporaryFolder()
    await copyKeys(changed, { folder, passphraseOf: () => Promise.resolve(NEXT) }, act)
    await expect(issue(await reopened(register), NEXT)).resolves.toBeDefined()
  })

  it.each([
    ['an old passphrase that is wrong', { passphraseOf: () => Promise.resolve('incorrect horse battery') }],
    ['a new one that is too short', { newPassphrase: () => Promise.resolve('short') }]
  ])('refuses %s, and changes nothing', async (_what, wrong) => {
    const { register } = await openDesk()
    await expect(changePassphrase(register, { ...change, ...wrong }, act)).rejects.toThrow(
      withCode('ERR_KEY_PASSPHRASE')
    )
    await expect(openNetworkKey(register, 'label', PASSPHRASE)).resolves.toBeDefined()
    await expect(openNetworkKey(register, 'status', PASSPHRASE)).resolves.toBeDefined()
  })
})
