/** A web server for one test: what it serves is changed as the test goes. */

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** What is at a path: a text, a status, or a redirect. */
export type Served = string | number | { location: string }

export interface Site {
  /** With a slash at its end. */
  address: string
  /** By path. What is not here is answered with 404. */
  files: Map<string, Served>
  close(): Promise<void>
}

export async function openSite(files: Record<string, Served> = {}): Promise<Site> {
  const served = new Map(Object.entries(files))
  const server = createServer((request, response) => {
    const found = served.get(request.url ?? '') ?? 404
    if (typeof found === 'number') response.writeHead(found).end('no')
    else if (typeof found === 'string') response.writeHead(200, { 'content-type': 'text/plain' }).end(found)
    else response.writeHead(302, found).end()
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const close = async () => await new Promise<void>((resolve) => void server.close(() => resolve()))
  onTestFinished(close)
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/`, files: served, close }
}
