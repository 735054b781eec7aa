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

  it('loses what an earlier start left', async () => {
    await mkdir(join(folder, 'register'))
    const { data } = await claimDataFolder(folder, 4173)
    expect(data).toBe(folder)
    await expect(access(join(folder, 'register'))).rejects.toThrow()
  })

  it('keeps what it did not make', async () => {
    await writeFile(join(folder, 'notes.txt'), 'mine')
    await claimDataFolder(folder, 4173)
    await access(join(folder, 'notes.txt'))
  })

  it('is another one while a demo runs, and the usual one afterwards', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await once(other, 'spawn')
    await writeFile(join(folder, 'running.pid'), `${other.pid}\n`)
    expect((await claimDataFolder(folder, 4175)).data).toBe(join(folder, '4175'))
    other.kill()
    await once(other, 'close')
    expect((await claimDataFolder(folder, 4175)).data).toBe(folder)
  })
})
