/**
 * Parts of a script that cannot be had for a while: a server on another origin, whose `/<name>?<address>` answers 503
 * until somebody has asked for `/<name>`; from then on it gives out what lies at the address. Browser tests ask
 * `/parts.json` where it is.
 *
 * @module
 */
import { createServer } from 'node:http'

const headers = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' }

/** The plugin of the test runner. */
export function serveParts() {
  const whole = new Set()
  const server = createServer(({ url }, response) => {
    const [name, address] = url.split('?')
    if (!address) whole.add(name)
    // Under another address: the import map of the page leads the plain one here.
    const body = address && `export * from '${address}?whole'`
    response.writeHead(whole.has(name) ? 200 : 503, headers).end(body)
  })
  return {
    name: 'serve-parts',
    serverStart: () => new Promise((resolve) => server.listen(0, 'localhost', resolve)),
    serverStop() {
      server.closeAllConnections()
      server.close()
    },
    serve: ({ path }) =>
      path === '/parts.json'
        ? { body: JSON.stringify(`http://localhost:${server.address().port}`), type: 'json' }
        : undefined
  }
}
