/**
 * How to call the pnpm that package.json pins, on a machine that has only npm.
 *
 * @module
 */
import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

/**
 * @param {string[]} args What pnpm is asked.
 * @returns {{ command: string; args: string[]; env: NodeJS.ProcessEnv }}
 */
export function pnpmCommand(args) {
  const exec = ['exec', '--yes', '--package', manifest.packageManager, '--', 'pnpm', ...args]
  const npm = process.env.npm_execpath
  const env = plainEnvironment()
  // Windows has npm only as a .cmd file, which spawn does not run; npm tells its scripts where its JavaScript is.
  if (npm?.endsWith('npm-cli.js')) return { command: process.execPath, args: [npm, ...exec], env }
  return { command: 'npm', args: exec, env }
}

/**
 * npm hands its settings to scripts as `npm_config_…`, and the next npm or pnpm would read them as settings of its own:
 * `npm test --silent` would silence the install, a prefix would move it. Only what reaches the registry is passed on.
 */
export function plainEnvironment() {
  const kept =
    /^npm_config_(registry|cache|userconfig|globalconfig|proxy|https_proxy|http_proxy|noproxy|cafile|ca|strict_ssl|.*:.*)$/i
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name))
  return { ...Object.fromEntries(own), npm_config_update_notifier: 'false' }
}
