/**
 * The guide to the life of a label, typed as it stands. After every publish it says what a visitor reads: the verifier
 * and the badge must say the same, over HTTP, from another origin.
 *
 * @module
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createTrustList, verify } from '@quality-label/verifier'
import { listen, staticFiles, trustAnchor, trustedIssuer } from '@quality-label/issuer'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browsers } from '../browsers.mjs'
import { writePaperSamples } from '../samples.mjs'
import { pageWith, stateOf } from './world.mjs'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const steps = await readGuide()

/** What was started, to be ended; and where the guide is played. */
const started = []
let folder, register, site, browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quality-label-life-'))
  await mkdir(join(folder, 'Downloads'))
  await mkdir(join(folder, 'desk'))
  await writePaperSamples(join(folder, 'Downloads'))
  register = await listen((request) => staticFiles(join(folder, 'desk/register/public'))(request), 0)
  site = await listen(() => pageWith(`${register.origin}/embed/v1/quality-label-badge.js`, presentation()), 0)
  browser = await chromium.launch({ executablePath: browsers(['chromium']).chromium, chromiumSandbox: false })
  started.push(browser, register, site)
}, 60_000)

afterAll(async () => {
  for (const one of started) await one.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the life of a label', () => {
  // Each step needs those before it.
  it.each(steps)(
    '$title: a visitor reads "$reads"',
    { timeout: 60_000 },
    async ({ commands, reads, endorsed, later }) => {
      await type(commands)
      if (!reads) return
      const now = await look()
      expect(now.verdict).toBe(reads)
      if (endorsed) {
        const verified = now.endorsements.filter(({ verified }) => verified)
        expect(verified.map(({ endorser }) => endorser.name)).toEqual([endorsed])
      }
      for (const { at, verdict, label } of later) {
        const then = await look(at)
        if (verdict) expect(then.verdict).toBe(verdict)
        if (label) expect(then.credential.id).toBe(`${register.origin}/labels/${label}`)
      }
      const page = await browser.newPage()
      await page.goto(site.origin)
      expect(await stateOf(page)).toBe(reads)
      await page.close()
    }
  )
})

/** All the shell there is between two looks, in the folder where the step before ended. */
async function type(commands) {
  const here = join(folder, 'here')
  const script = [
    'set -e',
    `quality-label() { "${process.execPath}" "${join(root, 'packages/cli/dist/cli.js')}" "$@"; }`,
    `cd "$(cat '${here}' 2>/dev/null || echo '${join(folder, 'desk')}')"`,
    "export QUALITY_LABEL_PASSPHRASE='correct horse battery staple' QUALITY_LABEL_ACTOR=Maja",
    atHome(commands),
    `pwd > '${here}'`
  ].join('\n')
  await run('bash', ['-c', script], { env: { ...process.env, HOME: folder } })
}

/** The addresses of the guide, for the servers of this test. */
function atHome(text) {
  return text
    .replaceAll('https://labels.example', register.origin)
    .replaceAll('https://nova-skola.example/', `${site.origin}/`)
}

function presentation() {
  return `${register.origin}/organisers/nova-skola.json`
}

/** As anybody could: the address, whom one trusts, and the page on which it stands. */
async function look(at) {
  const network = JSON.parse(await readFile(join(folder, 'desk/register/network.json'), 'utf8'))
  const trust = createTrustList({ issuers: [trustedIssuer(trustAnchor(network))] })
  const options = { trust, network: 'local', site: `${site.origin}/`, ...(at && { now: () => at }) }
  return await verify(presentation(), options)
}

/** Each section up to a look is a step; what is typed after the last look of a section belongs to the next. */
async function readGuide() {
  const text = await readFile(join(root, 'docs/life.md'), 'utf8')
  const found = []
  let commands = ''
  for (const part of text.split(/^(?=## )/m).slice(1)) {
    const title = /^## (.*)/.exec(part)[1]
    for (const [, shell, look] of part.matchAll(/^```sh\n([^]*?)^```$|^> (.*)$/gm)) {
      if (shell) commands += shell
      else {
        found.push({ title, commands, ...readLook(look) })
        commands = ''
      }
    }
  }
  if (commands) found.push({ title: 'after the last look', commands })
  return found
}

/** "A visitor reads: **valid**, endorsed by City of Vidrava. In May 2032: **expired**." */
function readLook(line) {
  const [, reads, endorsed] = /^A visitor reads: \*\*([\w-]+)\*\*(?:, endorsed by ([^.]+))?\./.exec(line)
  const later = [...line.matchAll(/In May (\d{4}): (?:label )?\*\*([\w-]+(\/\d+)?)\*\*/g)]
  return {
    reads,
    endorsed,
    later: later.map(([, year, word, number]) => {
      return { at: new Date(`${year}-05-01`), ...(number ? { label: word } : { verdict: word }) }
    })
  }
}
