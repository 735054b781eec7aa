/**
 * What a caller says when a register is opened, read once: a mistake is told at once, not with the first look-up.
 *
 * @module
 */

import { didWebOf, isObject, snapshot, UsageError, type JsonObject } from '@quality-label/credentials'
import { createContext } from '../context.js'
import { judgeAddress } from '../net/address.js'
import type { VerifyOptions } from '../options.js'
import { createTrustList, type TrustList } from '../trust-list.js'
import type { RegisterSnapshot } from './answers.js'

/** How to ask a register. Every member is optional. */
export interface RegisterOptions extends Pick<
  VerifyOptions,
  'cache' | 'clockSkewMs' | 'documents' | 'fetch' | 'limits' | 'network' | 'now' | 'signal' | 'trust'
> {
  /** The DID that signs the register. Default: the `did:web` of the host that it lies at. */
  did?: string
  /** How long a part that was read is used without asking again, in milliseconds. Default 300 000 (5 minutes). */
  maxAgeMs?: number
}

/** The same, read. */
export interface Settings {
  /** With a slash at its end. */
  address: string
  did: string
  /** Believes the register's own documents, whatever they are about. */
  trust: TrustList
  /** Believes its labels; where the caller has no list, the index says which achievement that is. */
  labelTrust: TrustList | undefined
  maxAgeMs: number
  snapshot: RegisterSnapshot | undefined
  /** For `verify`. */
  verifying: VerifyOptions
}

/** Fragments of the keys that sign status lists and nothing else, as every register has them. */
export const STATUS_ONLY = ['status-']

/** @throws {UsageError} */
export function readSettings(from: unknown, options: unknown = {}): Settings {
  if (!isObject(options)) throw new UsageError('options are an object')
  const { did: givenDid, maxAgeMs = 300_000, trust: given, ...verifying } = options as RegisterOptions
  if (givenDid !== undefined && typeof givenDid !== 'string') throw new UsageError('options.did is a text')
  if (!(maxAgeMs >= 0)) throw new UsageError('options.maxAgeMs is a number')
  if (given !== undefined && !(given.issuers instanceof Map))
    throw new UsageError('options.trust is made by createTrustList')
  createContext(verifying, { listTtl: new Map() }, () => Promise.reject(new Error('nothing is judged here')))
  const snapshot = isAddress(from) ? undefined : readSnapshot(from)
  // A snapshot may say that it is of any register: whose it must be is for the caller to say.
  if (snapshot && !given && givenDid === undefined) throw new UsageError('a snapshot is opened with trust, or with did')
  const address = readAddress(snapshot ? snapshot.register : String(from), snapshot ? 'local' : options['network'])
  const did = givenDid ?? didWebOf(address)
  const entry = given?.issuers.get(did)
  if (given && !entry) throw new UsageError(`options.trust does not name ${did}, which signs this register`)
  const trust = entry
    ? { issuers: new Map([[did, { ...entry, achievements: undefined }]]) }
    : createTrustList({ issuers: [{ id: did, statusOnly: STATUS_ONLY }] })
  return { address, did, trust, labelTrust: given, maxAgeMs, snapshot, verifying }
}

function isAddress(from: unknown): from is string | URL {
  return typeof from === 'string' || from instanceof URL
}

function readAddress(text: string, network: unknown): string {
  const judgement = judgeAddress(text, network === 'local' ? 'local' : 'public')
  if (!judgement.ok) throw new UsageError(`${text} is no address of a register: ${judgement.reason}`)
  const { origin, pathname } = new URL(judgement.address)
  return origin + pathname.replace(/\/?$/, '/')
}

function readSnapshot(from: unknown): RegisterSnapshot {
  if (!isObject(from)) throw new UsageError('a register is opened by its address, or from a snapshot')
  const { type, version, register, madeAt, documents } = copyOf(from)
  if (type !== 'RegisterSnapshot' || version !== 1) throw new UsageError('this is no snapshot of a register')
  if (typeof register !== 'string' || typeof madeAt !== 'string' || !isObject(documents)) {
    throw new UsageError('this snapshot of a register is not whole')
  }
  return { type, version, register, madeAt, documents }
}

/** What a caller changes later cannot change what is judged. */
function copyOf(from: JsonObject): JsonObject {
  try {
    return snapshot(from) as JsonObject
  } catch (cause) {
    throw new UsageError('a snapshot of a register is JSON', { cause })
  }
}
