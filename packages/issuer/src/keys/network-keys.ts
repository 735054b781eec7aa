/**
 * The Network's keys: one signs labels and may stay offline, one signs status lists and serves every day.
 *
 * @module
 */

import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Signer } from '@quality-label/credentials'
import { RegisterError } from '../errors.js'
import { recordPath } from '../register/layout.js'
import type { KeyRecord, NetworkRecord } from '../register/records.js'
import type { Register } from '../register/register.js'
import { checkSlug } from '../register/slug.js'
import { openKeyFile } from './key-file.js'

/** A signer, and the method of the DID document that it signs as. */
export interface NetworkSigner {
  signer: Signer
  /** `did:web:labels.example#label-1`. */
  verificationMethod: string
}

/** Opens a key when it turns out to be needed: nobody is asked for a passphrase in vain. */
export type OpenKey = () => Promise<NetworkSigner>

/**
 * Opens the active key for a use.
 *
 * @param register The register.
 * @param use `label` signs labels and recognitions, `status` signs status lists and nothing else.
 * @param passphrase What opens the key file.
 */
export async function openNetworkKey(
  register: Register,
  use: KeyRecord['use'],
  passphrase: string
): Promise<NetworkSigner> {
  const key = activeKey(register.network, use)
  const signer = await openKeyFile(keyPath(register, key), passphrase, key.publicKeyMultibase)
  return { signer, verificationMethod: methodOf(register.network, key) }
}

/**
 * The active key for a use, where it is held by something else: another machine, a card, a KMS.
 *
 * @example
 *   const labelKey = externalKey(register, 'label', async (data) => await kms.sign(data))
 *
 * @param sign Makes the Ed25519 signature (64 bytes) over the bytes it is given. What it answers is verified before
 *   anything is written.
 */
export function externalKey(register: Register, use: KeyRecord['use'], sign: Signer['sign']): NetworkSigner {
  const key = activeKey(register.network, use)
  const signer: Signer = { algorithm: 'EdDSA', publicKeyMultibase: key.publicKeyMultibase, sign }
  return { signer, verificationMethod: methodOf(register.network, key) }
}

/** The key that signs now. @throws {RegisterError} `ERR_KEY_MISSING`. */
export function activeKey(network: NetworkRecord, use: KeyRecord['use']): KeyRecord {
  const key = network.keys.find((key) => key.use === use && key.state === 'active')
  if (key) return key
  throw new RegisterError('ERR_KEY_MISSING', `network.json names no active ${use} key.`)
}

/** The method of the DID document that a key signs as. */
export function methodOf(network: NetworkRecord, key: Pick<KeyRecord, 'id'>): string {
  return `${network.did}#${key.id}`
}

/** A key of the Network, as it may be told: nothing of it is secret. */
export interface ListedKey extends KeyRecord {
  verificationMethod: string
  /** Whether its file lies in this copy of the register. */
  isHere: boolean
}

/** All keys that the Network ever had, oldest first. */
export async function listKeys(register: Register): Promise<ListedKey[]> {
  return await Promise.all(
    register.network.keys.map(async (key) => ({
      ...key,
      verificationMethod: methodOf(register.network, key),
      isHere: await access(keyPath(register, key)).then(
        () => true,
        () => false
      )
    }))
  )
}

/** Where the file of a key lies. */
export function keyPath({ directory }: Register, { id }: Pick<KeyRecord, 'id'>): string {
  // The id comes from network.json, which may be edited: it must not lead out of the folder.
  return join(directory, recordPath.key(checkSlug(id, 'network.json, keys')))
}
