import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimDataFolder } from '../src/data-folder.mjs'

describe('the data folder', () => {
  let folder
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'data-folder-'))))
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('keeps what was made when it is given back, and loses it at the next start', async () => {
    const { data, release } = await claimDataFolder(folder, 4173)
    expect(data).toBe(folder)
    await mkdir(join(folder, 'register'))
    await release()
    await access(join(folder, 'register'))
    await claimDataFolder(folder, 4173)
    await expect(access(join(folder, 'register'))).rejects.toThrow()
  })

  it('is refused when a register stands there that no demo has made', async () => {
    await mkdir(join(folder, 'register'))
    await expect(claimDataFolder(folder, 4173)).rejects.toThrow('not of a demo')
    await access(join(folder, 'register'))
  })

  it('is another one while a demo runs, and the usual one afterwards', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await once(other, 'spawn')
    await writeFile(join(folder, 'running.pid'), `${other.pid}\n`)
    const { data, release } = await claimDataFolder(folder, 4175)
    expect(data).toBe(join(folder, '4175'))
    await release()
    await expect(access(data)).rejects.toThrow()
    other.kill()
    await once(other, 'close')
    expect((await claimDataFolder(folder, 4175)).data).toBe(folder)
  })
})
