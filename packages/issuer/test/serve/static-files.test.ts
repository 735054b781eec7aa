import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staticFiles, type Responder, type StaticAnswer } from '../../src/index.js'

describe('a folder served as static files', () => {
  let root: string
  let respond: Responder
  const get = async (url: string, headers: Record<string, string> = {}): Promise<StaticAnswer> =>
    await respond({ method: 'GET', url, headers })

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'static-files-'))
    const folder = join(root, 'public')
    await mkdir(join(folder, '.well-known'), { recursive: true })
    await mkdir(join(folder, 'status'))
    const files = { 'index.html': '<p>home', '404.html': '<p>nothing', '.well-known/did.json': '{}', 'status/1': '{}' }
    const hidden = { _headers: '', 'nginx.conf': '', Caddyfile: '', '.manifest.json': '{}' }
    for (const [path, text] of Object.entries({ ...files, ...hidden })) await writeFile(join(folder, path), text)
    await writeFile(join(root, 'passphrase'), 'secret')
    await symlink(join(root, 'passphrase'), join(folder, 'status/link'))
    respond = staticFiles(folder)
  })

  afterAll(async () => await rm(root, { recursive: true, force: true }))

  it('serves the page of a folder', async () => {
    await expect(get('/?from=here')).resolves.toMatchObject({
      status: 200,
      headers: { 'Content-Type': 'text/html; charset=utf-8' }
    })
  })

  it('sends a folder without its slash to the one with it', async () => {
    await expect(get('/status')).resolves.toMatchObject({ status: 308, headers: { Location: '/status/' } })
  })

  it('sends the headers of the table, or those that it is given', async () => {
    const { headers } = await get('/status/1')
    expect(headers).toMatchObject({ 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' })
    const other = staticFiles(join(root, 'public'), () => ({ 'Cache-Control': 'max-age=3' }))
    const answer = await other({ method: 'GET', url: '/status/1', headers: {} })
    expect(answer.headers).toEqual({
      'Content-Type': 'application/octet-stream',
      ETag: headers['ETag'],
      'Cache-Control': 'max-age=3'
    })
  })

  it('answers 304 to who has this very version, and 200 to who has another', async () => {
    const { ETag = '' } = (await get('/status/1')).headers
    await expect(get('/status/1', { 'if-none-match': ETag })).resolves.toMatchObject({ status: 304, body: '' })
    await expect(get('/status/1', { 'if-none-match': '"other"' })).resolves.toMatchObject({ status: 200 })
  })

  it.each(['/../passphrase', '/%2e%2e/passphrase', '/status/..%2f..%2fpassphrase', '/..%5cpassphrase', '/%00', '/%ff'])(
    'gives nothing outside of the folder: %s',
    async (url) => expect((await get(url)).status).toBe(404)
  )

  it('follows no link that leads out of the folder', async () => {
    expect((await get('/status/link')).status).toBe(404)
  })

  it('serves .well-known, but nothing that is for the web server', async () => {
    expect((await get('/.well-known/did.json')).status).toBe(200)
    for (const path of ['/.manifest.json', '/_headers', '/nginx.conf', '/Caddyfile', '/Caddyfile/']) {
      expect((await get(path)).status).toBe(404)
    }
  })

  it('answers where there is nothing with the page for it, which is read by who may read what could be there', async () => {
    const { status, headers, body } = await get('/organisers/nobody.json')
    expect([status, String(body)]).toEqual([404, '<p>nothing'])
    expect(headers).toMatchObject({ 'Content-Type': 'text/html; charset=utf-8', 'Access-Control-Allow-Origin': '*' })
    expect((await get('/organisers/nobody/')).headers).not.toHaveProperty('Access-Control-Allow-Origin')
  })

  it('lets nobody keep that there is nothing', async () => {
    expect((await get('/status/1')).headers).toHaveProperty('Cache-Control')
    expect((await get('/status/2')).headers).not.toHaveProperty('Cache-Control')
  })

  it('takes nothing', async () => {
    expect((await respond({ method: 'PUT', url: '/status/1', headers: {} })).status).toBe(405)
  })
})
