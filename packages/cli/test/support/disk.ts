/** Disks that fail: the file system's own errors, thrown at a step of what is written below a folder. */

import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

export interface Failing {
  code: 'EROFS' | 'ENOSPC' | 'EACCES'
  /** The step from which on nothing can be written any more. */
  from: number
}

const real = { ...promises }
const { mkdirSync, openSync, renameSync, rmSync, writeFileSync } = fs
const realSync = { mkdirSync, openSync, renameSync, rmSync, writeFileSync }

/** What a full disk still does: names go away, and change. */
const NEEDS_NO_ROOM = ['rename', 'rm', 'rmdir', 'truncate', 'unlink']

/**
 * Runs a task while the disk fails below a folder.
 *
 * @returns What came of it, and how many steps it took.
 */
export async function onDisk<T>(
  folder: string,
  failing: Failing | undefined,
  task: () => Promise<T>
): Promise<{ answer: T; steps: number }> {
  let steps = 0
  const step = (name: string, path: unknown) => {
    if (typeof path !== 'string' || !path.startsWith(folder)) return
    steps++
    if (!failing || steps < failing.from) return
    if (failing.code === 'ENOSPC' && NEEDS_NO_ROOM.includes(name)) return
    throw Object.assign(new Error(`${failing.code}: as the system says it, ${name} '${path}'`), {
      code: failing.code,
      path
    })
  }
  const patched = promises as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
  for (const name of ['link', 'mkdir', 'rename', 'rm', 'rmdir', 'truncate', 'writeFile', 'appendFile', 'copyFile']) {
    const call = real[name as keyof typeof real] as (...args: unknown[]) => Promise<unknown>
    patched[name] = async (...args) => {
      step(name, args[0])
      return await call(...args)
    }
  }
  patched['open'] = async (...args) => {
    const [path, flags] = args
    const isWriting = flags !== undefined && flags !== 'r'
    if (isWriting) step('open', path)
    const handle = await real.open(...(args as Parameters<typeof real.open>))
    if (!isWriting) return handle
    const write = handle.writeFile.bind(handle)
    handle.writeFile = async (...content) => {
      step('write', path)
      await write(...content)
    }
    return handle
  }
  const patchedSync = fs as unknown as Record<string, (...args: unknown[]) => unknown>
  for (const name of ['mkdir', 'rename', 'rm'] as const) {
    const call = realSync[`${name}Sync`] as (...args: unknown[]) => unknown
    patchedSync[`${name}Sync`] = (...args) => {
      step(name, args[0])
      return call(...args)
    }
  }
  const opened = new Map<unknown, unknown>()
  patchedSync['openSync'] = (...args) => {
    const [path, flags] = args
    const isWriting = flags !== undefined && flags !== 'r'
    if (isWriting) step('open', path)
    const file = realSync.openSync(...(args as Parameters<typeof fs.openSync>))
    opened.set(file, isWriting ? path : undefined)
    return file
  }
  patchedSync['writeFileSync'] = (...args) => {
    step('write', opened.get(args[0]) ?? args[0])
    realSync.writeFileSync(...(args as Parameters<typeof fs.writeFileSync>))
  }
  syncBuiltinESMExports()
  try {
    return { answer: await task(), steps }
  } finally {
    Object.assign(promises, real)
    Object.assign(fs, realSync)
    syncBuiltinESMExports()
  }
}
