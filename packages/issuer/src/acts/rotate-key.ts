/**
 * Rotates a key of the Network: a new one signs from now on. The old one stays in the DID document, so that what it
 * signed stays verifiable; a compromised one leaves it, and what it signed is signed anew.
 *
 * @module
 */

import { access, rm } from 'node:fs/promises'
import { RegisterError } from '../errors.js'
import { createKeyFile, openKeyFile } from '../keys/key-file.js'
import { externalKey, keyPath, openNetworkKey, type NetworkSigner } from '../keys/network-keys.js'
import { assertSigns, checkRecoveryFolder, restoreFromCopy, writeRecoveryCopy } from '../keys/recovery-copy.js'
import type { Signer } from '@quality-label/credentials'
import { FILES } from '../register/layout.js'
import { toJson, type KeyRecord, type NetworkRecord } from '../register/records.js'
import { changing, commit, type Act, type Register } from '../register/register.js'
import { readText } from './input.js'
import { withRecovery } from './recover-keys.js'
import { resign } from './resign.js'

/** An Ed25519 key as a Multikey. */
const ED25519 = /^z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/

/** Which key, and what comes in its place. */
export interface RotationInput {
  /** `label` or `status` for the key in use, or the id of a key: `label-1`. */
  key: string
  /** Somebody else may have it. Default false. */
  compromised?: boolean | undefined
  /** Stays in the journal. */
  reason?: string | undefined
  /** Opens the old key, where its file is here, and the key in use where a retired one is compromised. */
  passphrase?: string | undefined
  /** Encrypts the new key. Default: `passphrase`. */
  newPassphrase?: string | undefined
  /** Folder of the recovery copy: the new key is copied there, and restored from it once. */
  recovery?: string | undefined
  /** The new key, where something else holds it: its public key, and what signs. No file is made then. */
  external?: { publicKeyMultibase: string; sign: Signer['sign'] } | undefined
}

/** What a rotation did, or would do. */
export interface Rotation {
  old: KeyRecord
  /** The key that signs now. */
  active: KeyRecord
  /** Ids of the credentials that were signed anew. Of a dry run none. */
  resigned: string[]
}

/**
 * Rotates a key. Open the register again afterwards: it has other keys then.
 *
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_STATE`, `ERR_KEY_PASSPHRASE`, `ERR_NOT_VERIFIED`.
 */
export async function rotateKey(register: Register, input: RotationInput, act: Act): Promise<Rotation> {
  const reason = input.reason === undefined ? undefined : readText(input.reason, '--reason', 2000)
  if (input.external && !ED25519.test(input.external.publicKeyMultibase)) {
    throw new RegisterError('ERR_REGISTER_INPUT', '--public-key: write an Ed25519 key in Multikey form (z6Mk…).')
  }
  if (input.recovery !== undefined) await checkRecoveryFolder(input.recovery, register)
  if (act.dryRun) {
    const { old, network } = planRotation(register.network, input)
    return { old, active: activeOf(network, old), resigned: [] }
  }
  return await changing(register, async () => {
    const { old, network, isNew } = planRotation(register.network, input)
    await assertOpens(register, old, input)
    const { key, after } = await takeKey({ ...register, network }, activeOf(network, old), isNew, input)
    const active = activeOf(after.network, old)
    // What the register will say: with a copy of the new key, where one was made.
    let { network: final } = after
    await assertSigns(after.network, key, act.now)
    const hasChanged = old.state !== 'compromised'
    if (hasChanged) {
      if (isNew) final = await copied(after, active, input, act)
      const files = { [FILES.network]: toJson(final) }
      const ids = { key: old.id, ...(isNew && { by: active.id }) }
      const details = reason === undefined ? {} : { reason }
      const type = input.compromised ? 'key.compromised' : 'key.rotated'
      await commit(register.directory, { type, ids, details, files }, act)
    }
    // A key that signs no more is of use to a thief only.
    await rm(keyPath(register, old), { force: true })
    const resigned = input.compromised && old.use === 'label' ? await resign(after, key, act) : []
    if (!hasChanged && resigned.length === 0) throw refused(`${old.id} has left the DID document already.`)
    return { old: final.keys.find(({ id }) => id === old.id)!, active: activeOf(final, old), resigned }
  })
}

/** A key that is held elsewhere is copied there; of a file made here a copy is made, and restored from. */
async function copied(
  after: Register,
  active: KeyRecord,
  { recovery, external, passphrase, newPassphrase }: RotationInput,
  { now }: Act
): Promise<NetworkRecord> {
  if (external) return withRecovery(after.network, [active], now)
  if (recovery === undefined) return after.network
  await writeRecoveryCopy(recovery, after, [active])
  const again = () => Promise.resolve(needed(newPassphrase ?? passphrase))
  await restoreFromCopy(recovery, after.network, [active], again, now)
  return withRecovery(after.network, [active], now)
}

/** The keys as they will be; a new one without its public key. */
function planRotation(
  network: NetworkRecord,
  { key: name, compromised = false }: RotationInput
): { old: KeyRecord; network: NetworkRecord; isNew: boolean } {
  const old = network.keys.find(({ id, use, state }) => id === name || (use === name && state === 'active'))
  if (!old) {
    const known = network.keys.map(({ id, state }) => `${id} (${state})`).join(', ')
    throw new RegisterError('ERR_REGISTER_UNKNOWN', `No key "${name}" in this register. Known: ${known}.`)
  }
  if (!compromised && old.state !== 'active') {
    throw refused(`${old.id} is ${old.state}: it signs nothing any more. If somebody else has it, add --compromised.`)
  }
  const state = compromised ? 'compromised' : 'retired'
  const keys = network.keys.map((key) => (key === old ? ({ ...key, state } as const) : key))
  if (old.state !== 'active') return { old, network: { ...network, keys }, isNew: false }
  const numbers = network.keys
    .filter(({ use }) => use === old.use)
    .map(({ id }) => Number(/-(\d+)$/.exec(id)?.[1] ?? 0))
  const id = `${old.use}-${Math.max(...numbers) + 1}`
  keys.push({ id, use: old.use, publicKeyMultibase: '', state: 'active' })
  return { old, network: { ...network, keys }, isNew: true }
}

/** A passphrase that was mistyped must not become the new key's. */
async function assertOpens(register: Register, old: KeyRecord, { passphrase, external }: RotationInput): Promise<void> {
  const path = keyPath(register, old)
  const isHere = await access(path).then(
    () => true,
    () => false
  )
  if (!isHere || external) return
  await openKeyFile(path, needed(passphrase), old.publicKeyMultibase).catch((error: unknown) => {
    if (!(error instanceof RegisterError) || error.code !== 'ERR_KEY_PASSPHRASE') throw error
    const hint = 'If it is lost, move the file away and rotate again.'
    throw new RegisterError(error.code, `${error.message} ${hint}`, { cause: error })
  })
}

/** Makes the new key, or takes the one in use; and the register as it is with it. */
async function takeKey(
  register: Register,
  active: KeyRecord,
  isNew: boolean,
  { passphrase, newPassphrase, external }: RotationInput
): Promise<{ key: NetworkSigner; after: Register }> {
  const secret = () => needed(newPassphrase ?? passphrase)
  if (!isNew) {
    const key = external
      ? externalKey(register, active.use, external.sign)
      : await openNetworkKey(register, active.use, needed(passphrase))
    return { key, after: register }
  }
  const { publicKeyMultibase } = external ?? (await createKeyFile(keyPath(register, active), secret()))
  const keys = register.network.keys.map((key) => (key === active ? { ...key, publicKeyMultibase } : key))
  const after = { ...register, network: { ...register.network, keys } }
  if (register.network.keys.some((key) => key.publicKeyMultibase === publicKeyMultibase)) {
    throw refused('The new key is one that the Network had before. Make another.')
  }
  const key = external
    ? externalKey(after, active.use, external.sign)
    : await openNetworkKey(after, active.use, secret())
  return { key, after }
}

function activeOf({ keys }: NetworkRecord, { use }: KeyRecord): KeyRecord {
  return keys.find((key) => key.use === use && key.state === 'active')!
}

function needed(passphrase: string | undefined): string {
  if (passphrase !== undefined) return passphrase
  throw new RegisterError('ERR_KEY_PASSPHRASE', 'A passphrase is needed.')
}

function refused(message: string): RegisterError {
  return new RegisterError('ERR_REGISTER_STATE', message)
}
