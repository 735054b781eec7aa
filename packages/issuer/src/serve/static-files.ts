/**
 * A folder as a static web host serves it: from disk at every request, with the headers of the table.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { contentType, responseHeaders } from '../publish/headers.js'
import { isHidden, NOT_FOUND_PAGE } from '../publish/host-files/hidden.js'

/** What is asked: the part of a request that matters. */
export interface StaticRequest {
  method?: string | undefined
  url?: string | undefined
  headers: Readonly<Record<string, string | string[] | undefined>>
}

/** What is answered. */
export interface StaticAnswer {
  status: number
  headers: Record<string, string>
  body: Uint8Array | string
}

/** Answers a request; a promise that fails ends the connection. */
export type Responder = (asked: StaticRequest) => Promise<StaticAnswer>

/**
 * Answers from a folder.
 *
 * @param folder Published, or any other.
 * @param headersFor What is sent with a path, besides its type. Default: the table of a published register.
 */
export function staticFiles(
  folder: string,
  headersFor: (path: string) => StaticAnswer['headers'] = responseHeaders
): Responder {
  return async ({ method, url = '/', headers: asked }) => {
    if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' })
    const path = readPath(url)
    const found = path === undefined || isHidden(path) ? undefined : await find(folder, path)
    if (path === undefined || !found) return await notFound(folder, path, headersFor)
    if (found === 'folder') return plain(308, 'A folder.', { Location: `${encodeURI(path)}/` })
    const ETag = `"${createHash('sha256').update(found).digest('base64url')}"`
    const headers = { 'Content-Type': contentType(path), ETag, ...headersFor(path) }
    if (asked['if-none-match'] === ETag) return { status: 304, headers, body: '' }
    return { status: 200, headers, body: found }
  }
}

/** @returns The path, free of dot segments; nothing for an address that cannot be read. */
function readPath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    // A segment of two dots, or a backslash on Windows, would lead out of the folder.
    return /(^|[/\\])\.\.([/\\]|$)|\\|\0/.test(path) ? undefined : path
  } catch {
    return undefined
  }
}

async function find(folder: string, path: string): Promise<Uint8Array | 'folder' | undefined> {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
  if (!(await isBelow(folder, file))) return undefined
  const body = await readFile(file).catch(() => undefined)
  if (body) return body
  const entry = await stat(file).catch(() => undefined)
  return entry?.isDirectory() ? 'folder' : undefined
}

/** A link inside the folder may lead out of it; the folder itself may be one. */
async function isBelow(folder: string, file: string): Promise<boolean> {
  const [root, target] = await Promise.all([folder, file].map((path) => realpath(path).catch(() => undefined)))
  return root !== undefined && target !== undefined && `${target}${sep}`.startsWith(`${root}${sep}`)
}

/** That there is nothing may be read by whoever may read what could be there, and is not kept. */
async function notFound(
  folder: string,
  path: string | undefined,
  headersFor: (path: string) => StaticAnswer['headers']
): Promise<StaticAnswer> {
  const page = await readFile(join(folder, NOT_FOUND_PAGE)).catch(() => undefined)
  if (!page) return plain(404, 'Not found.')
  const { 'Cache-Control': _kept, ...own } = headersFor(`/${NOT_FOUND_PAGE}`)
  const { 'Access-Control-Allow-Origin': readers } = path === undefined ? {} : headersFor(path)
  const headers = { 'Content-Type': contentType(NOT_FOUND_PAGE), ...own }
  return {
    status: 404,
    headers: readers ? { ...headers, 'Access-Control-Allow-Origin': readers } : headers,
    body: page
  }
}

function plain(status: number, text: string, headers: StaticAnswer['headers'] = {}): StaticAnswer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body: `${text}\n` }
}
