import { spawnSync } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withLock } from '../../src/register/lock.js'
import { temporaryFolder } from '../support/desk.js'

describe('withLock', () => {
  it('lets one task after the other in', async () => {
    const folder = await temporaryFolder()
    const order: string[] = []
    const task = (name: string) => async () => {
      order.push(`${name} in`)
      await new Promise(setImmediate)
      order.push(`${name} out`)
    }
    await Promise.all([withLock(folder, task('a')), withLock(folder, task('b'))])
    const [first = ''] = order[0]!.split(' ')
    expect(order.slice(0, 2)).toEqual([`${first} in`, `${first} out`])
    expect(order).toHaveLength(4)
  })

  it('tells who is at work, and leaves their lock', async () => {
    const folder = await temporaryFolder()
    await withLock(folder, async () => {
      await expect(withLock(folder, async () => undefined, 0)).rejects.toThrow(
        `process ${process.pid} on ${hostname()}`
      )
      await expect(withLock(folder, async () => undefined, 0)).rejects.toThrow(
        expect.objectContaining({ code: 'ERR_REGISTER_LOCKED' })
      )
    })
  })

  it('takes over the lock of a process that has died', async () => {
    const folder = await temporaryFolder()
    const { pid } = spawnSync(process.execPath, ['--version'])
    await writeFile(join(folder, '.lock'), JSON.stringify({ pid, host: hostname(), token: 'x' }))
    await expect(withLock(folder, async () => 'in', 0)).resolves.toBe('in')
  })

  it('tells a task that the one before it died at work, and sweeps up what others left', async () => {
    const folder = await temporaryFolder()
    const { pid } = spawnSync(process.execPath, ['--version'])
    const dead = JSON.stringify({ pid, host: hostname(), token: 'x' })
    await expect(withLock(folder, async (afterCrash) => afterCrash)).resolves.toBe(false)
    await writeFile(join(folder, '.lock'), dead)
    await writeFile(join(folder, '.lock.0123456789ab'), dead)
    await writeFile(join(folder, '.lock.ba9876543210'), '{"pid":')
    await expect(withLock(folder, async (afterCrash) => afterCrash)).resolves.toBe(true)
    await expect(readdir(folder)).resolves.toEqual([])
  })

  it('takes its own lock away, and leaves one that somebody else holds by then', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, '.lock')
    await withLock(folder, async () => undefined)
    await expect(readdir(folder)).resolves.toEqual([])
    const other = JSON.stringify({ pid: process.pid, host: hostname(), token: 'other' })
    await withLock(folder, async () => await writeFile(path, other))
    await expect(readFile(path, 'utf8')).resolves.toBe(other)
    await expect(readdir(folder)).resolves.toEqual(['.lock'])
  })

  it('does not take over a lock from another machine', async () => {
    const folder = await temporaryFolder()
    const { pid } = spawnSync(process.execPath, ['--version'])
    await writeFile(join(folder, '.lock'), JSON.stringify({ pid, host: 'elsewhere', token: 'x' }))
    await expect(withLock(folder, async () => 'in', 0)).rejects.toThrow('on elsewhere')
  })
})
