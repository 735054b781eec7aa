/**
 * Keys at rest: PKCS#8, encrypted with a passphrase (PBES2), in a PEM file. Any tool that knows the standard can open
 * one.
 *
 * @module
 */

import { createPrivateKey } from 'node:crypto'
import { access, readFile } from 'node:fs/promises'
import { createSigner, generateKeyPair, type Signer } from '@quality-label/credentials'
import { RegisterError } from '../errors.js'
import { writeAtomic } from '../register/write-atomic.js'

/**
 * DER of a PKCS#8 Ed25519 key, up to its 32 bytes. @see
 * {@link https://www.rfc-editor.org/rfc/rfc8410#section-7 RFC 8410, section 7}
 */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * The container stretches a passphrase only a little (PBKDF2 as OpenSSL writes it), so the passphrase must carry its
 * own strength.
 */
const MIN_PASSPHRASE = 12

/**
 * Refuses a passphrase that would not protect a key.
 *
 * @throws {RegisterError} `ERR_KEY_PASSPHRASE`.
 */
export function checkNewPassphrase(passphrase: string): void {
  if (passphrase.length >= MIN_PASSPHRASE) return
  throw new RegisterError(
    'ERR_KEY_PASSPHRASE',
    `The passphrase is too short. Take at least ${MIN_PASSPHRASE} characters.`
  )
}

/**
 * Makes an Ed25519 key and writes it, encrypted. A key is never replaced: one that lies there already, from an attempt
 * that was cut short, is taken when the passphrase opens it.
 *
 * @param path Where.
 * @param passphrase What opens it.
 * @returns The public key.
 * @throws {RegisterError} `ERR_KEY_PASSPHRASE`.
 */
export async function createKeyFile(path: string, passphrase: string): Promise<{ publicKeyMultibase: string }> {
  checkNewPassphrase(passphrase)
  if (await exists(path)) return await openKeyFile(path, passphrase)
  const { publicKeyMultibase, secretKey } = await generateKeyPair()
  const pem = encrypt(secretKey, passphrase)
  secretKey.fill(0)
  await writeAtomic(path, pem, 0o600)
  return { publicKeyMultibase }
}

/**
 * Opens a key file.
 *
 * @param path Where it lies.
 * @param passphrase What opens it.
 * @param expected The public key that it must belong to. Default: any.
 * @returns What signs with it.
 * @throws {RegisterError} `ERR_KEY_MISSING`, `ERR_KEY_PASSPHRASE`, `ERR_REGISTER_DAMAGED`.
 */
export async function openKeyFile(path: string, passphrase: string, expected?: string): Promise<Signer> {
  const pem = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new RegisterError('ERR_KEY_MISSING', `No key at ${path}. Copy it there from where it is kept.`, { cause })
  })
  const seed = decrypt(pem, path, passphrase)
  const signer = await createSigner(seed)
  if (expected === undefined || signer.publicKeyMultibase === expected) return signer
  throw new RegisterError('ERR_REGISTER_DAMAGED', `${path} holds another key than the register names (${expected}).`)
}

/**
 * The same key under another passphrase. Nothing is written.
 *
 * @param passphrase Opens it now. Not asked for where the new one does: an earlier attempt has come so far.
 * @param expected The public key that it must belong to.
 * @returns The file as it is to be.
 */
export async function encryptAnew(
  path: string,
  passphrase: () => Promise<string>,
  newPassphrase: string,
  expected: string
): Promise<string> {
  const isDone = await openKeyFile(path, newPassphrase, expected).then(
    () => true,
    () => false
  )
  const old = isDone ? newPassphrase : await passphrase()
  await openKeyFile(path, old, expected)
  const seed = decrypt(await readFile(path, 'utf8'), path, old)
  const pem = encrypt(seed, newPassphrase)
  seed.fill(0)
  return pem
}

function encrypt(seed: Uint8Array, passphrase: string): string {
  const der = Buffer.concat([PKCS8_PREFIX, seed])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  der.fill(0)
  return key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }).toString()
}

function decrypt(pem: string, path: string, passphrase: string): Uint8Array {
  try {
    const { d } = createPrivateKey({ key: pem, passphrase }).export({ format: 'jwk' })
    return new Uint8Array(Buffer.from(d ?? '', 'base64url'))
  } catch (cause) {
    throw new RegisterError('ERR_KEY_PASSPHRASE', `The passphrase does not open ${path}.`, { cause })
  }
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false
  )
}
