/**
 * A folder as a static web host serves it: from disk at every request, with the headers that its `_headers` asks for.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { headersFor, parseHeadersFile } from './headers-file.mjs'

/** @typedef {{ status: number; headers: Record<string, string>; body: Buffer | string }} Answer */
/** @typedef {(request: import('node:http').IncomingMessage) => Promise<Answer>} Responder */

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png']
])

/**
 * @param {string} folder
 * @param {object} [options]
 * @param {boolean} [options.remade] The folder is made anew at every start, with other keys under the same addresses: a
 *   browser may keep things for a few seconds only, fewer than a start takes. Default false: for as long as `_headers`
 *   says.
 * @returns {Responder}
 */
export function staticFiles(folder, { remade = false } = {}) {
  return async ({ method, url = '/', headers: asked }) => {
    if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' })
    const path = readPath(url)
    if (path === undefined || isHidden(path)) return plain(404, 'Not found.')
    const found = await find(folder, path)
    if (found === 'folder') return plain(308, 'A folder.', { Location: `${path}/` })
    if (!found) return plain(404, 'Not found.')
    const rules = parseHeadersFile(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''))
    const headers = {
      'Content-Type': types.get(extname(found.file)) ?? 'application/octet-stream',
      ETag: `"${createHash('sha256').update(found.body).digest('base64url')}"`,
      ...headersFor(rules, path),
      ...(remade && { 'Cache-Control': 'max-age=3' })
    }
    if (asked['if-none-match'] === headers.ETag) return { status: 304, headers, body: '' }
    return { status: 200, headers, body: found.body }
  }
}

/** @returns {string | undefined} The path, free of dot segments; nothing for an address that cannot be read. */
function readPath(url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    // A segment of two dots, or a backslash on Windows, would lead out of the folder.
    return /(^|[/\\])\.\.([/\\]|$)|\\|\0/.test(path) ? undefined : path
  } catch {
    return undefined
  }
}

/** What hosts keep to themselves: `_headers`, and names that begin with a dot but for the one that the web knows. */
function isHidden(path) {
  return path === '/_headers' || path.split('/').some((name) => name.startsWith('.') && name !== '.well-known')
}

async function find(folder, path) {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
  const body = await readFile(file).catch(() => undefined)
  if (body) return { file, body }
  const entry = await stat(file).catch(() => undefined)
  return entry?.isDirectory() ? 'folder' : undefined
}

function plain(status, text, headers = {}) {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body: `${text}\n` }
}
