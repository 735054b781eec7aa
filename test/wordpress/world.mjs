/**
 * What the journeys of the WordPress plugin happen in: a register, the organiser's website made with a real WordPress,
 * and a browser.
 *
 * @module
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listen, staticFiles } from '@quality-label/issuer'
import { chromium } from 'playwright-core'
import { root } from '../../.ci/run.mjs'
import { makeRegister } from '../../demo/src/make-register.mjs'
import { browsers } from '../browsers.mjs'
import { startDatabase } from './database.mjs'
import { password, startWebsite } from './website.mjs'

const plugin = join(root, 'packages', 'wordpress', 'quality-label-badge')

const needed = ['chromium', 'php', 'mariadb', 'mariadbInstall', 'wordpress', 'blockTheme', 'classicTheme']

/** Starts everything. `close` ends it and removes the folder. */
export async function createWorld() {
  const programs = browsers(needed)
  const folder = await mkdtemp(join(tmpdir(), 'quality-label-wordpress-'))
  const files = {}
  const register = await listen(async (request) => files.register(request), 0)
  const port = await freePort()
  const made = await makeRegister({
    data: join(folder, 'register'),
    registerOrigin: register.origin,
    organiserOrigin: `http://localhost:${port}`
  })
  files.register = staticFiles(made.published)
  const database = await startDatabase(join(folder, 'database'), programs)
  const website = await startWebsite(join(folder, 'website'), {
    programs,
    port,
    registerOrigin: register.origin,
    database: database.host,
    plugin
  })
  const browser = await chromium.launch({ executablePath: programs.chromium, chromiumSandbox: false })
  const signedIn = signIn(browser, website.origin)

  return {
    registerOrigin: register.origin,
    website,
    browser,
    /**
     * A page, in a browser without memory, of somebody who has signed in, or of a visitor.
     *
     * @param {string} path
     * @param {object} [options] Of the browser's context, and:
     * @param {string} [options.as] Who signed in.
     * @param {string[]} [options.errors] Receives what scripts throw there.
     */
    async open(path, { as, errors = [], ...options } = {}) {
      const storageState = as && (await signedIn(as))
      const context = await browser.newContext({ ...options, storageState })
      // The editor is large, and a limit is for what hangs.
      context.setDefaultTimeout(120_000)
      const page = await context.newPage()
      page.on('pageerror', ({ message }) => errors.push(message))
      await page.goto(website.origin + path)
      return page
    },
    async close() {
      await browser.close()
      await website.stop()
      await Promise.all([database.stop(), register.close()])
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/** Each signs in once; a browser that has nothing but the cookies is that person's. */
function signIn(browser, origin) {
  const states = {}
  return async (name) => {
    if (states[name]) return states[name]
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${origin}/wp-login.php`)
    await page.fill('#user_login', name)
    await page.fill('#user_pass', password)
    await page.click('#wp-submit')
    await page.waitForURL(/\/wp-admin\//)
    states[name] = await context.storageState()
    await context.close()
    return states[name]
  }
}

async function freePort() {
  const server = await listen(async () => ({ status: 404, headers: {}, body: '' }), 0)
  await server.close()
  return server.port
}
