/**
 * A WordPress of the test alone: a copy of the installed files, with its own settings, plugins and database, served by
 * PHP itself.
 *
 * @module
 */
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const act = fileURLToPath(new URL('act.php', import.meta.url))

/** An editor asks for many files at once. */
const WORKERS = '6'

/**
 * Copies, sets up and starts it.
 *
 * @param {string} folder Where it goes.
 * @param {object} options
 * @param {Record<'php' | 'wordpress' | 'blockTheme' | 'classicTheme', string>} options.programs
 * @param {number} options.port Where it is served.
 * @param {string} options.registerOrigin
 * @param {string} options.database As the settings of WordPress name it.
 * @param {string} options.plugin The folder of the plugin.
 */
export async function startWebsite(folder, { programs, port, registerOrigin, database, plugin }) {
  const at = (...names) => join(folder, ...names)
  const log = `${folder}.log`
  const origin = `http://localhost:${port}`
  copy(programs, plugin, at)
  writeFileSync(at('wp-config.php'), settings({ origin, database, log }))
  writeFileSync(at('wp-content', 'mu-plugins', 'surroundings.php'), surroundings(registerOrigin))

  const run = (verb, given) => {
    const args = [act, folder, verb, JSON.stringify(given)]
    const { status, stdout, stderr } = spawnSync(programs.php, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`WordPress could not ${verb}: ${stdout}${stderr}`)
    return JSON.parse(stdout)
  }
  run('install', { title: 'An organiser', password })

  // A group of its own: what ends it must end its workers, too.
  const running = spawn(programs.php, ['-d', 'opcache.enable_cli=1', '-S', `127.0.0.1:${port}`, '-t', folder], {
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: WORKERS },
    stdio: 'ignore',
    detached: true
  })
  await answers(origin, running)

  return {
    origin,
    /** One verb of act.php. */
    act: run,
    /** The notices, warnings and errors of PHP, without the times. */
    log: () => (existsSync(log) ? readFileSync(log, 'utf8') : '').replace(/^\[.+?\] /gm, '').split('\n'),
    async stop() {
      const ended = once(running, 'exit')
      process.kill(-running.pid, 'SIGKILL')
      await ended
    }
  }
}

/** Of everybody who writes there. */
export const password = randomBytes(12).toString('hex')

function copy({ wordpress, blockTheme, classicTheme }, plugin, at) {
  // The files of a distribution are links into other packages; and WordPress looks for its settings where its files are.
  const own = new Set(['wp-config.php', 'wp-content', '.htaccess'].map((name) => join(wordpress, name)))
  cpSync(wordpress, at(), { recursive: true, dereference: true, filter: (path) => !own.has(path) })
  for (const theme of [blockTheme, classicTheme])
    cpSync(theme, at('wp-content', 'themes', basename(theme)), { recursive: true, dereference: true })
  for (const name of ['uploads', 'mu-plugins']) mkdirSync(at('wp-content', name))
  cpSync(plugin, at('wp-content', 'plugins', 'quality-label-badge'), { recursive: true })
}

/** It asks nobody outside, and keeps every notice in a file. */
function settings({ origin, database, log }) {
  const constants = {
    DB_NAME: 'test',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: database,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_HOME: origin,
    WP_SITEURL: origin,
    WP_DEBUG: true,
    WP_DEBUG_LOG: log,
    WP_DEBUG_DISPLAY: false,
    WP_HTTP_BLOCK_EXTERNAL: true,
    WP_ACCESSIBLE_HOSTS: 'localhost',
    WP_AUTO_UPDATE_CORE: false,
    DISABLE_WP_CRON: true,
    FS_METHOD: 'direct',
    AUTH_KEY: randomBytes(24).toString('hex')
  }
  const lines = Object.entries(constants).map(([name, value]) => `define( '${name}', ${literal(value)} );`)
  return `<?php\n${lines.join('\n')}\n$table_prefix = 'wp_';\nrequire __DIR__ . '/wp-settings.php';\n`
}

/**
 * What is not as elsewhere: WordPress asks other hosts at the usual ports alone, and the register here has none of
 * them; and whether there are updates is answered on the spot, for nobody outside is asked.
 */
function surroundings(registerOrigin) {
  const { port } = new URL(registerOrigin)
  return `<?php
add_filter( 'http_allowed_safe_ports', fn( $ports ) => array_merge( $ports, array( ${port} ) ) );
add_filter( 'pre_http_request', function ( $answer, $asked, $url ) {
	$none = array( 'offers' => array(), 'plugins' => array(), 'themes' => array(), 'translations' => array(), 'no_update' => array(), 'upgrade' => false );
	$response = array( 'code' => 200, 'message' => 'OK' );
	$updates = array( 'headers' => array(), 'body' => json_encode( $none ), 'response' => $response, 'cookies' => array() );
	return 'api.wordpress.org' === wp_parse_url( $url, PHP_URL_HOST ) ? $updates : $answer;
}, 10, 3 );
`
}

function literal(value) {
  return typeof value === 'string' ? `'${value}'` : String(value)
}

/** Waits until it answers; asking again is what costs the time. */
async function answers(address, running) {
  while (running.exitCode === null) {
    const response = await fetch(address).catch(() => undefined)
    if (response) return
  }
  throw new Error(`PHP ended with ${running.exitCode}.`)
}
