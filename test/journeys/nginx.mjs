/**
 * Nginx, as Debian ships it, in front of a published folder.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { browsers } from '../browsers.mjs'
import { run } from './server-world.mjs'

/** @type {Parameters<typeof import('./server-world.mjs').createServerWorld>[0]} */
export async function createNginx(folder, { port, root }) {
  const { nginx } = browsers(['nginx'])
  const at = (name) => join(folder, name)
  await mkdir(at('temp'), { recursive: true })
  const args = ['-p', at(''), '-c', at('test.conf'), '-e', at('error.log')]
  let stop
  const start = async (rules) => {
    await writeFile(at('test.conf'), configuration({ port, root, rules, at }))
    stop = await run(nginx, args, { port })
  }
  return {
    start: () => start(`include ${join(root, 'nginx.conf')};`),
    startBare: () => start('index index.html;'),
    stop: () => stop(),
    check() {
      const { status, stderr } = spawnSync(nginx, ['-t', ...args], { encoding: 'utf8' })
      return { status, warnings: stderr.split('\n').filter((line) => line.includes('[warn]')) }
    },
    async asked() {
      const text = await readFile(at('access.log'), 'utf8')
      return text.trim().split('\n')
    }
  }
}

/**
 * One process: it writes where the test may, and ends when it is told.
 *
 * @param {{ port: number; root: string; rules: string; at: (name: string) => string }} site `rules` is what stands in
 *   the server block besides its address and its folder.
 */
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
