/**
 * One step of the measurement, in a process of its own.
 *
 * @module
 */
import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  addOrganiser,
  changeStatus,
  checkRegister,
  countFigures,
  createRegister,
  issueLabel,
  openNetworkKey,
  openRegister,
  publish,
  whatIsDue
} from '@quality-label/issuer'

const cli = fileURLToPath(new URL('../../packages/cli/dist/cli.js', import.meta.url))
const passphrase = 'correct horse battery'
const [name, folder, countText] = process.argv.slice(2)
const directory = join(folder, 'register')
const to = join(folder, 'public')
const count = Number(countText)
const act = { now: new Date(), actor: 'measurement' }
const embed = {
  version: '1.0.0',
  files: new Map([['quality-label-badge.js', Buffer.from("export default '__QLB_ANCHOR__'\n")]])
}

const steps = {
  issue,
  publish: () => publishAt(),
  'publish-again': () => publishAt(),
  async 'publish-one'() {
    await changeStatus(await openRegister(directory), 'revoke', await slugToRevoke(), 'For a measurement', act)
    return await publishAt()
  },
  'publish-daily': () => publishAt({ now: new Date(act.now.getTime() + 86_400_000), refresh: true }),
  command,
  async check() {
    const { events, findings } = await checkRegister(directory, { now: act.now, published: to })
    return `${events} events, ${findings.length} findings`
  },
  async due() {
    return `${(await whatIsDue(await openRegister(directory), { now: act.now })).length} things`
  },
  async report() {
    const { labels } = await countFigures(await openRegister(directory), { now: act.now })
    return `${labels.reduce((sum, figure) => sum + figure.labels, 0)} labels`
  }
}

const begun = performance.now()
const note = await steps[name]()
const { note: text, usage = process.resourceUsage() } = typeof note === 'string' ? { note } : note
console.log(
  JSON.stringify({
    seconds: (performance.now() - begun) / 1000,
    computing: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    megabytes: Math.round(usage.maxRSS / 1024),
    note: text
  })
)

/** Adds organisers and issues labels until there are enough; tells the time of a label at the beginning and at the end. */
async function issue() {
  const there = await readdir(join(directory, 'labels')).catch(() => [])
  if (there.length === 0) {
    const input = {
      host: 'https://labels.example',
      name: 'Example Network',
      passphrase,
      recovery: join(folder, 'copy')
    }
    await createRegister(directory, input, act)
  }
  const register = await openRegister(directory)
  const key = await openNetworkKey(register, 'label', passphrase)
  const times = []
  for (let i = there.length; i < count; i++) {
    const slug = slugOf(i)
    const sites = [`https://${slug}.example/`]
    const input = { slug, name: `Organiser ${i}`, country: 'RS', locality: 'Vidrava', url: sites[0], sites }
    await addOrganiser(register, input, act).catch((error) => {
      // The one before was stopped between the two.
      if (error.code !== 'ERR_REGISTER_EXISTS') throw error
    })
    const at = performance.now()
    await issueLabel(register, { organiser: slug, overrideReason: 'For a measurement' }, key, act)
    times.push(performance.now() - at)
  }
  if (times.length === 0) return 'they were there already'
  const part = Math.min(500, Math.ceil(times.length / 4))
  // The very first ones load the code.
  const [first, last] = [times.slice(part, 2 * part), times.slice(-part)].map(median)
  return `${times.length} labels; one took ${first.toFixed(1)} ms at the beginning, ${last.toFixed(1)} ms at the end`
}

async function publishAt(options = {}) {
  const register = await openRegister(directory)
  const { written, more, removed, unchanged, signed, shards } = await publish(register, {
    to,
    embed,
    openStatusKey: () => openNetworkKey(register, 'status', passphrase),
    openLabelKey: () => openNetworkKey(register, 'label', passphrase),
    now: act.now,
    ...options
  })
  const keys = `${signed.length} status lists and ${shards.length} shards signed`
  return `${written.length + more} files written, ${removed.length} removed, ${unchanged} unchanged; ${keys}`
}

/** After one more change, by the command line: what an operator waits for. */
async function command() {
  await changeStatus(await openRegister(directory), 'revoke', await slugToRevoke(), 'For a measurement', act)
  const file = join(folder, 'passphrase')
  await writeFile(file, `${passphrase}\n`)
  const script = join(folder, 'embed')
  await writeEmbed(script)
  const args = [cli, 'publish', '--register', directory, '--to', to, '--embed', script, '--passphrase-file', file]
  const report = `data:text/javascript,process.on('exit',()=>console.error(JSON.stringify(process.resourceUsage())))`
  const child = spawn(process.execPath, ['--import', report, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, error] = ['', '']
  child.stdout.on('data', (text) => (out += text))
  child.stderr.on('data', (text) => (error += text))
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(error)
  return { note: out.trim().split('\n').at(-1), usage: JSON.parse(error.trim().split('\n').at(-1)) }
}

async function writeEmbed(script) {
  await mkdir(script, { recursive: true })
  await writeFile(`${script}.json`, JSON.stringify({ version: embed.version }))
  for (const [path, content] of embed.files) await writeFile(join(script, path), content)
}

/** The first whose label is not withdrawn. */
async function slugToRevoke() {
  for (let i = 0; i < count; i++) {
    const label = JSON.parse(await readFile(join(directory, 'labels', slugOf(i), '1.json'), 'utf8'))
    if (!label.issues.at(-1).status.revoked) return slugOf(i)
  }
  throw new Error('All labels are withdrawn.')
}

function slugOf(i) {
  return `organiser-${String(i).padStart(6, '0')}`
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}
