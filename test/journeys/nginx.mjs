/**
 * A register behind nginx, as Debian ships it and as the published `nginx.conf` sets it up; an organiser's website on
 * another origin; and a list of what nginx was asked.
 *
 * @module
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listen, staticFiles } from '@quality-label/issuer'
import { makeRegister } from '../../demo/src/make-register.mjs'
import { writeSite } from '../../demo/src/site.mjs'
import { browsers } from '../browsers.mjs'

/** Starts everything. `close` ends it and removes the folder. */
export async function createNginxWorld() {
  const folder = await mkdtemp(join(tmpdir(), 'quality-label-nginx-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const site = await listen(
    staticFiles(join(folder, 'site'), () => ({})),
    0
  )
  const made = await makeRegister({ data: folder, registerOrigin: origin, organiserOrigin: site.origin })
  await writeSite(join(folder, 'site'), origin)
  const nginx = await createNginx(folder, { port, root: made.published })
  await nginx.start(`include ${join(made.published, 'nginx.conf')};`)
  return {
    origin,
    siteOrigin: site.origin,
    made,
    nginx,
    /** Puts a page on the organiser's website, and gives its address. */
    async page(name, html) {
      await writeFile(join(folder, 'site', name), html)
      return `${site.origin}/${name}`
    },
    async close() {
      await Promise.all([nginx.stop(), site.close()])
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/** One nginx, all of whose files lie in a folder of the test. */
async function createNginx(folder, { port, root }) {
  const { nginx } = browsers(['nginx'])
  const at = (name) => join(folder, 'nginx', name)
  await mkdir(at('temp'), { recursive: true })
  const args = ['-p', at(''), '-c', at('test.conf'), '-e', at('error.log')]
  let running
  return {
    /** @param {string} rules What stands in the server block besides its address and its folder. */
    async start(rules) {
      await writeFile(at('test.conf'), configuration({ port, root, rules, at }))
      running = spawn(nginx, args, { stdio: 'ignore' })
      await answers(`http://localhost:${port}/`, running)
    },
    async stop() {
      const ended = new Promise((resolve) => running.once('exit', resolve))
      running.kill('SIGTERM')
      await ended
    },
    /** `nginx -t`: the exit code, and what it says. */
    test() {
      const { status, stderr } = spawnSync(nginx, ['-t', ...args], { encoding: 'utf8' })
      return { status, said: stderr }
    },
    /** What was asked since the last call: `200 /index.html`. */
    async log() {
      const text = await readFile(at('access.log'), 'utf8')
      await writeFile(at('access.log'), '')
      return text.trim().split('\n').filter(Boolean)
    }
  }
}

/** One process: it writes where the test may, and ends when it is told. */
function configuration({ port, root, rules, at }) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `daemon off;
master_process off;
pid ${at('nginx.pid')};
events {}
http {
  log_format asked "$status $request_uri";
  access_log ${at('access.log')} asked;
  ${temporary.map((name) => `${name}_temp_path ${at('temp')};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    ${rules}
  }
}
`
}

async function freePort() {
  const server = await listen(async () => ({ status: 404, headers: {}, body: '' }), 0)
  await server.close()
  return server.port
}

/** Waits until it answers; asking again is what costs the time. */
async function answers(address, running) {
  while (running.exitCode === null) {
    const response = await fetch(address).catch(() => undefined)
    if (response) return
  }
  throw new Error(`nginx ended with ${running.exitCode}.`)
}
