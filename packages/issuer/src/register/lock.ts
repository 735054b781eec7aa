/**
 * One operator at a time: a lock file that says who holds it.
 *
 * @module
 */

import { randomBytes } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { RegisterError } from '../errors.js'
import { FILES } from './layout.js'

const POLL_MS = 100

interface Holder {
  pid: number
  host: string
  token: string
}

/**
 * Runs a task while nobody else changes the register.
 *
 * @param directory The register's folder.
 * @param task What to do.
 * @param waitMs How long to wait for another operator, in milliseconds. Default 10 000.
 * @throws {RegisterError} `ERR_REGISTER_LOCKED` when the other one is still at work.
 */
export async function withLock<T>(directory: string, task: () => Promise<T>, waitMs = 10_000): Promise<T> {
  const path = join(directory, FILES.lock)
  const holder: Holder = { pid: process.pid, host: hostname(), token: randomBytes(8).toString('hex') }
  const text = JSON.stringify(holder)
  await acquire(path, text, waitMs)
  try {
    return await task()
  } finally {
    await release(path, text)
  }
}

async function acquire(path: string, text: string, waitMs: number): Promise<void> {
  for (let waited = 0; ; waited += POLL_MS) {
    try {
      await writeFile(path, text, { flag: 'wx' })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const found = await readFile(path, 'utf8').catch(() => '')
    const holder = parseHolder(found)
    if (holder?.host === hostname() && !isAlive(holder.pid)) {
      await removeJudged(path, found)
      continue
    }
    if (waited >= waitMs) throw locked(path, holder)
    await wait(POLL_MS)
  }
}

/** Takes away one's own lock. Where somebody removed it by hand and another holds one now, that one stays. */
async function release(path: string, own: string): Promise<void> {
  const found = await readFile(path, 'utf8').catch(() => undefined)
  if (found === own) await removeJudged(path, own)
}

/**
 * Takes away one's own lock, or that of a process that died. Two may try at once: what was moved away is compared with
 * what was judged, and put back (a link never overwrites) when it was somebody's living lock.
 */
async function removeJudged(path: string, judged: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}`
  try {
    await rename(path, aside)
    if ((await readFile(aside, 'utf8')) !== judged) await link(aside, path)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
  await rm(aside, { force: true })
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const { pid, host, token } = value as Partial<Holder>
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host, token: String(token) } : undefined
  } catch {
    // Another process has made the file and not written it yet.
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function locked(path: string, holder: Holder | undefined): RegisterError {
  const who = holder ? `process ${holder.pid} on ${holder.host}` : 'another process'
  return new RegisterError(
    'ERR_REGISTER_LOCKED',
    `${who} is changing this register. Try again when it has ended; if it no longer runs, delete ${path}.`
  )
}
