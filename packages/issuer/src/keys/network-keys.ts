/**
 * The Network's keys: one signs labels and may stay offline, one signs status lists and serves every day.
 *
 * @module
 */

import { join } from 'node:path'
import type { Signer } from '@quality-label/credentials'
import { RegisterError } from '../errors.js'
import { recordPath } from '../register/layout.js'
import type { KeyRecord } from '../register/records.js'
import type { Register } from '../register/register.js'
import { openKeyFile } from './key-file.js'

/** A signer, and the method of the DID document that it signs as. */
export interface NetworkSigner {
  signer: Signer
  /** `did:web:labels.example#label-1`. */
  verificationMethod: string
}

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
  const key = register.network.keys.find((key) => key.use === use && key.state === 'active')
  if (!key) throw new RegisterError('ERR_KEY_MISSING', `network.json names no active ${use} key.`)
  const path = join(register.directory, recordPath.key(key.id))
  const signer = await openKeyFile(path, passphrase, key.publicKeyMultibase)
  return { signer, verificationMethod: `${register.network.did}#${key.id}` }
}
