/**
 * Who may issue what.
 *
 * @module
 */

import {
  asString,
  isObject,
  ProblemError,
  readKey,
  UsageError,
  type JsonObject,
  type PublicKey
} from '@quality-label/credentials'

/** One issuer, as a caller writes it. */
export interface TrustedIssuer {
  /** The issuer's id, a DID or URL. */
  id: string
  /** The name to show. What a credential calls its issuer is never shown where this stands. */
  name?: string
  /**
   * JWK or Multikey objects: the proof's key must be one of them and nothing is resolved. An empty list matches none.
   * Default: resolved.
   */
  keys?: JsonObject[]
  /** Ids of the achievements it may issue labels for. Default: any credential. */
  achievements?: string[]
  /** Beginnings of the fragments of methods that may sign status lists and nothing else. Default: none. */
  statusOnly?: string[]
  /** Ids of others whose status lists are accepted for this issuer's credentials. Default: none. */
  statusIssuers?: string[]
  /** Refuse proofs by a key that was revoked later, too. Default: false. */
  strictKeys?: boolean
}

/** The same, read. */
export interface TrustEntry extends Omit<Required<TrustedIssuer>, 'keys' | 'name' | 'achievements'> {
  name: string | undefined
  achievements: readonly string[] | undefined
  keys: readonly PublicKey[] | undefined
}

export interface TrustList {
  readonly issuers: ReadonlyMap<string, TrustEntry>
}

/**
 * Reads a trust list.
 *
 * @example
 *   createTrustList({
 *     issuers: [
 *       {
 *         id: 'did:web:labels.example',
 *         name: 'Cities of Learning Network',
 *         achievements: ['https://labels.example/achievements/quality-label']
 *       }
 *     ]
 *   })
 *
 * @throws {UsageError} With the place of the mistake: a trust list that is misread would trust the wrong ones.
 */
export function createTrustList(list: { issuers: TrustedIssuer[] }): TrustList {
  const given: unknown = isObject(list) ? (list as JsonObject).issuers : undefined
  if (!Array.isArray(given)) throw new UsageError('a trust list has an array of issuers')
  const entries = given.map((issuer: unknown, i) => readIssuer(issuer, `issuers[${i}]`))
  const issuers = new Map(entries.map((entry) => [entry.id, entry]))
  if (issuers.size < entries.length) throw new UsageError('a trust list names each issuer once')
  return Object.freeze({ issuers })
}

const members = ['id', 'name', 'keys', 'achievements', 'statusOnly', 'statusIssuers', 'strictKeys']

function readIssuer(issuer: unknown, at: string): TrustEntry {
  if (!isObject(issuer)) throw new UsageError(`${at} is not an object`)
  const id = asString(issuer.id)
  if (!id) throw new UsageError(`${at}.id is not a text`)
  const stranger = Object.keys(issuer).find((name) => !members.includes(name))
  if (stranger !== undefined) throw new UsageError(`${at}.${stranger} means nothing`)
  if (issuer.name !== undefined && typeof issuer.name !== 'string') throw new UsageError(`${at}.name is not a text`)
  if (typeof (issuer.strictKeys ?? false) !== 'boolean') throw new UsageError(`${at}.strictKeys is not true or false`)
  const entry = {
    id,
    name: asString(issuer.name),
    achievements: texts(issuer.achievements, `${at}.achievements`),
    keys: keysOf(issuer.keys, `${at}.keys`),
    statusOnly: texts(issuer.statusOnly, `${at}.statusOnly`) ?? [],
    statusIssuers: texts(issuer.statusIssuers, `${at}.statusIssuers`) ?? [],
    strictKeys: issuer.strictKeys === true
  }
  // The proof may call its key anything: what tells a status key from a label key must come from here.
  if (entry.statusOnly.length > 0 && entry.keys?.some((key) => key.id === undefined)) {
    throw new UsageError(`${at}.keys: with statusOnly every key has an id (or kid)`)
  }
  return entry
}

function texts(value: unknown, at: string): string[] | undefined {
  if (value === undefined) return undefined
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '')) return value as string[]
  throw new UsageError(`${at} is not a list of texts`)
}

function keysOf(value: unknown, at: string): PublicKey[] | undefined {
  if (value === undefined) return undefined
  if (!Array.isArray(value)) throw new UsageError(`${at} is not a list of keys`)
  return value.map((key: unknown, i) => {
    try {
      const read = readKey(isObject(key) ? key : {})
      const id = isObject(key) ? (asString(key.id) ?? asString(key.kid)) : undefined
      return id === undefined ? read : { ...read, id }
    } catch (caught) {
      if (caught instanceof ProblemError) throw new UsageError(`${at}[${i}]: ${caught.problem.detail}`)
      throw caught
    }
  })
}
