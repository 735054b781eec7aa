/**
 * What a web server must say with the files: who may read them, for how long they keep, what they are.
 *
 * @module
 */

import { exactVersionOf } from './embed.js'

type Headers = Record<string, string>

const CORS: Headers = { 'Access-Control-Allow-Origin': '*' }
const IMMUTABLE: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' }
const STATUS_SECONDS = 300

/**
 * By path; a `*` at the end stands for anything. The rules of one path do not name the same header twice: some hosts
 * join the values where others take the last.
 */
const RULES: readonly (readonly [pattern: string, headers: Headers])[] = [
  [
    '/*',
    {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
    }
  ],
  ['/.well-known/did.json', { ...CORS, ...keep(STATUS_SECONDS), 'Content-Type': 'application/json' }],
  ['/organisers/*', { ...CORS, ...keep(STATUS_SECONDS) }],
  ['/labels/*', { ...CORS, ...keep(STATUS_SECONDS) }],
  ['/endorsers/*', { ...CORS, ...keep(STATUS_SECONDS) }],
  ['/endorsements/*', { ...CORS, ...keep(STATUS_SECONDS) }],
  ['/register/*', { ...CORS, ...keep(STATUS_SECONDS) }],
  ['/changes.json', { ...CORS, ...keep(STATUS_SECONDS) }],
  ['/achievements/*', { ...CORS, ...keep(STATUS_SECONDS) }],
  // The files have no ending that would tell a server what they are. As long as the ttl inside them, and no longer.
  ['/status/*', { ...CORS, ...keep(STATUS_SECONDS), 'Content-Type': 'application/json' }],
  // Of every version, also one that is no longer built: pages pin it.
  ['/embed/*', CORS],
  ['/embed/v1/*', keep(3600)]
]

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png'
}

/**
 * The headers for one published path, for a server of one's own.
 *
 * @example
 *   responseHeaders('/status/revocation/1')['Content-Type'] // 'application/json'
 *
 * @param path Begins with a slash: `/organisers/nova-skola.json`. A path that ends in a slash is the page `index.html`
 *   there.
 */
export function responseHeaders(path: string): Headers {
  const file = path.endsWith('/') ? `${path}index.html` : path
  const ending = /\.([a-z]+)$/.exec(file)?.[1] ?? ''
  const headers: Headers = { 'Content-Type': TYPES[ending] ?? 'application/octet-stream' }
  for (const [pattern, values] of RULES) if (matches(pattern, path)) Object.assign(headers, values)
  if (exactVersionOf(path.slice(1))) Object.assign(headers, IMMUTABLE)
  return headers
}

/**
 * The file `_headers`, as Netlify and Cloudflare Pages read it.
 *
 * @param versions Exact versions of the embed script that the folder holds, older ones too.
 */
export function headersFile(versions: readonly string[]): string {
  const exact = versions.map((version) => [`/embed/v${version}/*`, IMMUTABLE] as const)
  return [...RULES, ...exact]
    .map(([pattern, headers]) =>
      [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')
    )
    .join('\n')
}

function matches(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern
}

function keep(seconds: number): Headers {
  return { 'Cache-Control': `public, max-age=${seconds}` }
}
