/**
 * One status list: fetched, and walked as the credential it is, one level deeper.
 *
 * @module
 */

import {
  parseJson,
  problem,
  ProblemError,
  type Credential,
  type JsonValue,
  type Problem,
  type RawInput,
  type StatusReading
} from '@quality-label/credentials'
import { deeper, type WalkContext } from '../context.js'
import type { KeptLists, WalkedList } from '../kept-lists.js'
import type { FetchOutcome } from '../net/fetcher.js'
import type { TrustEntry, TrustList } from '../trust-list.js'
import type { ListReading } from '../walked.js'
import { opened } from './choose-credential.js'
import { verdictOf } from './conclude.js'

/**
 * Reads a list once in a call.
 *
 * @param credential The one whose status is asked: its issuer signs its lists, or one that trust names.
 */
export async function readStatusList(url: string, credential: Credential, context: WalkContext): Promise<ListReading> {
  const accepted = acceptedIssuers(credential, context)
  if (context.reading.includes(url))
    return { problem: problem('status-list-invalid', `${url} names itself as its own status`) }
  // By what led there: two lists that name each other would wait for each other for ever.
  const key = keyOf(url, accepted) + context.reading.join(' ')
  const known = context.lists.get(key)
  if (known) return known
  if (context.lists.size >= (context.reading.length > 0 ? maxWithInner : maxLists))
    return { problem: problem('limit-exceeded', `more than ${context.lists.size} status lists`) }
  const reading = fetchList(url, accepted, context)
  context.lists.set(key, reading)
  return reading
}

/** Of the label and of a hundred endorsements, each with its endorser as the one who may sign. */
const maxLists = 256

/** Lists that have a status of their own name lists that have one: each level would multiply the work. */
const maxWithInner = 24

function keyOf(url: string, { issuers }: TrustList): string {
  return JSON.stringify([url, [...issuers.keys()]])
}

async function fetchList(url: string, accepted: TrustList, context: WalkContext): Promise<ListReading> {
  const answer = await answerAt(url, context)
  if ('problem' in answer) return answer
  const { fetchedAt, ...received } = answer
  const kept = keptLists(context)
  const read = () => walkList(url, received, accepted, context)
  const reading = await (kept ? kept.read(keyOf(url, accepted), received.text, context, read) : read())
  return 'problem' in reading ? reading : { ...reading, fetchedAt }
}

/** Lists of lists are not kept: what they are asked for depends on what led there. */
function keptLists({ shared, reading }: WalkContext): KeptLists | undefined {
  return reading.length > 0 ? undefined : shared.keptLists
}

async function walkList(
  url: string,
  received: RawInput,
  accepted: TrustList,
  context: WalkContext
): Promise<WalkedList> {
  // A list may be secured by a token, as any credential. What cannot be opened is no JSON.
  const input = await opened(received).catch(() => received)
  if (input.json === undefined) return { problem: noJson(url) }
  const walked = await context.walk(input, { ...deeper(context, accepted), reading: [...context.reading, url] })
  const verdict = verdictOf(walked.checks)
  if (!walked.credential || verdict !== 'valid') {
    const causes = walked.checks.flatMap(({ problems }) => problems).map(({ code, detail }) => `${code} (${detail})`)
    return {
      problem: problem(
        verdict === 'untrusted' ? 'status-list-issuer' : 'status-list-invalid',
        `${url} is ${verdict}: ${causes.join('; ')}`
      )
    }
  }
  return { document: walked.credential.document }
}

/** What the address of a list answers: JSON, or a text that may be something else. */
export async function answerAt(
  url: string,
  context: WalkContext
): Promise<{ text: string; json?: JsonValue; fetchedAt: number } | { problem: Problem }> {
  const outcome = await answerOf(url, context)
  if (!outcome.ok)
    return { problem: problem('status-unreachable', `${url}: ${outcome.problem.detail || outcome.problem.title}`) }
  const { text, fetchedAt } = outcome.document
  const json = parse(text)
  return json === undefined ? { text, fetchedAt } : { text, json, fetchedAt }
}

export const noJson = (url: string): Problem => problem('status-unreachable', `${url} does not hold JSON`)

function answerOf(url: string, { fetcher, answers, options, shared }: WalkContext): Promise<FetchOutcome> {
  const asked = Math.max(shared.listTtl.get(url) ?? 0, shared.sinceMs?.() ?? 0)
  const freshMs = Math.min(asked, options.maxStatusAgeMs ?? Infinity)
  const answer = answers.get(url) ?? fetcher.get(url, { revalidate: true, freshMs })
  answers.set(url, answer)
  return answer
}

/** The issuer itself, and whom its entry of the trust list names. Keys that may sign lists only may do so here. */
function acceptedIssuers({ issuer }: Credential, { options }: WalkContext): TrustList {
  const trusted = options.trust?.issuers
  const ids = [issuer.id, ...(trusted?.get(issuer.id)?.statusIssuers ?? [])]
  return { issuers: new Map(ids.map((id) => [id, entryFor(id, trusted?.get(id))])) }
}

function entryFor(id: string, known: TrustEntry | undefined): TrustEntry {
  return {
    name: known?.name,
    keys: known?.keys,
    strictKeys: known?.strictKeys ?? false,
    id,
    achievements: undefined,
    statusOnly: [],
    statusIssuers: []
  }
}

function parse(text: string): JsonValue | undefined {
  try {
    return parseJson(text)
  } catch (caught) {
    if (caught instanceof ProblemError) return undefined
    throw caught
  }
}

/** How long a list asks to be kept. Bounded, as everything is that grows with what the outside names. */
export function remember(ttls: Map<string, number>, { list, ttlMs }: StatusReading): void {
  if (ttlMs === undefined) return
  if (ttls.size >= 256) ttls.clear()
  ttls.set(list, ttlMs)
}
