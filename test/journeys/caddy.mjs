/**
 * Caddy, as Debian ships it, in front of a published folder.
 *
 * The published `Caddyfile` is a whole site. Caddy itself turns it into JSON; only there the test adds what is its own.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { browsers } from '../browsers.mjs'
import { run } from './server-world.mjs'

/** @type {Parameters<typeof import('./server-world.mjs').createServerWorld>[0]} */
export async function createCaddy(folder, { port, root }) {
  const { caddy } = browsers(['caddy'])
  const at = (name) => join(folder, name)
  await mkdir(folder, { recursive: true })
  const published = join(root, 'Caddyfile')
  const env = { ...process.env, XDG_CONFIG_HOME: at(''), XDG_DATA_HOME: at(''), QUALITY_LABEL_ROOT: root }
  const ask = (verb, file) => spawnSync(caddy, [verb, '--config', file], { encoding: 'utf8', env })
  let stop
  const start = async (file) => {
    const { stdout, stderr, status } = ask('adapt', file)
    if (status !== 0) throw new Error(stderr)
    const site = JSON.parse(stdout)
    await writeFile(at('test.json'), JSON.stringify(forTheTest(site, { port, log: at('access.log') })))
    stop = await run(caddy, ['run', '--config', at('test.json')], { port, env })
  }
  return {
    start: () => start(published),
    async startBare() {
      await writeFile(at('Caddyfile'), `http://localhost:${port} {\n\troot * ${root}\n\tfile_server\n}\n`)
      await start(at('Caddyfile'))
    },
    stop: () => stop(),
    check() {
      const { status, stderr } = ask('validate', published)
      return { status, warnings: stderr.split('\n').filter((line) => line.includes('"level":"warn"')) }
    },
    async asked() {
      const text = await readFile(at('access.log'), 'utf8')
      const lines = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      return lines.map(({ status, request }) => `${status} ${request.uri}`)
    },
    /** The addresses on which it would listen, and the hosts for which, if the register had another origin. */
    async listensFor(origin) {
      const text = await readFile(published, 'utf8')
      await writeFile(at('Caddyfile'), text.replace(`http://localhost:${port}`, origin))
      const { servers } = JSON.parse(ask('adapt', at('Caddyfile')).stdout).apps.http
      return Object.values(servers).map(({ listen, routes }) => ({ listen, hosts: routes[0].match[0].host }))
    }
  }
}

/** Nobody steers it, it asks nobody for a certificate, only this machine reaches it, and it notes what it was asked. */
function forTheTest(site, { port, log }) {
  const { http } = site.apps
  const own = { listen: [`127.0.0.1:${port}`], automatic_https: { disable: true }, logs: {} }
  const servers = Object.entries(http.servers).map(([name, server]) => [name, { ...server, ...own }])
  const access = { include: ['http.log.access'], writer: { output: 'file', filename: log, roll: false } }
  return {
    ...site,
    admin: { disabled: true },
    logging: { logs: { default: { exclude: ['http.log.access'] }, access } },
    apps: { ...site.apps, http: { ...http, servers: Object.fromEntries(servers) } }
  }
}
