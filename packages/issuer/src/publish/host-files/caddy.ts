/**
 * `Caddyfile`: a whole site for Caddy, which also gets the certificate.
 *
 * @module
 */

import { HEADER_RULES, type HeaderRule } from '../headers.js'
import { HIDDEN_FILES, NOT_FOUND_PAGE } from './hidden.js'

/**
 * Writes the file.
 *
 * @param origin Of the register: the address of the site.
 * @see {@link https://caddyserver.com/docs/caddyfile/matchers#path-matchers Caddyfile, path matchers}
 */
export function caddyFile(origin: string): string {
  return `# For Caddy: QUALITY_LABEL_ROOT=/srv/www/labels caddy run --config Caddyfile
# Without QUALITY_LABEL_ROOT it serves the folder in which it is started.
${origin} {
	root * {$QUALITY_LABEL_ROOT:.}
	encode gzip
	file_server {
		hide ${[...HIDDEN_FILES, '.quality-label*', '.nojekyll', '.git'].join(' ')}
	}
	handle_errors {
		rewrite * /${NOT_FOUND_PAGE}
		file_server
	}
${HEADER_RULES.flatMap(headerLines).join('\n')}
}
`
}

function headerLines({ pattern, headers }: HeaderRule): string[] {
  return Object.entries(headers).map(([name, value]) => `\theader ${matcher(pattern)} ${name} "${value}"`)
}

/** Between slashes a star stops at the next one; alone in front it does not. */
function matcher(pattern: string): string {
  return pattern === '/*' ? '*' : pattern.replace(/^\/\*/, '*')
}
