/** A desk with one of everything, made once: what verbs need so that they have something to do. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OVERRIDE, PASSPHRASE } from './command.js'
import { qualityLabelHere } from './here.js'
import { writePapers } from './papers.js'

export interface World {
  folder: string
  register: string
  passphrase: string
  wrong: string
  /** Letters of an endorser: a request, and the answer to another one. */
  request: string
  answer: string
  endorserKey: string
  recovery: string
  embed: string
  application: string
  reports: string[]
  committee: string
  list: string
  remove(): Promise<void>
}

export async function openWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'quality-label-world-'))
  const at = (name: string) => join(folder, name)
  const papers = await writePapers({ organiser: 'applied', into: folder })
  const world: World = {
    folder,
    register: at('register'),
    passphrase: at('passphrase'),
    wrong: at('wrong'),
    request: at('request.json'),
    answer: at('answer.json'),
    endorserKey: at('city.pem'),
    recovery: at('recovery'),
    embed: at('embed'),
    list: at('list.csv'),
    ...papers,
    remove: async () => await rm(folder, { recursive: true, force: true })
  }
  await writeFile(world.passphrase, `${PASSPHRASE}\n`)
  await writeFile(at('next'), 'another horse battery\n')
  await writeFile(world.wrong, 'incorrect horse battery\n')
  await writeFile(`${world.embed}.json`, '{ "version": "1.2.3" }')
  await mkdir(world.embed)
  await writeFile(join(world.embed, 'quality-label-badge.js'), "export default '__QLB_ANCHOR__'\n")
  await writeFile(world.list, 'slug,name,country\nfirst,First,RS\nsecond,Second,SI\n')
  await fill(world)
  return world
}

async function fill(world: World): Promise<void> {
  const { register, passphrase, recovery, request, answer, endorserKey } = world
  const here = ['--register', register]
  const signing = [...here, '--passphrase-file', passphrase]
  const run = async (...args: string[]) => {
    const { code, out, error } = await qualityLabelHere(args)
    if (code !== 0) throw new Error(`${args.join(' ')}: ${error}`)
    return out
  }
  await run('init', '--host', 'https://labels.example', '--name', 'Net', '--recovery', recovery, ...signing)
  for (const slug of ['nova', 'plain', 'held', 'applied']) {
    const site = ['--site', `https://${slug}.example/`]
    await run('organiser', 'add', slug, '--name', slug, '--country', 'RS', ...site, ...here)
  }
  await run('organiser', 'add', 'teacher', '--name', 'Ana', '--country', 'SI', '--individual', ...here)
  for (const slug of ['nova', 'held']) await run('issue', slug, ...OVERRIDE, ...signing)
  await run('suspend', 'held', ...here)
  const did = (await run('endorser', 'key', '--to', endorserKey, '--passphrase-file', passphrase)).split('\n')[0]!
  const who = ['--name', 'City', '--category', 'government', '--level', 'local', '--country', 'RS', '--did', did]
  await run('endorser', 'recognise', 'city', ...who, ...signing)
  const letters = [
    ['nova', request],
    ['plain', answer]
  ] as const
  for (const [slug, letter] of letters) {
    const first = slug === 'plain' ? `${letter}.request` : letter
    const what = ['--endorser', 'city', '--object', `organiser:${slug}`, '--language', 'en', '--to', first]
    await run('endorse', 'request', ...what, ...here)
    if (slug === 'nova') continue
    const own = ['--key-file', endorserKey, '--passphrase-file', passphrase, '--comment', 'Good.', '--to', letter]
    await run('endorse', 'sign', first, ...own)
  }
  await run(
    'object',
    'add',
    'nova',
    'web',
    '--kind',
    'badge',
    '--id',
    'https://nova.example/web',
    '--name',
    'Web',
    ...signing
  )
  await run('publish', '--embed', world.embed, ...signing)
}
