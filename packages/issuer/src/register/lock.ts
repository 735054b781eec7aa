/**
 * One operator at a time: a lock file that says who holds it.
 *
 * @module
 */

import { randomBytes } from 'node:crypto'
import { access, link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { RegisterError } from '../errors.js'
import { FILES } from './layout.js'

const POLL_MS = 100

/** Where a file system has no hard links (a memory stick, some network drives). */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']

interface Holder {
  pid: number
  host: string
  token: string
}

/**
 * Runs a task while nobody else changes the register.
 *
 * @param directory The register's folder.
 * @param task What to do. It is told whether the one before it died at work.
 * @param waitMs How long to wait for another operator, in milliseconds. Default 10 000.
 * @throws {RegisterError} `ERR_REGISTER_LOCKED` when the other one is still at work.
 */
export async function withLock<T>(
  directory: string,
  task: (afterCrash: boolean) => Promise<T>,
  waitMs = 10_000
): Promise<T> {
  const path = join(directory, FILES.lock)
  const holder: Holder = { pid: process.pid, host: hostname(), token: randomBytes(8).toString('hex') }
  const text = JSON.stringify(holder)
  const afterCrash = await acquire(path, text, waitMs)
  try {
    await sweep(directory)
    return await task(afterCrash)
  } finally {
    await release(path, text)
  }
}

/** @returns Whether a dead process held it. */
async function acquire(path: string, text: string, waitMs: number): Promise<boolean> {
  let afterCrash = false
  for (let waited = 0; ; waited += POLL_MS) {
    if (await take(path, text)) return afterCrash
    const found = await readFile(path, 'utf8').catch(() => '')
    const holder = parseHolder(found)
    if (holder?.host === hostname() && !isAlive(holder.pid)) {
      await removeJudged(path, found)
      afterCrash = true
      continue
    }
    if (waited >= waitMs) throw locked(path, holder)
    await wait(POLL_MS)
  }
}

/**
 * Makes the lock, with its text from the first moment: one that a crash left empty would name nobody, and stand for
 * ever.
 *
 * @returns False where there is one.
 */
async function take(path: string, text: string): Promise<boolean> {
  const own = `${path}.${randomBytes(6).toString('hex')}`
  try {
    await writeFile(own, text, { flag: 'wx' })
    await link(own, path)
    return true
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    // Not there any more: swept up by the one who holds the lock.
    if (code === 'EEXIST' || (code === 'ENOENT' && (await exists(dirname(path))))) return false
    if (!NO_LINKS.includes(code)) throw error
    return await takeWithoutLink(path, text)
  } finally {
    await rm(own, { force: true })
  }
}

async function takeWithoutLink(path: string, text: string): Promise<boolean> {
  return await writeFile(path, text, { flag: 'wx' }).then(
    () => true,
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
      throw error
    }
  )
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false
  )
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

/** What others have left who died while they took the lock, or gave it back. */
async function sweep(directory: string): Promise<void> {
  for (const name of (await readdir(directory)).filter((name) => name.startsWith(`${FILES.lock}.`))) {
    const path = join(directory, name)
    const holder = parseHolder(await readFile(path, 'utf8').catch(() => ''))
    if (!holder || (holder.host === hostname() && !isAlive(holder.pid))) await rm(path, { force: true })
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const { pid, host, token } = value as Partial<Holder>
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host, token: String(token) } : undefined
  } catch {
    // Written by hand, or half written where there are no links.
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
