import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openLabel, qualityLabel, temporaryFolder } from '../support/command.js'

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** Starts `serve`, and reads what it prints first. */
async function serve(...args: string[]) {
  const child = spawn(process.execPath, [CLI, 'serve', '--port', '0', '--json', ...args])
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const line = await new Promise<string>((resolve) => child.stdout.setEncoding('utf8').once('data', resolve))
  return { child, ended, ...(JSON.parse(line) as { origin: string; folder: string }) }
}

describe('serve', () => {
  it('shows what is published with the headers of the table, and nothing beside it', async () => {
    const { register } = await openLabel()
    const { origin, folder } = await serve('--register', register)
    expect(folder).toBe(join(register, 'public'))
    const list = await fetch(`${origin}/status/revocation/1`)
    expect(list.headers.get('access-control-allow-origin')).toBe('*')
    expect(list.headers.get('content-type')).toBe('application/json')
    for (const path of ['/..%2fnetwork.json', '/_headers', '/organisers/nobody/']) {
      expect((await fetch(origin + path)).status).toBe(404)
    }
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('ends with 0 at %s, as Ctrl-C is how it is ended', async (signal) => {
    const { register } = await openLabel()
    const { child, ended } = await serve('--register', register)
    child.kill(signal)
    await expect(ended).resolves.toBe(0)
  })

  it('says what to do where nothing is published', async () => {
    const { code, error } = await qualityLabel(['serve', '--to', await temporaryFolder()])
    expect(code).toBe(1)
    expect(error).toContain('quality-label publish')
  })

  it.each(['-1', '65536', 'http'])('takes no port "%s"', async (port) => {
    await expect(qualityLabel(['serve', `--port=${port}`])).resolves.toMatchObject({ code: 64 })
  })
})

describe('publish', () => {
  it('says that it has verified over HTTP what it wrote', async () => {
    const place = await openLabel()
    await expect(place.publish()).resolves.toContain('Verified over HTTP: 1 organisers')
  })

  it('ends with 1 and names the address when what it wrote does not say what the register says', async () => {
    const place = await openLabel()
    // By hand, past the journal: no key has signed what the record says now.
    const file = join(place.register, 'labels/nova/1.json')
    const record = await readFile(file, 'utf8')
    await writeFile(file, record.replace(/"validUntil": "\d{4}/, '"validUntil": "2020'))
    const { code, out } = await place.attempt('publish')
    expect(code).toBe(1)
    expect(out).toContain('/organisers/nova.json: the register says "expired", what was written reads "invalid"')
    expect(out).toContain('Do not upload them')
  })
})

describe('check --live', () => {
  it('asks the public address, and says which headers are missing', async () => {
    const place = await openLabel()
    await expect(place.run('check', '--live')).resolves.toContain('all as it should be')
    await writeFile(join(place.register, 'public/.well-known/did.json'), '{}')
    const { code, out } = await place.attempt('check', '--live')
    expect([code, out]).toEqual([1, expect.stringContaining(`${place.origin}/.well-known/did.json: It is not the DID`)])
  })
})
