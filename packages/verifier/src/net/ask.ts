/**
 * One question to the network: the request, its redirects, the body. Each address is judged before it is asked.
 *
 * @module
 */

import type { Limits, NetworkPolicy } from '../options.js'
import type { RequestRecord } from '../result.js'
import { judgeAddress } from './address.js'
import { withDeadline } from './deadline.js'
import { readText } from './read-text.js'
import { FetchFailure, type Transport } from './transport.js'

export interface Question {
  send: Transport['fetch']
  redirect: Transport['redirect']
  network: NetworkPolicy
  limits: Limits
  accept: string | undefined
  revalidate: boolean
  /** An entity tag, and the one address that it may be sent to. */
  known: { url: string; etag: string } | undefined
  /** Counts and records one request. @throws {FetchFailure} `limit-exceeded` */
  begin: (url: string) => RequestRecord
}

/** `text: undefined`: not modified. */
export interface Answer {
  url: string
  text: string | undefined
  bytes: number
  headers: Headers
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * @param address Judged already.
 * @throws {FetchFailure} For every reason why there is no document; whatever a transport throws; the signal's reason.
 */
export async function ask(address: string, question: Question, signal: AbortSignal): Promise<Answer> {
  let url = address
  for (let redirects = 0; ; redirects += 1) {
    const record = question.begin(url)
    const start = performance.now()
    const answer = await withDeadline(question.limits.timeoutMs, signal, (inTime) =>
      askOnce(url, question, record, inTime)
    ).finally(() => {
      record.ms = performance.now() - start
    })
    if (typeof answer !== 'string') return answer
    if (redirects >= question.limits.maxRedirects) {
      throw new FetchFailure('fetch-redirect', `More than ${String(question.limits.maxRedirects)} redirects.`)
    }
    url = answer
  }
}

/** Answers an address when redirected there. */
async function askOnce(
  url: string,
  question: Question,
  record: RequestRecord,
  signal: AbortSignal
): Promise<Answer | string> {
  const response = await question.send(url, initOf(url, question, signal), question.network)
  try {
    return await read(response, url, question, record, signal)
  } finally {
    // Of a body that nobody wants, no more is received. (One that was read to its end doesn't mind.)
    void response.body?.cancel().catch(() => undefined)
  }
}

async function read(
  response: Response,
  asked: string,
  question: Question,
  record: RequestRecord,
  signal: AbortSignal
): Promise<Answer | string> {
  if (signal.aborted) throw signal.reason
  if (response.type === 'opaqueredirect') {
    throw new FetchFailure(
      'fetch-redirect',
      `${new URL(asked).host} redirects, and this runtime does not say where to.`
    )
  }
  // A runtime that follows redirects by itself says where it came to; that is judged late, but before it is believed.
  const url = response.url === '' ? asked : judged(response.url, asked, question.network)
  const last = url === asked ? record : question.begin(url)
  const { status, headers } = response
  const location = headers.get('location')
  if (REDIRECTS.has(status) && location !== null) return judged(location, url, question.network)
  if (status === 304 && question.known?.url === url) {
    last.cached = true
    return { url, text: undefined, bytes: 0, headers }
  }
  if (status !== 200)
    throw new FetchFailure(
      status === 410 ? 'fetch-gone' : 'fetch-status',
      `${new URL(url).host} answered with status ${String(status)}.`
    )
  const { text, bytes } = await readText(response, question.limits.maxBytes, signal)
  last.bytes = bytes
  return { url, text, bytes, headers }
}

/** Nothing here makes a browser ask beforehand (CORS preflight), tells who asks, or sends what it knows of the user. */
function initOf(url: string, question: Question, signal: AbortSignal): RequestInit {
  const headers: Record<string, string> = {}
  if (question.accept !== undefined) headers['accept'] = question.accept
  if (question.known?.url === url) headers['if-none-match'] = question.known.etag
  return {
    method: 'GET',
    headers,
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // A browser that may not follow must not: it would not tell how often it did.
    redirect: question.limits.maxRedirects === 0 ? 'manual' : question.redirect,
    // Left out otherwise: some edge runtimes refuse the member.
    ...(question.revalidate ? { cache: 'no-cache' } : {})
  }
}

function judged(location: string, base: string, network: NetworkPolicy): string {
  const judgement = judgeAddress(location, network, base)
  if (!judgement.ok) throw new FetchFailure('fetch-refused', `${new URL(base).host} redirects: ${judgement.reason}`)
  return judgement.address
}
