/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Both read it themselves and serve it to nobody.
 *
 * @module
 */

import { HEADER_RULES } from '../headers.js'

/**
 * Writes the file. Cloudflare reads 100 rules and 2,000 characters a line; this has a fixed number of rules, whatever
 * is published.
 *
 * @see {@link https://developers.cloudflare.com/pages/configuration/headers/ Cloudflare Pages, Headers}
 * @see {@link https://docs.netlify.com/manage/routing/headers/ Netlify, Custom headers}
 */
export function headersFile(): string {
  return HEADER_RULES.map(({ pattern, headers }) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')
  ).join('\n')
}
