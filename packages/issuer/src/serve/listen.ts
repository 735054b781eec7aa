/**
 * A server on localhost, at the first free port. It is reached by this computer alone, over IPv4 and, where there is
 * one, IPv6: `localhost` may mean either.
 *
 * @module
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Responder } from './static-files.js'

/** A server that runs. */
export interface Listening {
  port: number
  /** `http://localhost:4173`, without a slash at its end. */
  origin: string
  /** Ends at once, open connections included. */
  close(): Promise<void>
}

const ADDRESSES = ['127.0.0.1', '::1']
const TAKEN = new Set(['EADDRINUSE', 'EACCES'])

/** How many ports are tried. */
const PORTS = 100

/**
 * Listens.
 *
 * @param respond Answers each request.
 * @param from The first port to try; 0 takes any free one.
 * @throws {Error} When no port is free.
 */
export async function listen(respond: Responder, from: number): Promise<Listening> {
  const last = from === 0 ? PORTS : Math.min(from + PORTS, 65_535)
  for (let port = from; port <= last; port += 1) {
    const servers = await openAll(respond, from === 0 ? 0 : port)
    if (servers) return listening(servers)
  }
  throw new Error(`No port is free from ${from} to ${last}.`)
}

function listening(servers: Server[]): Listening {
  const port = portOf(servers[0]!)
  return { port, origin: `http://localhost:${port}`, close: async () => await closeAll(servers) }
}

/** One server per address, all on one port; nothing when the port is taken on one of them. */
async function openAll(respond: Responder, wanted: number): Promise<Server[] | undefined> {
  const servers: Server[] = []
  for (const address of ADDRESSES) {
    const port = servers[0] ? portOf(servers[0]) : wanted
    const server = createServer((request, response) => void answer(respond, request, response))
    const error = await open(server, port, address)
    if (!error) servers.push(server)
    else if (TAKEN.has(error.code ?? '')) {
      await closeAll(servers)
      return undefined
    }
    // A computer without IPv6 is fine, one without IPv4 too; a port that somebody else has is not.
  }
  if (servers.length === 0) throw new Error('This computer has no localhost.')
  return servers
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

async function open(server: Server, port: number, address: string): Promise<NodeJS.ErrnoException | undefined> {
  return await new Promise((resolve) => {
    server.once('error', resolve)
    server.listen(port, address, () => resolve(undefined))
  })
}

async function answer(respond: Responder, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { status, headers, body } = await respond(request)
    response.writeHead(status, headers)
    response.end(request.method === 'HEAD' ? undefined : body)
  } catch {
    // What a broken host does: the connection ends without an answer.
    response.destroy()
  }
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  const closed = servers.map(async (server) => await new Promise((resolve) => server.close(resolve)))
  for (const server of servers) server.closeAllConnections()
  await Promise.all(closed)
}
