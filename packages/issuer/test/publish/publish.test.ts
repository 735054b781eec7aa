import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readStatusList, type JsonObject } from '@quality-label/credentials'
import { verify } from '@quality-label/verifier'
import { describe, expect, it } from 'vitest'
import { changeStatus, currentIssue, publish, responseHeaders } from '../../src/index.js'
import { type Desk, EMBED, endorsedDesk, issue, NOW, publishing, temporaryFolder } from '../support/desk.js'

async function fullDesk(): Promise<Desk> {
  const desk = await endorsedDesk()
  const { register, act, labelKey } = desk
  await issue({ register, labelKey, act }, { organiser: 'nova-skola' })
  return desk
}

async function files(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(
      found.sort().map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const)
    )
  )
}

const json = (tree: Map<string, string>, path: string) => JSON.parse(tree.get(path)!) as JsonObject

/** Answers the verifier from the published tree, as a web server would. */
function serve(tree: Map<string, string>) {
  return async (url: string) => {
    const path = new URL(url).pathname
    const body = tree.get(path.slice(1))
    return new Response(body ?? '', { status: body === undefined ? 404 : 200, headers: responseHeaders(path) })
  }
}

describe('publish', () => {
  it('writes the parts of a register', async () => {
    const desk = await fullDesk()
    const { to } = await publish(desk.register, publishing(desk))
    expect([...(await files(to)).keys()]).toEqual([
      '.nojekyll',
      '.quality-label-publish.jsonl',
      '.well-known/did.json',
      '404.html',
      'Caddyfile',
      '_headers',
      'achievements/quality-label.json',
      'changes.json',
      'criteria/index.html',
      'embed/latest.json',
      'embed/v1.2.3/chunk-a.js',
      'embed/v1.2.3/integrity.json',
      'embed/v1.2.3/quality-label-badge.js',
      'embed/v1/chunk-a.js',
      'embed/v1/quality-label-badge.js',
      'endorsements/city-of-vidrava-nova-skola-1.json',
      'endorsers/city-of-vidrava.json',
      'frame.css',
      'icon.svg',
      'index.html',
      'labels/nova-skola/1/1.json',
      'nginx.conf',
      'organisers/nova-skola.json',
      'organisers/nova-skola.png',
      'organisers/nova-skola.svg',
      'organisers/nova-skola/frame/index.html',
      'organisers/nova-skola/index.html',
      'organisers/nova-skola/oembed.json',
      'page.css',
      'register/id/all.json',
      'register/index.json',
      'register/site/all.json',
      'status/revocation/1',
      'status/suspension/1'
    ])
  })

  it('serves an organiser whose label verifies with its endorsement, and reads suspended after it was', async () => {
    const desk = await fullDesk()
    const { to } = await publish(desk.register, publishing(desk))
    const address = 'https://labels.example/organisers/nova-skola.json'
    const before = await verify(address, { now: NOW, fetch: serve(await files(to)) })
    expect(before.verdict).toBe('valid')
    expect(before.endorsements).toMatchObject([
      { verified: true, object: { kind: 'organiser' }, category: 'government', level: 'local' }
    ])

    await changeStatus(desk.register, 'suspend', 'nova-skola', undefined, desk.act)
    await publish(desk.register, publishing(desk))
    await expect(verify(address, { now: NOW, fetch: serve(await files(to)) })).resolves.toMatchObject({
      verdict: 'suspended'
    })
  })

  it('lets a verifier see an endorser in the organiser, once a record says that they are the same', async () => {
    const desk = await endorsedDesk()
    const path = join(desk.register.directory, 'organisers/nova-skola.json')
    const record = JSON.parse(await readFile(path, 'utf8')) as JsonObject
    await writeFile(path, JSON.stringify({ ...record, url: 'https://city.example/' }))
    await issue(desk, { organiser: 'nova-skola' })
    const { to } = await publish(desk.register, publishing(desk))
    const address = 'https://labels.example/organisers/nova-skola.json'
    await expect(verify(address, { now: NOW, fetch: serve(await files(to)) })).resolves.toMatchObject({
      verdict: 'valid',
      endorsements: [{ verified: false, problems: [{ code: 'endorser-is-holder' }] }]
    })
  })

  it('gives the same bytes again, and asks for no key then', async () => {
    const desk = await fullDesk()
    const { to } = await publish(desk.register, publishing(desk))
    const first = await files(to)
    const again = await publish(desk.register, {
      ...publishing(desk),
      openStatusKey: () => Promise.reject(new Error('asked')),
      openLabelKey: () => Promise.reject(new Error('asked'))
    })
    expect(again).toMatchObject({ written: [], removed: [], signed: [] })
    expect(await files(to)).toEqual(first)
    const elsewhere = await temporaryFolder()
    await publish(desk.register, { ...publishing(desk), to: elsewhere })
    expect(await files(elsewhere)).toEqual(first)
  })

  it('signs and writes one list when one label is suspended', async () => {
    const desk = await fullDesk()
    const { to } = await publish(desk.register, publishing(desk))
    const label = await changeStatus(desk.register, 'suspend', 'nova-skola', undefined, desk.act)
    const result = await publish(desk.register, publishing(desk))
    expect(result.signed).toEqual(['suspension/1'])
    expect(result.written).toEqual(['status/suspension/1', 'organisers/nova-skola/index.html', 'changes.json'])
    const list = json(await files(to), 'status/suspension/1')['credentialSubject'] as JsonObject
    const { index } = currentIssue(label).status
    await expect(readStatusList(list['encodedList'] as string, index, 1)).resolves.toBe(1)
    await expect(readStatusList(list['encodedList'] as string, (index + 1) % 1_048_576, 1)).resolves.toBe(0)
  })

  it('signs every list again after a day, with the status key', async () => {
    const desk = await fullDesk()
    const { to } = await publish(desk.register, publishing(desk))
    const later = new Date(NOW.getTime() + 86_400_000)
    const result = await publish(desk.register, publishing(desk, later))
    expect(result.written).toEqual(['status/revocation/1', 'status/suspension/1'])
    expect(json(await files(to), 'status/revocation/1')).toMatchObject({
      validFrom: '2026-03-02T09:00:00Z',
      validUntil: '2026-04-01T09:00:00Z',
      credentialSubject: { ttl: 300_000 },
      proof: [
        { verificationMethod: 'did:web:labels.example#status-1' },
        { verificationMethod: 'did:web:labels.example#status-1' }
      ]
    })
  })

  it('says in a dry run what would change, and changes nothing', async () => {
    const desk = await fullDesk()
    const { to } = await publish(desk.register, publishing(desk))
    const before = await files(desk.register.directory)
    await changeStatus(desk.register, 'revoke', 'nova-skola', undefined, desk.act)
    const asked = () => Promise.reject(new Error('asked'))
    const options = { ...publishing(desk), openStatusKey: asked, openLabelKey: asked }
    const result = await publish(desk.register, { ...options, dryRun: true })
    expect(result.written).toEqual([
      'status/revocation/1',
      'organisers/nova-skola/index.html',
      'register/id/all.json',
      'register/site/all.json',
      'register/index.json',
      'changes.json'
    ])
    expect((await files(to)).get('status/revocation/1')).toBe(before.get('public/status/revocation/1'))
  })

  it('removes what it once wrote and no longer belongs, but for exact versions of the script', async () => {
    const desk = await fullDesk()
    const { to } = await publish(desk.register, publishing(desk))
    const embed = {
      version: '1.3.0',
      files: new Map([['quality-label-badge.js', EMBED.files.get('quality-label-badge.js')!]])
    }
    const result = await publish(desk.register, { ...publishing(desk), embed })
    expect(result.removed).toEqual(['embed/v1/chunk-a.js'])
    const tree = await files(to)
    expect(tree.has('embed/v1.2.3/chunk-a.js')).toBe(true)
    expect(tree.has('embed/v1.3.0/quality-label-badge.js')).toBe(true)
  })

  it('leaves a folder alone that holds what it did not write', async () => {
    const desk = await fullDesk()
    const to = await temporaryFolder()
    await writeFile(join(to, 'mine.txt'), 'mine')
    await expect(publish(desk.register, { ...publishing(desk), to })).rejects.toThrow(
      expect.objectContaining({ code: 'ERR_PUBLISH_TARGET' })
    )
    expect([...(await files(to)).keys()]).toEqual(['mine.txt'])
  })

  it('touches nothing outside the folder, whatever the manifest says', async () => {
    const desk = await fullDesk()
    const { to } = await publish(desk.register, publishing(desk))
    await writeFile(
      join(to, '.quality-label-publish.jsonl'),
      JSON.stringify({
        files: Object.fromEntries(
          ['../network.json', '/etc/hosts', 'a/../../network.json'].map((path) => [path, '0'.repeat(64)])
        )
      })
    )
    await expect(publish(desk.register, publishing(desk))).resolves.toMatchObject({ removed: [] })
    await expect(readFile(join(desk.register.directory, 'network.json'), 'utf8')).resolves.toContain('did:web')
  })

  it('writes the anchor into the script', async () => {
    const desk = await fullDesk()
    const { to } = await publish(desk.register, publishing(desk))
    const script = (await files(to)).get('embed/v1/quality-label-badge.js')!
    const [, anchor = ''] = /'(.*)'/.exec(script)!
    expect(JSON.parse(decodeURIComponent(anchor))).toEqual({
      id: 'did:web:labels.example',
      name: 'Example Network',
      achievement: 'https://labels.example/achievements/quality-label',
      register: 'https://labels.example/',
      network: 'public'
    })
  })

  it('escapes what others wrote, and runs no script of its own in a page', async () => {
    const desk = await fullDesk()
    const { to } = await publish(desk.register, publishing(desk))
    const page = (await files(to)).get('organisers/nova-skola/index.html')!
    expect(page).not.toContain('<img src=x')
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(page.match(/<script[^>]*>/g)).toEqual([
      '<script type="application/ld+json">',
      '<script type="module" src="https://labels.example/embed/v1/quality-label-badge.js">'
    ])
    expect(page).not.toMatch(/\bvalid\b/)
  })

  it('draws a picture that asks to check and claims nothing', async () => {
    const desk = await fullDesk()
    const { to } = await publish(desk.register, publishing(desk))
    const picture = (await files(to)).get('organisers/nova-skola.svg')!
    expect(picture).toContain('width="320" height="96"')
    expect(picture).toContain('Check the status')
    expect(picture).not.toMatch(/valid/i)
  })
})
