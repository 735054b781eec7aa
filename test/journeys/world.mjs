/**
 * What the journeys happen in: one register made as the demo makes it, its server, an organiser's website on another
 * origin, and a browser. Between a file and who asks for it a journey may put what goes wrong on real networks.
 *
 * @module
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listen, staticFiles } from '@quality-label/issuer'
import { chromium } from 'playwright-core'
import { qualityLabel } from '../../demo/src/cli.mjs'
import { makeRegister } from '../../demo/src/make-register.mjs'
import { writeSite } from '../../demo/src/site.mjs'
import { browsers } from '../browsers.mjs'

/** The last state is what counts: `loading` is on its way to it. */
const settled = '[state]:not([state="loading"])'

/** A host that is on no label's list; the browser is told that it lies on this computer. */
const strange = 'another-school.example'

/** Starts everything. `close` ends it and removes the folder. */
export async function createWorld() {
  const folder = await mkdtemp(join(tmpdir(), 'quality-label-'))
  /** Path at the register -> what is answered there instead of the file. @type {Map<string, (file: any) => any>} */
  const faults = new Map()
  /** Path at the website -> a page that a journey wrote. @type {Map<string, any>} */
  const pages = new Map()
  const files = {}

  const respond = async (request) => {
    const file = await files.register(request)
    const fault = faults.get(new URL(request.url, 'http://localhost').pathname)
    return fault ? fault(file) : file
  }
  let register = await listen(respond, 0)
  const site = await listen(async (request) => pages.get(request.url) ?? files.site(request), 0)

  const made = await makeRegister({ data: folder, registerOrigin: register.origin, organiserOrigin: site.origin })
  await writeSite(join(folder, 'site'), register.origin)
  files.register = staticFiles(made.published)
  files.site = staticFiles(join(folder, 'site'), () => ({}))

  const { chromium: executablePath } = browsers(['chromium'])
  const args = [`--host-resolver-rules=MAP ${strange} 127.0.0.1`]
  const browser = await chromium.launch({ executablePath, args, chromiumSandbox: false })

  return {
    registerOrigin: register.origin,
    siteOrigin: site.origin,
    strangeOrigin: site.origin.replace('localhost', strange),
    /** Where the badge of the website gets its label. */
    label: `${register.origin}/organisers/nova-skola.json`,
    script: `${register.origin}/embed/v1/quality-label-badge.js`,
    made,
    faults,
    pages,
    browser,

    /** A page in a browser without memory of earlier journeys. */
    async open(address, options = {}) {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      await page.goto(address)
      return page
    },
    stateOf,

    /** The parsed published file at a path. */
    async read(path) {
      return JSON.parse(await readFile(join(made.published, path), 'utf8'))
    },
    /** Puts a document among the published ones, and gives its address. */
    async put(path, document) {
      await writeFile(join(made.published, path), JSON.stringify(document))
      return `${register.origin}/${path}`
    },
    /** One verb of the command line on this register, and what it changes made public. */
    async decide(verb, label) {
      await qualityLabel([verb, label, '--register', made.folder])
      await qualityLabel(['publish', '--register', made.folder, '--passphrase-file', made.passphraseFile])
    },
    stopRegister: () => register.close(),
    async startRegister() {
      register = await listen(respond, Number(new URL(register.origin).port))
    },
    async close() {
      await browser.close()
      await Promise.all([register.close(), site.close()])
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/** The state in which the badge of a page comes to rest. */
export async function stateOf(page, selector = 'quality-label-badge') {
  const badge = page.locator(`${selector}${settled}`)
  await badge.waitFor({ state: 'attached' })
  return badge.getAttribute('state')
}

/** A page of the website that shows one label, as an answer of its server. */
export function pageWith(script, src, headers = {}) {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
    <script type="module" src="${script}"></script><quality-label-badge src="${src}"></quality-label-badge></html>`
  return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers }, body }
}
