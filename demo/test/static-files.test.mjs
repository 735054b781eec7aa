import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staticFiles } from '../src/static-files.mjs'

describe('a folder served as static files', () => {
  let root
  let respond
  const get = (url, headers = {}) => respond({ method: 'GET', url, headers })

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'static-files-'))
    const folder = join(root, 'public')
    await mkdir(join(folder, '.well-known'), { recursive: true })
    await mkdir(join(folder, 'status'))
    await writeFile(join(root, 'passphrase'), 'secret')
    await writeFile(join(folder, 'index.html'), '<p>home')
    await writeFile(join(folder, '.well-known/did.json'), '{}')
    await writeFile(join(folder, '.manifest.json'), '{}')
    await writeFile(join(folder, 'status/1'), '{}')
    await writeFile(
      join(folder, '_headers'),
      '/status/*\n  Content-Type: application/json\n  Cache-Control: max-age=300\n'
    )
    respond = staticFiles(folder)
  })

  afterAll(() => rm(root, { recursive: true, force: true }))

  it('serves the page of a folder', async () => {
    expect(await get('/?from=here')).toMatchObject({
      status: 200,
      headers: { 'Content-Type': 'text/html; charset=utf-8' }
    })
  })

  it('sends a folder without its slash to the one with it', async () => {
    expect(await get('/status')).toMatchObject({ status: 308, headers: { Location: '/status/' } })
  })

  it('takes the type of a file without an ending from _headers', async () => {
    expect((await get('/status/1')).headers['Content-Type']).toBe('application/json')
  })

  it('answers 304 to who has this very version, and 200 to who has another', async () => {
    const { ETag } = (await get('/status/1')).headers
    expect(await get('/status/1', { 'if-none-match': ETag })).toMatchObject({ status: 304, body: '' })
    expect(await get('/status/1', { 'if-none-match': '"other"' })).toMatchObject({ status: 200 })
  })

  it('shortens what a browser may keep when the folder is made anew at every start', async () => {
    const remade = staticFiles(join(root, 'public'), { remade: true })
    const { headers } = await remade({ method: 'GET', url: '/status/1', headers: {} })
    expect(headers['Cache-Control']).not.toBe((await get('/status/1')).headers['Cache-Control'])
  })

  it.each(['/../passphrase', '/%2e%2e/passphrase', '/status/..%2f..%2fpassphrase', '/..%5cpassphrase', '/%00', '/%ff'])(
    'gives nothing outside of the folder: %s',
    async (url) => expect((await get(url)).status).toBe(404)
  )

  it('serves .well-known, but no other hidden file and not _headers', async () => {
    expect((await get('/.well-known/did.json')).status).toBe(200)
    expect((await get('/.manifest.json')).status).toBe(404)
    expect((await get('/_headers')).status).toBe(404)
  })

  it('takes nothing', async () => {
    expect((await respond({ method: 'PUT', url: '/status/1', headers: {} })).status).toBe(405)
  })
})
