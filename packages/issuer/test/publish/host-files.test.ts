import { describe, expect, it } from 'vitest'
import { responseHeaders } from '../../src/index.js'
import { HEADER_RULES, patternMatches } from '../../src/publish/headers.js'
import { caddyFile } from '../../src/publish/host-files/caddy.js'
import { headersFile } from '../../src/publish/host-files/headers-file.js'
import { nginxFile } from '../../src/publish/host-files/nginx.js'

const PATHS = [
  '/',
  '/criteria/',
  '/.well-known/did.json',
  '/organisers/nova-skola/',
  '/organisers/nova-skola.json',
  '/organisers/nova-skola.png',
  '/organisers/nova-skola/oembed.json',
  '/organisers/nova-json/',
  '/labels/nova-skola/1/1.json',
  '/status/revocation/1',
  '/register/index.json',
  '/embed/v1/quality-label-badge.js',
  '/embed/v1/quality-label-badge-panel.js',
  '/embed/v1.2.3/quality-label-badge.js',
  '/embed/v1.12.0/quality-label-badge.js',
  '/embed/v0.0.0/quality-label-badge.js'
]

type Sent = [name: string, value: string][]

/** Every header that a host sends, by the way in which it reads a pattern; one that two rules name is there twice. */
function sent(path: string, matches: (pattern: string, path: string) => boolean): Sent {
  return HEADER_RULES.flatMap(({ pattern, headers }) => (matches(pattern, path) ? Object.entries(headers) : []))
}

/** Cloudflare: a star is anything, everything else is itself. */
function cloudflare(pattern: string, path: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.?]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(path)
}

/** Netlify: by parts between slashes; a lone star may be nothing; beside a star every dot is any character. */
function netlify(pattern: string, path: string): boolean {
  const part = (text: string): string => {
    if (text === '*') return '?(.*)'
    return text.includes('*') ? text.replaceAll('*', '(.*)') : text.replaceAll('.', '\\.')
  }
  return new RegExp(`^/${pattern.split('/').filter(Boolean).map(part).join('/')}/?$`, 'iu').test(path)
}

/**
 * Caddy: what begins with a slash is a path, where a star at the end reaches over slashes and one in the middle stops
 * there; what begins with an at sign is the name of paths. Anything else but a star is no matcher at all.
 */
function caddy(matcher: string, path: string, named: ReadonlyMap<string, string[]>): boolean {
  if (matcher === '*') return true
  if (matcher.startsWith('@')) return named.get(matcher)!.some((pattern) => caddyPath(pattern, path))
  if (!matcher.startsWith('/')) throw new Error(`Caddy takes ${matcher} for the name of a header.`)
  return caddyPath(matcher, path)
}

function caddyPath(pattern: string, path: string): boolean {
  if (pattern.startsWith('*')) return path.endsWith(pattern.slice(1))
  if (pattern.endsWith('*')) return path.startsWith(pattern.slice(0, -1))
  const [begin = '', end] = pattern.split('*')
  if (end === undefined) return path === pattern
  return path.startsWith(begin) && path.endsWith(end) && !path.slice(begin.length, -end.length).includes('/')
}

describe.each([
  ['a server of our own', patternMatches],
  ['Cloudflare Pages', cloudflare],
  ['Netlify', netlify]
])('the rules as %s reads them', (_host, matches) => {
  it.each(PATHS)('name no header twice for %s, and say what the table says', (path) => {
    const headers = sent(path, matches)
    const { 'Content-Type': type, ...others } = responseHeaders(path)
    // A page of an organiser whose slug ends in "json" is a document to Netlify: harmless, as nothing in it is secret.
    const expected =
      matches === netlify && path === '/organisers/nova-json/' ? { 'Access-Control-Allow-Origin': '*' } : {}
    const typed = path.startsWith('/status/') ? { 'Content-Type': type } : {}
    expect(headers).toHaveLength(new Set(headers.map(([name]) => name)).size)
    expect(Object.fromEntries(headers)).toEqual({ ...others, ...typed, ...expected })
  })
})

describe('_headers', () => {
  it('has rules in the form that both hosts read: a path at the margin, its headers below it', () => {
    expect(headersFile()).toContain('/status/*\n  Access-Control-Allow-Origin: *\n  Content-Type: application/json\n\n')
    expect(headersFile()).toMatch(/^\/\*\n {2}X-Content-Type-Options: nosniff\n/)
  })

  it('stays within what Cloudflare reads: 100 rules, 2,000 characters a line, one star a path', () => {
    const lines = headersFile().split('\n')
    const rules = lines.filter((line) => line.startsWith('/'))
    expect(rules.length).toBeLessThanOrEqual(100)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000)
    expect(rules.filter((rule) => rule.split('*').length > 2)).toEqual([])
  })
})

describe('nginx.conf', () => {
  it('sets every header in one place, as a location that sets one inherits none', () => {
    const [server = '', ...locations] = nginxFile().split(/^location/m)
    expect(server.match(/^add_header /gm)).toHaveLength(5)
    expect(locations.join('')).not.toContain('add_header')
  })

  it('matches whole paths', () => {
    expect(nginxFile()).toContain('if ($uri ~ "^/\\.well-known/.*$") { set $ql_cache_control "public, max-age=300"; }')
    expect(nginxFile()).toContain('if ($uri ~ "^/.*\\.json$") { set $ql_access_control_allow_origin "*"; }')
  })
})

describe('Caddyfile', () => {
  const file = caddyFile('https://labels.example')
  const lines = [...file.matchAll(/^\theader (\S+) (\S+) "([^"]*)"$/gm)]
  const named = new Map(
    [...file.matchAll(/^\t(@\S+) path (.+)$/gm)].map(([, name = '', paths = '']) => [name, paths.split(' ')])
  )

  it('is the site of the register, and closes what it opens', () => {
    expect(file).toMatch(/^https:\/\/labels\.example \{$/m)
    expect(file.match(/\{$/gm)).toHaveLength(file.match(/^\t*\}$/gm)?.length ?? 0)
  })

  it('has one line a header, all of them read here', () => {
    expect(lines).toHaveLength(file.match(/^\theader /gm)?.length ?? 0)
  })

  it.each(PATHS)('says of %s what the table says', (path) => {
    const headers = lines.flatMap(([, matcher = '', name = '', value]) =>
      caddy(matcher, path, named) ? [[name, value]] : []
    )
    expect(headers).toHaveLength(new Set(headers.map(([name]) => name)).size)
    expect(Object.fromEntries(headers)).toEqual(responseHeaders(path))
  })
})
