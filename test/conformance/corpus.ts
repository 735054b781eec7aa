/**
 * The third-party corpus and its index, over files that somebody hands in: from a folder, or packed in one. It belongs
 * to others and is never copied into the repository.
 *
 * @module
 */

import { isObject, type JsonObject } from '@quality-label/credentials'
import { fromBase64 } from './bytes.js'

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

/** The corpus, as the suite asks it. File names are relative to its folder. */
export interface Corpus {
  readBytes: (file: string) => Uint8Array
  readText: (file: string) => string
  /** The types of the corpus's own index are the corpus's promise. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a cast at each of its callers says less
  readJson: <T>(file: string) => T
  /** Images, pages and texts are among the files: they are nobody's document. */
  tryJson: (file: string) => JsonObject | undefined
  cases: () => Case[]
  vectors: (family: string) => Vector[]
  contextFiles: () => ContextFile[]
  /** All contexts of the corpus by address, as a caller would hand them over. */
  contexts: () => Record<string, JsonObject>
  /** What the cases would fetch, by address: DID documents and status lists among them. */
  documents: () => Record<string, JsonObject>
}

/** @param readBytes Reads a file, or throws. */
export function openCorpus(readBytes: (file: string) => Uint8Array): Corpus {
  const readText = (file: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(readBytes(file))
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a cast at each of its callers says less
  const readJson = <T>(file: string) => JSON.parse(readText(file)) as T
  const contextFiles = () => readJson<{ contexts: ContextFile[] }>('contexts/index.json').contexts

  function tryJson(file: string): JsonObject | undefined {
    try {
      const json = readJson<unknown>(file)
      return isObject(json) ? json : undefined
    } catch {
      return undefined
    }
  }

  return {
    readBytes,
    readText,
    readJson,
    tryJson,
    contextFiles,
    cases: () => readJson<{ cases: Case[] }>('cases.json').cases,
    vectors: (family) =>
      readJson<{ vectors: Vector[] }>('vectors.json').vectors.filter((vector) => vector.family === family),
    contexts: () =>
      Object.fromEntries(contextFiles().map(({ url, file }) => [url, readJson<JsonObject>(`contexts/${file}`)])),
    documents: () =>
      Object.fromEntries(
        readJson<{ resources: Resource[] }>('resources.json').resources.flatMap(({ url, file }) => {
          const document = tryJson(file)
          return url !== undefined && document ? [[url, document] as const] : []
        })
      )
  }
}

/** The whole corpus in one JSON object, for runtimes without files: base64 by file name. */
export type PackedCorpus = Record<string, string>

/** Opens a packed corpus. */
export function unpackCorpus(packed: PackedCorpus): Corpus {
  return openCorpus((file) => {
    const base64 = Object.hasOwn(packed, file) ? packed[file] : undefined
    if (base64 === undefined) throw new Error(`the corpus has no file ${file}`)
    return fromBase64(base64)
  })
}
