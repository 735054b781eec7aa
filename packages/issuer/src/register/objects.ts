/**
 * What events carry, in `objects/<digest>`: the digest is over the whole file, which begins with a salt, so that it
 * tells nothing once the file is gone.
 *
 * @module
 */

import { hash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isObject, jcs, type JsonObject } from '@quality-label/credentials'
import { RegisterError } from '../errors.js'
import { FOLDERS } from './layout.js'
import { writeAtomic } from './write-atomic.js'

/**
 * What an event carries: why, and the files as they are after it (`null`: removed). The register can be rebuilt from
 * these.
 */
export interface EventPayload {
  details: JsonObject
  files: Record<string, JsonObject | null>
  /**
   * Objects of earlier events that this event took away, for ever, by digest; each with the object that stands in its
   * place, `null` where nothing of it was to stay.
   */
  erased?: Record<string, string | null>
}

/** A payload as it is stored. */
export interface SealedPayload {
  digest: string
  text: string
}

/** What the name of an object looks like. */
export const DIGEST = /^[0-9a-f]{64}$/

/** Salts a payload and names it. */
export function sealPayload(payload: EventPayload): SealedPayload {
  const text = jcs({ salt: randomBytes(32).toString('base64url'), ...payload })
  return { digest: sha256(text), text }
}

/** Writes an object. */
export async function writeObject(directory: string, { digest, text }: SealedPayload): Promise<void> {
  await writeAtomic(objectPath(directory, digest), text)
}

/** Takes objects away. */
export async function removeObjects(directory: string, digests: Iterable<string>): Promise<void> {
  for (const digest of digests) if (DIGEST.test(digest)) await rm(objectPath(directory, digest), { force: true })
}

/**
 * Reads an object.
 *
 * @returns `undefined` where there is none.
 * @throws {RegisterError} `ERR_REGISTER_DAMAGED` when it is not the one that was named.
 */
export async function readObject(directory: string, digest: string): Promise<EventPayload | undefined> {
  let bytes: Buffer
  try {
    bytes = readFileSync(objectPath(directory, digest))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const value: unknown = sha256(bytes) === digest ? JSON.parse(bytes.toString('utf8')) : undefined
  if (isPayload(value)) return value
  throw new RegisterError('ERR_REGISTER_DAMAGED', `${FOLDERS.objects}/${digest} was changed. Restore it from git.`)
}

/** SHA-256, in hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex')
}

function isPayload(value: unknown): value is EventPayload {
  return isObject(value) && isObject(value['details']) && isObject(value['files'])
}

function objectPath(directory: string, digest: string): string {
  return join(directory, FOLDERS.objects, digest)
}
