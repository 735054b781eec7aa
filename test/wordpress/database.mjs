/**
 * A MariaDB of the test alone: its data lie in a folder of the test, and it is reached by a socket there, not by
 * network.
 *
 * @module
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'

/**
 * Makes a database and starts it.
 *
 * @param {string} folder Where its files go.
 * @param {{ mariadb: string; mariadbInstall: string }} programs
 */
export async function startDatabase(folder, { mariadb, mariadbInstall }) {
  const at = (name) => join(folder, name)
  mkdirSync(folder, { recursive: true })
  const shared = ['--no-defaults', `--datadir=${at('data')}`, `--user=${userInfo().username}`]
  // It makes an empty database called `test`, whose owner `root` has no password: behind the socket nobody needs one.
  const making = [...shared, '--auth-root-authentication-method=normal']
  const made = spawnSync(mariadbInstall, making, { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`The database could not be made: ${made.stdout}${made.stderr}`)

  const socket = at('socket')
  const serving = [...shared, '--skip-networking', `--socket=${socket}`, `--pid-file=${at('pid')}`]
  const running = spawn(mariadb, serving, { stdio: ['ignore', 'ignore', 'pipe'] })
  await saysReady(running)
  return {
    /** How WordPress is told where it is. */
    host: `localhost:${socket}`,
    async stop() {
      const ended = once(running, 'exit')
      running.kill('SIGTERM')
      await ended
    }
  }
}

function saysReady(running) {
  let said = ''
  return new Promise((resolve, reject) => {
    running.stderr.setEncoding('utf8').on('data', (text) => {
      said += text
      if (said.includes('ready for connections')) resolve()
    })
    running.once('exit', () => reject(new Error(`The database ended:\n${said}`)))
  })
}
