/**
 * Kills the command at random while it issues, withdraws and publishes, and looks after each kill: is every event there
 * that it had acknowledged, does the register open, is everything in it as the journal says, and is the published tree
 * whole?
 *
 * @module
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { addOrganiser, checkRegister, openRegister, readEvents } from '@quality-label/issuer'

const cli = fileURLToPath(new URL('../../packages/cli/dist/cli.js', import.meta.url))
const hook = new URL('kill-at.mjs', import.meta.url).href
const verbs = ['issue', 'revoke', 'publish']
const types = { issue: 'label.issued', revoke: 'label.revoked' }

/**
 * @param {object} options
 * @param {number} options.kills How often to kill.
 * @param {number} options.seed The same seed chooses the same verbs, steps and bytes.
 * @param {(line: string) => void} [options.onKill] Told of each kill.
 * @returns {Promise<{ kills: number; acknowledged: number; carriedOut: number; unfinished: number }>} `carriedOut`:
 *   events that a kill kept from being acknowledged, and that happened all the same.
 * @throws When something was lost, or is not whole.
 */
export async function crash({ kills, seed, onKill = () => {} }) {
  const folder = await mkdtemp(join(tmpdir(), 'quality-label-crash-'))
  try {
    return await crashIn(await makeDesk(folder), { kills, random: randomFrom(seed), onKill })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function crashIn(desk, { kills, random, onKill }) {
  const usual = await measure(desk)
  const sum = { kills: 0, acknowledged: desk.acknowledged.length, carriedOut: 0, unfinished: 0 }
  while (sum.kills < kills) {
    const verb = verbs[Math.floor(random() * verbs.length)]
    if (verb === 'revoke' && live(desk).length === 0) await acknowledge(desk, 'issue')
    const before = await treeOf(desk.published)
    // Half of them at a step, which is torn; half at a moment, whatever happens then.
    const kill =
      random() < 0.5
        ? { at: 1 + Math.floor(random() * usual[verb].steps), part: random() }
        : { after: random() * usual[verb].ms }
    const { killed, answer } = await runVerb(desk, verb, kill)
    if (answer && types[verb]) desk.acknowledged.push({ type: types[verb], label: answer.id })
    if (!killed) continue
    sum.kills++
    const how = kill.at ? `at step ${kill.at} of ${usual[verb].steps}` : `after ${kill.after.toFixed(1)} ms`
    onKill(`${sum.kills}  ${verb} ${how}${answer ? ', acknowledged' : ''}`)
    await assertWhole(desk, before, sum)
  }
  sum.acknowledged = desk.acknowledged.length
  const { code } = await run(desk, ['publish', '--embed', desk.embed])
  if (code !== 0) throw new Error('The last publish failed.')
  await assertClean(desk)
  return sum
}

/** How long each verb is at work, and in how many steps, when nobody kills it. */
async function measure(desk) {
  const usual = {}
  for (const verb of verbs) usual[verb] = await acknowledge(desk, verb)
  return usual
}

/** Runs a verb that nobody kills. */
async function acknowledge(desk, verb) {
  const { answer, steps, ms } = await runVerb(desk, verb, {})
  if (!answer || !(steps > 0)) throw new Error(`"${verb}" does not run.`)
  if (types[verb]) desk.acknowledged.push({ type: types[verb], label: answer.id })
  return { steps, ms }
}

async function runVerb(desk, verb, kill) {
  const { register, act } = desk
  if (verb === 'issue') {
    const slug = `organiser-${++desk.organisers}`
    await addOrganiser(await openRegister(register), { slug, name: slug, country: 'RS' }, act())
    return await run(desk, ['issue', slug, '--override-reason', 'This is a test'], kill)
  }
  if (verb === 'publish') return await run(desk, ['publish', '--embed', desk.embed], kill)
  const [label] = live(desk)
  desk.tried.add(label)
  return await run(desk, ['revoke', label], kill)
}

/** Labels that nobody has tried to withdraw yet. */
function live({ acknowledged, tried }) {
  return acknowledged.flatMap(({ type, label }) => (type === types.issue && !tried.has(label) ? [label] : []))
}

async function run({ register, passphraseFile }, args, { at = 0, part = 0, after } = {}) {
  const signing = ['issue', 'publish', 'init'].includes(args[0]) ? ['--passphrase-file', passphraseFile] : []
  const words = ['--import', hook, cli, ...args, '--register', register, ...signing, '--json']
  const env = { ...process.env, CRASH_AT: String(at), CRASH_PART: String(part) }
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  let [out, error, told] = ['', '', '']
  let begun = 0
  child.stdout.on('data', (text) => (out += text))
  child.stderr.on('data', (text) => (error += text))
  child.stdio[3].on('data', (text) => {
    told += text
    if (begun > 0) return
    begun = performance.now()
    if (after !== undefined) void wait(after).then(() => child.kill('SIGKILL'))
  })
  const [code, signal] = await new Promise((resolve) => child.on('close', (...end) => resolve(end)))
  const killed = signal === 'SIGKILL'
  if (!killed && code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${error}`)
  const steps = Number(/steps (\d+)/.exec(told)?.[1] ?? 0)
  return { killed, code, answer: parse(out), steps, ms: performance.now() - begun }
}

/** What the command printed, when it came as far as that: then it has acknowledged. */
function parse(out) {
  try {
    return JSON.parse(out)
  } catch {
    return undefined
  }
}

async function assertWhole(desk, before, sum) {
  const after = await treeOf(desk.published)
  const { findings } = await checkRegister(desk.register, { now: new Date() })
  const isUnfinished = findings.some(({ code }) => code === 'publish-unfinished')
  const others = findings.filter(({ code }) => code !== 'publish-unfinished')
  if (others.length > 0) throw new Error(`check found: ${JSON.stringify(others, null, 2)}`)
  if (isUnfinished) {
    sum.unfinished++
    await run(desk, ['publish', '--embed', desk.embed])
    await assertClean(desk)
    // Whoever read in between has seen each file as it was before, or as it is now.
    const now = await treeOf(desk.published)
    for (const [path, digest] of after) {
      if (digest !== before.get(path) && digest !== now.get(path)) throw new Error(`${path} was visible half written.`)
    }
  }
  await assertEvents(desk, sum)
}

async function assertClean(desk) {
  const { findings } = await checkRegister(desk.register, { now: new Date() })
  if (findings.length > 0) throw new Error(`check found: ${JSON.stringify(findings, null, 2)}`)
}

async function assertEvents({ register, acknowledged }, sum) {
  await openRegister(register)
  const events = await readEvents(register, { type: 'label' })
  const happened = new Set(events.map(({ type, ids }) => `${type} ${ids.label}`))
  const lost = acknowledged.filter(({ type, label }) => !happened.has(`${type} ${label}`))
  if (lost.length > 0) throw new Error(`Acknowledged, and lost: ${JSON.stringify(lost)}`)
  sum.carriedOut = happened.size - acknowledged.length
}

async function makeDesk(folder) {
  const register = join(folder, 'register')
  const embed = join(folder, 'embed')
  const passphraseFile = join(folder, 'passphrase')
  await writeFile(passphraseFile, 'correct horse battery\n')
  await mkdir(embed)
  await writeFile(`${embed}.json`, '{ "version": "1.2.3" }')
  await writeFile(join(embed, 'quality-label-badge.js'), "export default '__QLB_ANCHOR__'\n")
  const desk = {
    register,
    published: join(register, 'public'),
    embed,
    passphraseFile,
    organisers: 0,
    acknowledged: [],
    tried: new Set(),
    act: () => ({ now: new Date(), actor: 'test' })
  }
  await run(desk, [
    'init',
    '--host',
    'https://labels.example',
    '--name',
    'Example Network',
    '--recovery',
    join(folder, 'recovery')
  ])
  return desk
}

/** Digests of what a web server would serve. */
async function treeOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const tree = new Map()
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name)
    const path = relative(folder, file)
    if (!entry.isFile() || /^\.quality-label|\.tmp$/.test(path)) continue
    tree.set(
      path,
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex')
    )
  }
  return tree
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}
