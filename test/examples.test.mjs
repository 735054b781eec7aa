/**
 * Every example in the READMEs and in docs runs, against a demo register where it names one.
 *
 * JavaScript is run as it stands, and prints what its comments promise; shell blocks that call `quality-label` are run
 * in an empty folder; the lines for an organiser's page are those that the register hands out. The files of samples.mjs
 * lie beside the JavaScript, and among the downloads of whoever types.
 *
 * @module
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { frameSnippet, snippet } from '@quality-label/issuer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atPort, startDemo } from './demo-register.mjs'
import { writeSamples } from './samples.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const cache = join(root, 'test', '.cache', 'examples')
const cli = join(root, 'packages', 'cli', 'dist', 'cli.js')
const examples = await readExamples()
const run = promisify(execFile)

/** @type {import('./demo-register.mjs').DemoRegister} */
let demo

beforeAll(async () => {
  await mkdir(cache, { recursive: true })
  demo = await startDemo()
}, 60_000)

afterAll(() => demo.stop())

describe('JavaScript', () => {
  test.each(examples.js)('$name runs, and prints what it says', async ({ name, code }) => {
    const file = join(cache, `${name.replace(/\W+/g, '-')}.mjs`)
    await writeFile(file, atPort(code, demo.port))
    const folder = await mkdtemp(join(tmpdir(), 'quality-label-example-'))
    await writeSamples(folder, demo)
    const { stdout } = await run(process.execPath, [file], { cwd: folder }).finally(() =>
      rm(folder, { recursive: true })
    )
    const promised = [...code.matchAll(/console\.log\(.*\) \/\/ '([^']+)'/g)].map(([, text]) => text)
    for (const text of promised) expect(stdout.split('\n')).toContain(text)
  })
})

describe('the command line', () => {
  // The operator's guide is dozens of commands, one after the other.
  test.each(examples.sh)('$name runs', { timeout: 120_000 }, async ({ code }) => {
    const home = await mkdtemp(join(tmpdir(), 'quality-label-example-'))
    const [cwd, downloads] = [join(home, 'empty'), join(home, 'Downloads')]
    for (const folder of [cwd, downloads]) await mkdir(folder)
    await writeSamples(downloads, demo)
    const script = `set -e\nquality-label() { "${process.execPath}" "${cli}" "$@"; }\n${atPort(code, demo.port)}`
    const env = { ...process.env, HOME: home, QUALITY_LABEL_PASSPHRASE: 'correct horse battery staple' }
    await run('bash', ['-c', script], { cwd, env }).finally(() => rm(home, { recursive: true }))
  })
})

describe('HTML', () => {
  const lines = flat(snippet('https://labels.example', 'nova-skola'))
  const picture = /<a .*<\/a>/.exec(lines)?.[0]
  const frame = flat(frameSnippet('https://labels.example', 'nova-skola'))
  // The line for an exact version is tried by a journey: its hash is known only where it is published.
  const handedOut = examples.html.filter(({ name }) => !name.startsWith('docs/embed/csp-and-sri.md'))

  test.each(handedOut)('$name is what the register hands out', ({ code }) => {
    expect([lines, picture, frame]).toContain(flat(code))
  })

  test('is in the guides that an organiser reads first', () => {
    const withLines = examples.html.filter(({ code }) => flat(code) === lines).map(({ name }) => name)
    expect(withLines).toEqual(expect.arrayContaining(['docs/organiser.md, example 1', 'docs/embed/html.md, example 1']))
  })
})

/** One example a fenced block; those of one guide's shell build on each other and run as one. */
async function readExamples() {
  const found = { js: [], sh: [], html: [] }
  for (const file of await documents()) {
    const text = await readFile(join(root, file), 'utf8')
    const blocks = [...text.matchAll(/^```(js|sh|html)\n(.*?)^```/gms)].map(([, language, code]) => ({
      language,
      code
    }))
    for (const language of ['js', 'html']) {
      const own = blocks.filter((block) => block.language === language)
      own.forEach(({ code }, i) => found[language].push({ name: `${file}, example ${i + 1}`, code }))
    }
    const shell = blocks.filter(({ language, code }) => language === 'sh' && code.includes('quality-label '))
    if (shell.length > 0) found.sh.push({ name: file, code: shell.map(({ code }) => code).join('') })
  }
  return found
}

async function documents() {
  const packages = (await readdir(join(root, 'packages'))).map((name) => `packages/${name}/README.md`)
  const guides = ['docs', 'docs/embed'].map(async (folder) =>
    (await readdir(join(root, folder))).filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`)
  )
  return ['README.md', 'demo/README.md', ...(await Promise.all(guides)).flat(), ...packages]
}

function flat(html) {
  return html.replace(/\s+/g, ' ').trim()
}
