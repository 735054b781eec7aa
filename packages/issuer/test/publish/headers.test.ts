import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { headersFile, publish, responseHeaders } from '../../src/index.js'
import { EMBED, openDesk, publishing } from '../support/desk.js'

/** What `_headers` says of one path, rule by rule, as hosts read it. */
function linesFor(text: string, path: string): string[] {
  const rules = text.split('\n\n').map((rule) => rule.trim().split('\n'))
  return rules.flatMap(([pattern = '', ...lines]) => {
    const applies = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern
    return applies ? lines.map((line) => line.trim()) : []
  })
}

function headersFor(text: string, path: string): Record<string, string> {
  return Object.fromEntries(linesFor(text, path).map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]))
}

describe('headers', () => {
  it('say what a status list is, though its file has no ending', () => {
    expect(responseHeaders('/status/revocation/1')).toMatchObject({
      'Content-Type': 'application/json',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=300'
    })
  })

  it('let other origins read documents and scripts, and not the pages', () => {
    expect(responseHeaders('/embed/v1/quality-label-badge.js')).toHaveProperty('Access-Control-Allow-Origin')
    expect(responseHeaders('/organisers/nova-skola.json')).toHaveProperty('Access-Control-Allow-Origin')
    expect(responseHeaders('/')).not.toHaveProperty('Access-Control-Allow-Origin')
    expect(responseHeaders('/criteria/')).not.toHaveProperty('Access-Control-Allow-Origin')
  })

  it('let an exact version of the script be kept for ever, and the evergreen one for an hour', () => {
    expect(responseHeaders('/embed/v1.2.3/quality-label-badge.js')['Cache-Control']).toContain('immutable')
    expect(responseHeaders('/embed/v1/quality-label-badge.js')['Cache-Control']).toBe('public, max-age=3600')
  })

  it('are written as hosts read them', () => {
    const text = headersFile(['1.2.3'])
    expect(text).toContain(
      '/status/*\n  Access-Control-Allow-Origin: *\n  Cache-Control: public, max-age=300\n  Content-Type: application/json\n'
    )
    expect(text).toContain('/embed/v1.2.3/*\n')
  })

  it('name no header twice for one path, as some hosts join the values', () => {
    for (const path of ['/embed/v1.2.3/a.js', '/embed/v1/a.js', '/status/revocation/1', '/organisers/nova/']) {
      const names = linesFor(headersFile(['1.2.3']), path).map((line) => line.split(':')[0])
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('of older versions of the script stay, as pages have pinned them, and are the same as for a server', async () => {
    const desk = await openDesk()
    const version = (name: string) => ({ ...publishing(desk), embed: { ...EMBED, version: name } })
    const { to } = await publish(desk.register, version('1.0.0'))
    await publish(desk.register, version('1.1.0'))
    const text = await readFile(join(to, '_headers'), 'utf8')

    const entries = await readdir(to, { recursive: true, withFileTypes: true })
    const published = entries.filter((entry) => entry.isFile() && !/^_headers$|^\.quality/.test(entry.name))
    for (const entry of published) {
      const path = join(entry.parentPath, entry.name).slice(to.length).split(sep).join('/')
      const type = { 'Content-Type': expect.any(String) as unknown }
      expect(responseHeaders(path)).toEqual({ ...type, ...headersFor(text, path) })
    }
    const immutable = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=31536000, immutable' }
    expect(headersFor(text, '/embed/v1.0.0/chunk-a.js')).toMatchObject(immutable)
    expect(headersFor(text, '/embed/v1.1.0/chunk-a.js')).toMatchObject(immutable)
    expect(headersFor(text, '/embed/v1/chunk-a.js')['Cache-Control']).toBe('public, max-age=3600')
    await expect(publish(desk.register, version('1.1.0'))).resolves.toMatchObject({ written: [], removed: [] })
  })
})
