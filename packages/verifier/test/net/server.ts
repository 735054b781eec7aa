/** A server on this machine that is gone after the test, its open connections too; and the usual options. */

import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { FetcherOptions } from '../../src/net/fetcher.js'
import { createStore } from '../../src/net/store.js'
import type { Limits, VerifierCache } from '../../src/options.js'

export async function serve(
  handle: RequestListener
): Promise<{ origin: string; port: number; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    handle(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${String(port)}`, port, asked }
}

export const limits: Limits = {
  timeoutMs: 5000,
  maxBytes: 1024,
  maxInflatedBytes: 1024,
  maxRequests: 10,
  maxRedirects: 3,
  maxDepth: 3,
  maxProofs: 10,
  maxCredentials: 200,
  maxEndorsements: 100
}

/** A clock that stands still until told. */
export function clock() {
  let at = Date.UTC(2026, 0, 1)
  return { now: () => new Date(at), pass: (ms: number) => void (at += ms) }
}

export function optionsWith({
  cache,
  ...given
}: Partial<FetcherOptions> & { cache?: VerifierCache } = {}): FetcherOptions {
  const now = given.now ?? clock().now
  return { limits, network: 'local', store: createStore(cache, now), documents: {}, now, ...given }
}
