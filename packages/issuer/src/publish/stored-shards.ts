/**
 * The signed directory as the register keeps it: what is there, and whether it still says what it should.
 *
 * @module
 */

import { readFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { INDEX_PATH, isObject, jcs, toArray, type JsonObject, type JsonValue } from '@quality-label/credentials'
import { didDocument } from '../documents/did-document.js'
import { directoryCredential, type DirectoryPart } from '../documents/shards.js'
import { FOLDERS } from '../register/layout.js'
import type { Register } from '../register/register.js'
import { writeAtomic } from '../register/write-atomic.js'

/** A file of the directory, as stored. */
export interface StoredPart {
  text: string
  edition: number
  /** Its `credentialSubject`. */
  subject: JsonObject
  credential: JsonObject
}

/** Reads one; nothing for what is not there, or is no JSON object. */
export function readPart(register: Register, path: string): StoredPart | undefined {
  const text = readText(register, path)
  const credential = parse(text)
  if (!credential) return undefined
  const { credentialSubject } = credential
  const subject = isObject(credentialSubject) ? credentialSubject : {}
  const { edition } = subject
  return { text, subject, credential, edition: typeof edition === 'number' ? edition : 0 }
}

/** The text of one; empty where there is none. */
export function readText(register: Register, path: string): string {
  try {
    return readFileSync(storedPath(register, path), 'utf8')
  } catch {
    return ''
  }
}

/** Keeps one that was signed, in its canonical form: what is signed is what is read. */
export async function storePart(register: Register, path: string, credential: JsonObject): Promise<void> {
  await writeAtomic(storedPath(register, path), `${jcs(credential)}\n`)
}

/** Forgets one. */
export async function removePart(register: Register, path: string): Promise<void> {
  await rm(storedPath(register, path), { force: true })
}

/** The paths of all that is stored, the index last. */
export async function storedPaths(register: Register): Promise<string[]> {
  const names = await readdir(join(register.directory, FOLDERS.shards), { recursive: true }).catch(() => [])
  const paths = names.map((name) => `register/${name.replaceAll('\\', '/')}`).filter((path) => path.endsWith('.json'))
  const isIndex = (path: string) => Number(path === INDEX_PATH)
  return paths.sort((a, b) => isIndex(a) - isIndex(b) || (a < b ? -1 : 1))
}

/** True when it says the same, by a key that readers still find. One that was edited does not. */
export function isCurrent(
  { text, credential, edition }: StoredPart,
  wanted: DirectoryPart,
  register: Register
): boolean {
  if (`${JSON.stringify(credential)}\n` !== text) return false
  const { network } = register
  const methods = toArray(didDocument(network)['assertionMethod'])
  const proofs = toArray(credential['proof']).filter(isObject)
  const isOurs = proofs.length > 0 && proofs.every((proof) => methods.includes(proof['verificationMethod'] ?? null))
  return isOurs && withoutDates(credential) === withoutDates(directoryCredential(network, wanted, edition, EPOCH))
}

const EPOCH = new Date(0)

/** Both sides are canonical further down, where the many holders are. */
function withoutDates({ proof: _proof, validFrom: _from, credentialSubject, ...rest }: JsonObject): string {
  const members = isObject(credentialSubject) ? credentialSubject : {}
  const sorted = Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1))
  return jcs(rest) + JSON.stringify(sorted)
}

function parse(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text) as JsonValue
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Where one lies. */
export function storedPath({ directory }: Register, path: string): string {
  return join(directory, FOLDERS.shards, path.replace(/^register\//, ''))
}
