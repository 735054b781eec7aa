/**
 * The files at the root of the published folder that tell a web host how to serve it, and what it answers where there
 * is nothing.
 *
 * @module
 */

import type { NetworkRecord } from '../../register/records.js'
import { notFoundPage } from '../plain-pages.js'
import { caddyFile } from './caddy.js'
import { headersFile } from './headers-file.js'
import { NOT_FOUND_PAGE } from './hidden.js'
import { nginxFile } from './nginx.js'

/** The files, by path. They say the same for every state of a register. */
export function hostFiles(network: NetworkRecord): Map<string, string> {
  return new Map([
    // Otherwise GitHub Pages leaves out `.well-known`.
    ['.nojekyll', ''],
    ['_headers', headersFile()],
    ['nginx.conf', nginxFile()],
    ['Caddyfile', caddyFile(network.origin)],
    [NOT_FOUND_PAGE, notFoundPage(network)]
  ])
}
