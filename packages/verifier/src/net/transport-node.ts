/**
 * How Node asks. Its built-in fetch has no hook for name look-ups, and a look-up before a fetch is not the look-up of
 * the fetch; so this is a small fetch of our own over node:http and node:https.
 *
 * @module
 */

import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { judgeAddress } from './address.js'
import { createLookup, type Resolver } from './lookup-node.js'
import { FetchFailure, type Transport } from './transport.js'

/** Statuses whose `Response` must not have a body. @see {@link https://fetch.spec.whatwg.org/#null-body-status Fetch} */
const NULL_BODY: ReadonlySet<number> = new Set([204, 205, 304])

/**
 * Makes the fetch of Node: GET only, redirects handed back, every resolved address judged and pinned. No proxy of the
 * environment is used; who needs one gives `fetch`.
 *
 * @param resolve Default: the system's resolver.
 */
export function createGuardedFetch(resolve?: Resolver): Transport['fetch'] {
  return (address, init, network) =>
    new Promise((settle, reject) => {
      // A socket looks no IP address up, so those are judged here as well.
      const judgement = judgeAddress(address, network)
      if (!judgement.ok) throw new FetchFailure('fetch-refused', judgement.reason)
      const url = new URL(judgement.address)
      const send = url.protocol === 'https:' ? httpsRequest : httpRequest
      const request = send(url, {
        method: 'GET',
        headers: headersOf(init),
        lookup: createLookup(network, resolve),
        // A connection for each request: none stays open to keep the process alive.
        agent: false,
        ...(init.signal ? { signal: init.signal } : {})
      })
      request.on('error', reject)
      request.on('response', (message) => {
        try {
          settle(responseOf(message))
        } catch (error) {
          message.destroy()
          reject(error instanceof Error ? error : new Error(String(error)))
        }
      })
      request.end()
    })
}

export const transport: Transport = { fetch: createGuardedFetch(), redirect: 'manual', conditional: true }

function headersOf(init: RequestInit): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': 'quality-label-verifier',
    ...Object.fromEntries(new Headers(init.headers)),
    'accept-encoding': 'gzip'
  }
  // As fetch does for this cache mode: caches on the way are to ask the origin.
  if (init.cache === 'no-cache') headers['cache-control'] = 'max-age=0'
  return headers
}

function responseOf(message: IncomingMessage): Response {
  const status = message.statusCode ?? 0
  const headers = new Headers()
  for (let i = 0; i + 1 < message.rawHeaders.length; i += 2) {
    headers.append(message.rawHeaders[i] ?? '', message.rawHeaders[i + 1] ?? '')
  }
  if (NULL_BODY.has(status)) {
    message.destroy()
    return new Response(null, { status, headers })
  }
  return new Response(streamOf(decoded(message)), { status, headers })
}

function decoded(message: IncomingMessage): Readable {
  const encoding = (message.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity' || encoding === '') return message
  if (encoding !== 'gzip' && encoding !== 'x-gzip') {
    throw new FetchFailure('fetch-encoding', `The body has the content coding ${encoding}; only gzip was offered.`)
  }
  // The callback is for the pipeline; whoever reads the stream gets the error from it.
  return pipeline(message, createGunzip(), () => undefined)
}

/** Reads on only when asked: of a body that is cut off, no more than one chunk has been inflated in advance. */
function streamOf(body: Readable): ReadableStream<Uint8Array> {
  // A connection may break before anybody reads; without a listener Node would end the process.
  body.on('error', () => undefined)
  const chunks = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  return new ReadableStream(
    {
      async pull(controller) {
        const next = await chunks.next()
        if (next.done === true) controller.close()
        else controller.enqueue(new Uint8Array(next.value))
      },
      cancel() {
        body.destroy()
      }
    },
    { highWaterMark: 0 }
  )
}
