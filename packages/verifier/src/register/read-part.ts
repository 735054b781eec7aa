/**
 * One signed document of the directory, from what was received to what may be believed: the same walk as for a label,
 * and then: is it the one that was asked for?
 *
 * @module
 */

import {
  asString,
  fail,
  identityKey,
  INDEX_PATH,
  isObject,
  parseDateTime,
  ProblemError,
  shardPath,
  shardPrefix,
  siteDepth,
  siteKey,
  type JsonObject,
  type JsonValue,
  type ShardKind
} from '@quality-label/credentials'
import type { VerificationResult } from '../result.js'
import type { Verifier } from '../verifier.js'
import type { Holder, Period } from './answers.js'
import type { Settings } from './settings.js'

/** How the holders are spread. */
export interface RegisterIndex {
  edition: number
  holders: number
  achievement: string
  digits: Record<ShardKind, number>
  /** Of origins that many share, by their mark: how deep their sites lie. */
  sharedOrigins: ReadonlyMap<string, readonly number[]>
}

export interface Shard {
  edition: number
  digits: number
  holders: Holder[]
}

/** Reads the index. @throws {ProblemError} */
export async function readIndex(json: JsonValue, settings: Settings, verifier: Verifier): Promise<RegisterIndex> {
  const subject = await believed(json, INDEX_PATH, 'RegisterIndex', settings, verifier)
  const shared = listOf(subject['sharedOrigins'], 'sharedOrigins').map((entry, i) => {
    const depths = isObject(entry) ? listOf(entry['depths'], `sharedOrigins/${i}/depths`) : []
    return [text(entry, 'origin'), depths.map((depth) => count(depth, 'depths', 100))] as const
  })
  return {
    edition: count(subject['edition'], 'edition'),
    holders: count(subject['holders'], 'holders'),
    achievement: text(subject, 'achievement'),
    digits: { id: count(subject['idDigits'], 'idDigits', 8), site: count(subject['siteDigits'], 'siteDigits', 8) },
    sharedOrigins: new Map(shared)
  }
}

/** Reads a shard. @throws {ProblemError} */
export async function readShard(
  json: JsonValue,
  kind: ShardKind,
  prefix: string,
  settings: Settings,
  verifier: Verifier
): Promise<Shard> {
  const path = shardPath(kind, prefix)
  const subject = await believed(json, path, 'RegisterShard', settings, verifier)
  if (subject['kind'] !== kind || subject['prefix'] !== prefix) fail('register-mismatch', `${path} is another shard`)
  const holders = listOf(subject['holders'], 'holders').map(holderOf)
  for (const holder of holders) {
    if (!(await belongs(holder, kind, prefix))) fail('register-mismatch', `${holder.id} does not belong into ${path}`)
  }
  return {
    edition: count(subject['edition'], 'edition'),
    digits: count(subject['digits'], 'digits', 8),
    holders
  }
}

/** The subject of a document that the register has signed, for this place. */
async function believed(
  json: JsonValue,
  path: string,
  type: string,
  { address, trust, verifying }: Settings,
  verifier: Verifier
): Promise<JsonObject> {
  const result = await verifier.verify(json, { ...verifying, trust, status: 'skip', endorsements: 'skip' })
  if (result.verdict !== 'valid') throw new ProblemError(reasonOf(result, path))
  const { id, types, document } = result.credential!
  if (id !== address + path || !types.includes(type)) {
    fail('register-mismatch', `${address + path} holds ${id ?? 'something without an id'}`)
  }
  const subject = document['credentialSubject']
  return isObject(subject) ? subject : fail('malformed', 'it has no subject', '/credentialSubject')
}

function reasonOf({ checks, verdict }: VerificationResult, path: string) {
  const found = checks.find(({ outcome }) => outcome === 'failed' || outcome === 'unknown')?.problems[0]
  return found ?? { ...unexplained, detail: `${path} is ${verdict}` }
}

const unexplained = {
  type: 'https://badgequalitylabel.net/problems#register-mismatch',
  title: 'Register mismatch',
  code: 'register-mismatch'
} as const

/** A holder stands in the shards of its own keys: elsewhere it would hide, or be found by a stranger's name. */
async function belongs({ id, otherIds, sites }: Holder, kind: ShardKind, prefix: string): Promise<boolean> {
  if (prefix === '') return true
  const keys =
    kind === 'id'
      ? [id, ...otherIds].map(identityKey)
      : sites.flatMap((site) => [siteKey(site)!, siteKey(site, siteDepth(site))!])
  for (const key of keys) if ((await shardPrefix(key, prefix.length)) === prefix) return true
  return false
}

function holderOf(value: JsonValue, i: number): Holder {
  const at = `holders/${i}`
  if (!isObject(value)) return fail('malformed', 'a holder is an object', `/credentialSubject/${at}`)
  const sites = texts(value['sites'], `${at}/sites`)
  if (!sites.every((site) => URL.canParse(site))) fail('malformed', 'a site is a URL', `/credentialSubject/${at}/sites`)
  return {
    id: text(value, 'id'),
    otherIds: texts(value['otherIds'], `${at}/otherIds`),
    name: text(value, 'name'),
    country: text(value, 'country'),
    sites,
    address: text(value, 'address'),
    periods: listOf(value['periods'], `${at}/periods`).map(periodOf)
  }
}

function periodOf(value: JsonValue): Period {
  const { from, until } = isObject(value) ? value : {}
  const isPeriod = parseDateTime(from) !== undefined && parseDateTime(until) !== undefined
  return isPeriod ? { from: from as string, until: until as string } : fail('malformed', 'a period has two dates')
}

function listOf(value: JsonValue | undefined, at: string): JsonValue[] {
  return Array.isArray(value) ? value : fail('malformed', `${at} is a list`, `/credentialSubject/${at}`)
}

function texts(value: JsonValue | undefined, at: string): string[] {
  return listOf(value, at).map(
    (item) => asString(item) ?? fail('malformed', `${at} are texts`, `/credentialSubject/${at}`)
  )
}

function text(value: JsonValue, member: string): string {
  return asString(isObject(value) ? value[member] : undefined) ?? fail('malformed', `${member} is a text`)
}

function count(value: JsonValue | undefined, member: string, max = Number.MAX_SAFE_INTEGER): number {
  const isCount = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max
  return isCount ? value : fail('malformed', `${member} is a number`, `/credentialSubject/${member}`)
}
