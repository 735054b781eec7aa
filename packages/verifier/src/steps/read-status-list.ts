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
  type StatusMethod
} from '@quality-label/credentials'
import { deeper, type WalkContext } from '../context.js'
import type { FetchOutcome } from '../net/fetcher.js'
import type { TrustEntry, TrustList } from '../trust-list.js'
import type { ListReading } from '../walked.js'
import { verdictOf } from './conclude.js'

/**
 * Reads a list once in a call.
 *
 * @param credential The one whose status is asked: its issuer signs its lists, or one that trust names.
 */
export async function readStatusList(
  url: string,
  method: StatusMethod,
  credential: Credential,
  context: WalkContext
): Promise<ListReading> {
  const accepted = acceptedIssuers(credential, context)
  if (context.reading.includes(url))
    return { problem: problem('status-list-invalid', `${url} names itself as its own status`) }
  // Lists of lists are read anew: two that name each other would wait for each other for ever.
  if (context.reading.length > 0) return fetchList(url, method, accepted, context)
  const key = JSON.stringify([url, [...accepted.issuers.keys()]])
  const reading = context.lists.get(key) ?? fetchList(url, method, accepted, context)
  context.lists.set(key, reading)
  return reading
}

async function fetchList(
  url: string,
  method: StatusMethod,
  accepted: TrustList,
  context: WalkContext
): Promise<ListReading> {
  const outcome = await answerOf(url, context)
  if (!outcome.ok)
    return { problem: problem('status-unreachable', `${url}: ${outcome.problem.detail || outcome.problem.title}`) }
  const { text, fetchedAt } = outcome.document
  const json = parse(text)
  if (json === undefined) return { problem: problem('status-unreachable', `${url} does not hold JSON`) }
  const walked = await context.walk({ json }, { ...deeper(context, accepted), reading: [...context.reading, url] })
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
  remember(context.shared.listTtl, url, method.ttlMs(walked.credential))
  return { credential: walked.credential, fetchedAt }
}

function answerOf(url: string, { fetcher, listAnswers, options, shared }: WalkContext): Promise<FetchOutcome> {
  const freshMs = Math.min(shared.listTtl.get(url) ?? 0, options.maxStatusAgeMs ?? Infinity)
  const answer = listAnswers.get(url) ?? fetcher.get(url, { revalidate: true, freshMs })
  listAnswers.set(url, answer)
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

/** Bounded, as everything is that grows with what the outside names. */
function remember(ttls: Map<string, number>, url: string, ttl: number | undefined): void {
  if (ttl === undefined) return
  if (ttls.size >= 256) ttls.clear()
  ttls.set(url, ttl)
}
