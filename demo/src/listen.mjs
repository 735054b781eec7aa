/**
 * A server on localhost, at the first free port. It is reached by this computer alone, over IPv4 and, where there is
 * one, IPv6: `localhost` may mean either.
 *
 * @module
 */
import { createServer } from 'node:http'

/**
 * @typedef {object} Listening
 * @property {number} port
 * @property {string} origin `http://localhost:4173`, without a slash at its end.
 * @property {() => Promise<void>} close Ends at once, open connections included.
 */

const addresses = ['127.0.0.1', '::1']
const taken = new Set(['EADDRINUSE', 'EACCES'])

/**
 * Listens.
 *
 * @param {import('./static-files.mjs').Responder} respond
 * @param {number} from The first port to try; 0 takes any free one.
 * @returns {Promise<Listening>}
 * @throws {Error} When no port is free.
 */
export async function listen(respond, from) {
  const last = from === 0 ? 20 : Math.min(from + 100, 65_535)
  for (let port = from; port <= last; port += 1) {
    const servers = await openAll(respond, from === 0 ? 0 : port)
    if (servers) return listening(servers)
  }
  throw new Error(`No port is free from ${from} to ${last}.`)
}

function listening(servers) {
  const { port } = servers[0].address()
  return { port, origin: `http://localhost:${port}`, close: () => closeAll(servers) }
}

/** One server per address, all on one port; nothing when the port is taken on one of them. */
async function openAll(respond, wanted) {
  const servers = []
  for (const address of addresses) {
    const port = servers[0]?.address().port ?? wanted
    const server = createServer((request, response) => void answer(respond, request, response))
    const error = await open(server, port, address)
    if (!error) servers.push(server)
    // A computer without IPv6 is fine, one without IPv4 too; a port that somebody else has is not.
    else if (taken.has(error.code)) return void (await closeAll(servers))
  }
  if (servers.length === 0) throw new Error('This computer has no localhost.')
  return servers
}

function open(server, port, address) {
  return new Promise((resolve) => {
    server.once('error', resolve)
    server.listen(port, address, () => resolve(undefined))
  })
}

async function answer(respond, request, response) {
  try {
    const { status, headers, body } = await respond(request)
    response.writeHead(status, headers)
    response.end(request.method === 'HEAD' ? undefined : body)
  } catch {
    // What a broken host does: the connection ends without an answer.
    response.destroy()
  }
}

async function closeAll(servers) {
  const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)))
  for (const server of servers) server.closeAllConnections()
  await Promise.all(closed)
}
