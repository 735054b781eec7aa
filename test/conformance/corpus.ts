/**
 * The third-party corpus: where it lies, and its index read. It belongs to others and is never copied into the
 * repository.
 *
 * @module
 */

import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isObject, type JsonObject } from '@quality-label/credentials'

/** What an origin says of its own case. */
export type Expectation =
  | 'verified'
  | 'rejected'
  | 'error'
  | 'unspecified'
  | 'valid-structure'
  | 'invalid-structure'
  | 'resolved'
  | 'resolved-or-unsupported'

export interface Case {
  id: string
  suite: string
  kind: string
  file: string
  expect: Expectation
  reason?: string
  /** RFC 3339. */
  at?: string
  /** The same bytes with the clock elsewhere. */
  also?: { at: string; expect: Expectation }[]
}

export interface Vector {
  family: string
  id: string
  input: string
  expected: string
  type?: string
  hash?: string
  complexity?: string
}

interface Resource {
  suite: string
  file: string
  type: string
  url?: string
}

export interface ContextFile {
  url: string
  file: string
  sha256: string
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Beside the repository, or where the environment says. */
export const folder = resolve(process.env['CONFORMANCE_DIR'] ?? join(root, '../shared/conformance'))

/** Without the corpus nothing here can be said, which must not look like success where every test counts. */
export const present = existsSync(join(folder, 'cases.json'))

export function readText(file: string): string {
  return readFileSync(join(folder, file), 'utf8')
}

export function readBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, file)))
}

/** The types of the corpus's own index are the corpus's promise. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a cast at each of its callers says less
export function readJson<T>(file: string): T {
  return JSON.parse(readText(file)) as T
}

export const cases = () => readJson<{ cases: Case[] }>('cases.json').cases
export const vectors = (family: string) =>
  readJson<{ vectors: Vector[] }>('vectors.json').vectors.filter((vector) => vector.family === family)
export const contextFiles = () => readJson<{ contexts: ContextFile[] }>('contexts/index.json').contexts

/** All contexts of the corpus by address, as a caller would hand them over. */
export function contexts(): Record<string, JsonObject> {
  return Object.fromEntries(contextFiles().map(({ url, file }) => [url, readJson<JsonObject>(`contexts/${file}`)]))
}

/** What the cases would fetch, by address: DID documents and status lists among them. */
export function documents(): Record<string, JsonObject> {
  const { resources } = readJson<{ resources: Resource[] }>('resources.json')
  const entries = resources.flatMap(({ url, file }) => {
    const document = tryJson(file)
    return url !== undefined && document ? [[url, document] as const] : []
  })
  return Object.fromEntries(entries)
}

/** Images, pages and texts are among the files: they are nobody's document. */
export function tryJson(file: string): JsonObject | undefined {
  try {
    const json = readJson<unknown>(file)
    return isObject(json) ? json : undefined
  } catch {
    return undefined
  }
}
