/**
 * A server on another origin that answers as networks do when they are broken, and a port that nobody listens at: for
 * browser tests, which ask `/faults.json` where they are.
 *
 * @module
 */
import { createServer } from 'node:http'

const cors = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' }
const json = '{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiablePresentation"]}'

const answers = {
  'not-found': (response) => response.writeHead(404, cors).end(json),
  error: (response) => response.writeHead(500, cors).end(json),
  html: (response) => response.writeHead(200, { ...cors, 'Content-Type': 'text/html' }).end('<!doctype html><p>Hello'),
  half: (response) => response.writeHead(200, cors).end(json.slice(0, 40)),
  'breaks-off': (response) => {
    response.writeHead(200, { ...cors, 'Content-Length': 5000 })
    response.write(json, () => response.destroy())
  },
  endless: (response) => {
    const pour = () => {
      while (!response.destroyed && response.write(' '.repeat(65_536)));
    }
    response.writeHead(200, cors).on('drain', pour)
    pour()
  },
  'no-cors': (response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(json),
  'other-cors': (response) =>
    response.writeHead(200, { ...cors, 'Access-Control-Allow-Origin': 'https://another.example' }).end(json),
  silent: () => {}
}

/** The plugin of the test runner. */
export function serveFaults() {
  const server = createServer(({ url }, response) => {
    response.on('error', () => {})
    const answer = answers[url.split('/')[1]]
    if (answer) answer(response)
    else response.writeHead(404).end()
  })
  let faults
  return {
    name: 'serve-faults',
    async serverStart() {
      const gone = createServer()
      const ports = await Promise.all([server, gone].map(listening))
      await new Promise((resolve) => gone.close(resolve))
      const [broken, closed] = ports.map((port) => `http://localhost:${port}`)
      faults = { broken, closed }
    },
    serverStop() {
      server.closeAllConnections()
      server.close()
    },
    serve: ({ path }) => (path === '/faults.json' ? { body: JSON.stringify(faults), type: 'json' } : undefined)
  }
}

async function listening(server) {
  await new Promise((resolve) => server.listen(0, 'localhost', resolve))
  return server.address().port
}
