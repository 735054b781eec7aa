/** The built command as a child process, on a register and a web server of its own. */

import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { responseHeaders } from '@quality-label/issuer'
import { onTestFinished } from 'vitest'
import { verbs } from '../../src/verbs.js'

export const PASSPHRASE = 'correct horse battery'
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** For tests of what comes after: a label without an assessment. */
export const OVERRIDE = ['--override-reason', 'This test is about what comes after']

export interface Answer {
  code: number | null
  out: string
  error: string
}

/** Runs the command. */
export async function qualityLabel(
  args: string[],
  options: { stdin?: string | Uint8Array; env?: Record<string, string>; cwd?: string } = {}
): Promise<Answer> {
  const { QUALITY_LABEL_PASSPHRASE: _passphrase, FORCE_COLOR: _force, NO_COLOR: _no, ...env } = process.env
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { ...env, ...options.env },
    ...(options.cwd !== undefined && { cwd: options.cwd })
  })
  const answer: Answer = { code: null, out: '', error: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (answer.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (answer.error += text))
  child.stdin.end(options.stdin ?? '')
  await new Promise((resolve) => child.on('close', (code) => resolve((answer.code = code))))
  return answer
}

/** A register with one label, published. */
export async function openLabel(): Promise<Place & { label: string; options: string[] }> {
  const place = await openPlace()
  await place.run('organiser', 'add', 'nova', '--name', 'Nova', '--country', 'RS')
  await place.run('issue', 'nova', ...OVERRIDE)
  await place.publish()
  const label = join(place.register, 'public/organisers/nova.json')
  return { ...place, label, options: ['--trust', place.register, '--network', 'local'] }
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quality-label-'))
  onTestFinished(async () => await rm(folder, { recursive: true, force: true }))
  return folder
}

/** A register that is served from its published folder. */
export interface Place {
  origin: string
  register: string
  /** Paths that the web server was asked for. */
  requests: string[]
  /** Runs a verb on the register; fails the test when the verb fails. */
  run(...args: string[]): Promise<string>
  /** Runs a verb on the register, whatever comes of it. */
  attempt(...args: string[]): Promise<Answer>
  publish(): Promise<string>
}

/** Takes a port, makes a register for it, and serves what is published. */
export async function openPlace(): Promise<Place> {
  const folder = await temporaryFolder()
  const register = join(folder, 'register')
  const embed = join(folder, 'embed')
  const passphraseFile = join(folder, 'passphrase')
  await writeFile(passphraseFile, `${PASSPHRASE}\n`)
  await writeFile(`${embed}.json`, '{ "version": "1.2.3" }')
  await mkdir(embed)
  await writeFile(join(embed, 'quality-label-badge.js'), "export default '__QLB_ANCHOR__'\n")
  const requests: string[] = []
  const origin = await serve(join(register, 'public'), requests)

  const attempt = async (...args: string[]) => {
    const entry = verbs.find(({ name }) => `${args.join(' ')} `.startsWith(`${name} `))
    const takesKey = entry && 'passphrase-file' in (await entry.load()).options
    return await qualityLabel([
      ...args,
      '--register',
      register,
      ...(takesKey ? ['--passphrase-file', passphraseFile] : [])
    ])
  }
  const run = async (...args: string[]) => {
    const { code, out, error } = await attempt(...args)
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${error}`)
    return out
  }
  await run('init', '--host', origin, '--name', 'Example Network', '--recovery', join(folder, 'recovery'))
  return { origin, register, requests, run, attempt, publish: async () => await run('publish', '--embed', embed) }
}

async function serve(folder: string, requests: string[]): Promise<string> {
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    requests.push(path)
    readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path)).then(
      (body) => response.writeHead(200, responseHeaders(path)).end(body),
      () => response.writeHead(404).end()
    )
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  onTestFinished(() => void server.close())
  return `http://localhost:${(server.address() as AddressInfo).port}`
}
