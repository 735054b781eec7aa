/**
 * What a web server must say with the files: who may read them, for how long they keep, what they are. One table; the
 * files for nginx, Caddy, Netlify and Cloudflare Pages are written from it.
 *
 * @module
 */

type Headers = Readonly<Record<string, string>>

/** A path, and what is sent with it. */
export interface HeaderRule {
  /**
   * A path: `/changes.json`; every path that begins so: `/labels/*`; that ends so: `/*.json`; or every file in a folder
   * that ends so: `/embed/v1/*.js`. No other form: those mean the same to every host.
   */
  pattern: string
  headers: Headers
}

/** Paths whose answer may be kept as long as the ttl inside a status list, and no longer. */
const KEPT_SHORTLY = [
  '/',
  '/404.html',
  '/changes.json',
  '/icon.svg',
  '/index.html',
  '/page.css',
  '/frame.css',
  '/embed/latest.json',
  '/.well-known/*',
  '/achievements/*',
  '/criteria/*',
  '/endorsements/*',
  '/endorsers/*',
  '/labels/*',
  '/list/*',
  '/organisers/*',
  '/register/*',
  '/status/*'
]

/**
 * Exact versions of the script, whichever there are: so many rules, however many versions. Netlify takes the dot for
 * any character, so behind `v1.` a digit must follow: otherwise `v1/`, the folder that changes, would be meant too.
 */
const EXACT_VERSIONS = ['/embed/v0.*', ...Array.from({ length: 10 }, (_, digit) => `/embed/v1.${digit}*`)]

const CORS: Headers = { 'Access-Control-Allow-Origin': '*' }

/** The rules of one path do not name the same header twice: some hosts join the values where others take the last. */
export const HEADER_RULES: readonly HeaderRule[] = [
  {
    pattern: '/*',
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
    }
  },
  // Other sites read documents and scripts. Of the pages they need nothing.
  ...['/*.json', '/*.js'].map((pattern) => ({ pattern, headers: CORS })),
  // The files have no ending that would tell a server what they are.
  { pattern: '/status/*', headers: { ...CORS, 'Content-Type': 'application/json' } },
  ...KEPT_SHORTLY.map((pattern) => ({ pattern, headers: keep('max-age=300') })),
  // With a star alone Netlify would mean `v1.2.3/`, too.
  { pattern: '/embed/v1/*.js', headers: keep('max-age=3600') },
  ...EXACT_VERSIONS.map((pattern) => ({ pattern, headers: keep('max-age=31536000, immutable') }))
]

/** What a file is, by its ending. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
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
export function responseHeaders(path: string): Record<string, string> {
  const headers: Record<string, string> = { 'Content-Type': contentType(path) }
  for (const { pattern, headers: values } of HEADER_RULES) {
    if (patternMatches(pattern, path)) Object.assign(headers, values)
  }
  return headers
}

/** What a file is, by the ending of its path. */
export function contentType(path: string): string {
  const file = path.endsWith('/') ? `${path}index.html` : path
  const ending = /\.([a-z]+)$/.exec(file)?.[1] ?? ''
  return CONTENT_TYPES[ending] ?? 'application/octet-stream'
}

/** Whether a rule is about a path. */
export function patternMatches(pattern: string, path: string): boolean {
  const [begin = '', end] = pattern.split('*')
  return end === undefined ? path === pattern : path.startsWith(begin) && path.endsWith(end)
}

function keep(directive: string): Headers {
  return { 'Cache-Control': `public, ${directive}` }
}
