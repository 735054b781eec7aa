/**
 * Where the three browsers of the tests are, the PHP of the WordPress plugin and the web servers of two journeys, and
 * how they come onto a fresh machine.
 *
 * The tests use the browsers of the system: Debian's Chromium, Firefox ESR and WebKitGTK (driven through its WebDriver
 * and its MiniBrowser, under a virtual display). As root on Debian or Ubuntu the missing ones are installed; elsewhere
 * the error says which packages are needed.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What each browser is called on the path, and in Debian; the name in the environment overrides a search. */
const needs = {
  chromium: {
    commands: ['chromium', 'chromium-browser', 'google-chrome'],
    variable: 'CHROME_PATH',
    debian: 'chromium'
  },
  firefox: { commands: ['firefox-esr', 'firefox'], variable: 'FIREFOX_PATH', debian: 'firefox-esr' },
  webkitDriver: { commands: ['WebKitWebDriver'], variable: 'WEBKIT_DRIVER_PATH', debian: 'webkit2gtk-driver' },
  miniBrowser: { commands: ['MiniBrowser'], variable: 'MINIBROWSER_PATH', debian: 'webkit2gtk-driver' },
  xvfb: { commands: ['Xvfb'], variable: 'XVFB_PATH', debian: 'xvfb' },
  php: { commands: ['php'], variable: 'PHP_PATH', debian: 'php-cli' },
  nginx: { commands: ['nginx'], variable: 'NGINX_PATH', debian: 'nginx-light' },
  caddy: { commands: ['caddy'], variable: 'CADDY_PATH', debian: 'caddy' },
  mariadb: { commands: ['mariadbd'], variable: 'MARIADB_PATH', debian: 'mariadb-server' },
  mariadbInstall: { commands: ['mariadb-install-db'], variable: 'MARIADB_INSTALL_PATH', debian: 'mariadb-server' },
  wordpress: { commands: ['wordpress'], variable: 'WORDPRESS_PATH', debian: 'wordpress' },
  blockTheme: theme('twentytwentythree', 'BLOCK_THEME_PATH'),
  classicTheme: theme('twentytwentyone', 'CLASSIC_THEME_PATH')
}

/**
 * The paths of the browsers, installed first where that is possible.
 *
 * @param {(keyof typeof needs)[]} [wanted] Default is all of them.
 * @returns {Record<keyof typeof needs, string>}
 * @throws {Error} When one is missing and cannot be installed; the message says what to install.
 */
export function browsers(wanted = Object.keys(needs)) {
  let found = find(wanted)
  const missing = wanted.filter((name) => !found[name])
  if (missing.length > 0 && canInstall()) {
    install(debianPackages(missing))
    found = find(wanted)
  }
  const absent = wanted.filter((name) => !found[name])
  if (absent.length > 0) throw new Error(whatToInstall(absent))
  return found
}

/** A theme of WordPress: a folder, too. */
function theme(name, variable) {
  return { commands: [`wordpress/wp-content/themes/${name}`], variable, debian: `wordpress-theme-${name}` }
}

function find(wanted) {
  return Object.fromEntries(wanted.map((name) => [name, locate(name)]))
}

function locate(name) {
  const { commands, variable } = needs[name]
  const chosen = process.env[variable]
  if (chosen) return isExecutable(chosen) ? chosen : undefined
  // Debian keeps servers where only root's path leads, and a website's files, a folder, among what is shared.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/share']
  if (name === 'miniBrowser') folders.push(...webkitFolders())
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(isExecutable)
}

/** The MiniBrowser is not on the path: Debian keeps it beside the library, one folder per version of its API. */
function webkitFolders() {
  const roots = ['/usr/lib', '/usr/lib64', '/usr/libexec', ...subfolders('/usr/lib', /-linux-gnu/)]
  // 4.1 first: it is the build that WebKitWebDriver of the same package speaks to.
  return roots.flatMap((root) => subfolders(root, /^webkit(2gtk|gtk)-/)).sort((a, b) => rank(a) - rank(b))
}

function rank(folder) {
  return folder.endsWith('-4.1') ? 0 : 1
}

function subfolders(root, pattern) {
  if (!existsSync(root)) return []
  return readdirSync(root)
    .filter((name) => pattern.test(name))
    .map((name) => join(root, name))
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}

function install(packages) {
  console.log(`Installing what the tests need: ${packages.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'] }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
}

function debianPackages(names) {
  return [...new Set(names.map((name) => needs[name].debian))]
}

function whatToInstall(absent) {
  const packages = debianPackages(absent).join(' ')
  return (
    `The tests need ${absent.join(', ')}, which this machine does not have. ` +
    `On Debian or Ubuntu run: apt-get install ${packages}. ` +
    `Elsewhere install them and name each by ${absent.map((name) => needs[name].variable).join(', ')}.`
  )
}
