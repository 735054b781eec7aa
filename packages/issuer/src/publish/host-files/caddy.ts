/**
 * `Caddyfile`: a whole site for Caddy, which also gets the certificate.
 *
 * @module
 */

import { CONTENT_TYPES, HEADER_RULES } from '../headers.js'
import { HIDDEN_FILES, NOT_FOUND_PAGE } from './hidden.js'

/**
 * Writes the file.
 *
 * @param origin Of the register: the address of the site.
 * @see {@link https://caddyserver.com/docs/caddyfile/matchers#syntax Caddyfile, matchers}
 */
export function caddyFile(origin: string): string {
  return `# For Caddy: QUALITY_LABEL_ROOT=/srv/www/labels caddy run --config Caddyfile
# Without QUALITY_LABEL_ROOT it serves the folder in which it is started.
${origin} {
	root * {$QUALITY_LABEL_ROOT:.}
	encode gzip
	file_server {
		hide ${[...HIDDEN_FILES, NOT_FOUND_PAGE].join(' ')}
	}

	# What hosts keep to themselves: every name that begins with a dot, except the one folder that the web knows.
	@hidden {
		path */.*
		not path_regexp ^/\\.well-known(/[^./][^/]*)*/?$
	}
	error @hidden 404

	handle_errors {
		rewrite * /${NOT_FOUND_PAGE}
		header Content-Type "${CONTENT_TYPES.html}"
		# Of an answer that is no file nothing is to be kept; who may read it, and how, is the same.
		header -Cache-Control
		header -Last-Modified
		header -Etag
		file_server
	}

	# Otherwise a type is what the machine takes the ending for.
${Object.keys(CONTENT_TYPES).map(namedMatcher).join('\n')}
${Object.entries(CONTENT_TYPES)
  .map(([ending, type]) => headerLine(`/*.${ending}`, ['Content-Type', type]))
  .join('\n')}

${HEADER_RULES.flatMap(({ pattern, headers }) => Object.entries(headers).map((header) => headerLine(pattern, header))).join('\n')}
}
`
}

function namedMatcher(ending: string): string {
  return `\t@${ending} path *.${ending}${ending === 'html' ? ' */' : ''}`
}

function headerLine(pattern: string, [name, value]: [name: string, value: string]): string {
  return `\theader ${matcher(pattern)} ${name} "${value}"`
}

/**
 * Caddy takes for a path what begins with a slash; there a star in the middle stops at the next slash. So the ends of
 * paths have names.
 */
function matcher(pattern: string): string {
  return pattern === '/*' ? '*' : pattern.replace(/^\/\*\./, '@')
}
