/**
 * A register behind a web server that is not ours, set up by what the published folder brings for it; an organiser's
 * website on another origin; and a list of what the server was asked.
 *
 * @module
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listen, staticFiles } from '@quality-label/issuer'
import { makeRegister } from '../../demo/src/make-register.mjs'
import { writeSite } from '../../demo/src/site.mjs'

/**
 * @typedef {object} WebServer One web server, all of whose files lie in a folder of the test.
 * @property {() => Promise<void>} start As the published file sets it up.
 * @property {() => Promise<void>} startBare Without that file: it serves the folder, and no more.
 * @property {() => Promise<void>} stop
 * @property {() => { status: number; warnings: string[] }} check What the server itself says of the published file.
 * @property {() => Promise<string[]>} asked What was asked since it began, in order: `200 /index.html`.
 */

/**
 * Starts everything. `close` ends it and removes the folder.
 *
 * @param {(folder: string, at: { port: number; root: string }) => Promise<WebServer>} createServer
 */
export async function createServerWorld(createServer) {
  const folder = await mkdtemp(join(tmpdir(), 'quality-label-server-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const site = await listen(
    staticFiles(join(folder, 'site'), () => ({})),
    0
  )
  const made = await makeRegister({ data: folder, registerOrigin: origin, organiserOrigin: site.origin })
  await writeSite(join(folder, 'site'), origin)
  const server = await createServer(join(folder, 'server'), { port, root: made.published })
  await server.start()
  let seen = 0
  return {
    origin,
    siteOrigin: site.origin,
    made,
    server,
    /** What was asked since the last call. */
    async log() {
      const lines = await server.asked()
      const since = lines.slice(seen)
      seen = lines.length
      return since
    },
    /** Puts a page on the organiser's website, and gives its address. */
    async page(name, html) {
      await writeFile(join(folder, 'site', name), html)
      return `${site.origin}/${name}`
    },
    async close() {
      await Promise.all([server.stop(), site.close()])
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/**
 * Starts a server, waits until it answers, and gives what ends it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ port: number; env?: NodeJS.ProcessEnv }} how
 */
export async function run(command, args, { port, env = process.env }) {
  const running = spawn(command, args, { stdio: 'ignore', env })
  const ended = new Promise((resolve) => running.once('exit', resolve))
  // Asking again is what costs the time.
  while (!(await fetch(`http://localhost:${port}/`).catch(() => undefined))) {
    if (running.exitCode !== null) throw new Error(`${command} ended with ${running.exitCode}.`)
  }
  return async () => {
    running.kill('SIGTERM')
    await ended
  }
}

async function freePort() {
  const server = await listen(async () => ({ status: 404, headers: {}, body: '' }), 0)
  await server.close()
  return server.port
}
