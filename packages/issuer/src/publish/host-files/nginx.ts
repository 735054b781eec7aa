/**
 * `nginx.conf`: what stands inside the server block of a register. It names no folder and no certificate: those are the
 * operator's.
 *
 * @module
 */

import { CONTENT_TYPES, HEADER_RULES } from '../headers.js'
import { HIDDEN_FILES, NOT_FOUND_PAGE } from './hidden.js'

/** Writes the file. */
export function nginxFile(): string {
  return `# For the server block of nginx that serves this folder. Copy it to where nginx keeps its configuration, then:
#
#   server {
#     listen 443 ssl;
#     server_name labels.example;
#     root /srv/www/labels;
#     include snippets/quality-label.conf;
#   }

index index.html;
autoindex off;
server_tokens off;
absolute_redirect off;
etag on;
# A folder without a page is nothing either. A place with a name keeps the address, and so the headers that go with it.
error_page 403 404 =404 @nothing;

charset utf-8;
charset_types ${withCharset().join(' ')};
default_type application/octet-stream;
types {
${types()}
}

gzip on;
gzip_vary on;
gzip_types application/json text/css text/javascript image/svg+xml;

# A location below would inherit no header of its own: so every header is a variable, and all are set here.
${headerNames().map(headerLines).join('\n')}

location /status/ {
  default_type application/json;
}
location = /${NOT_FOUND_PAGE} {
  internal;
}
location @nothing {
  try_files /${NOT_FOUND_PAGE} =404;
}
# What hosts keep to themselves.
location ~ ^/(${HIDDEN_FILES.map(escape).join('|')})$ {
  return 404;
}
location ~ /\\.(?!well-known/) {
  return 404;
}
`
}

/** What nginx adds the charset to itself. */
function withCharset(): string[] {
  // `text/html` is always meant, and naming it is a warning.
  return Object.values(CONTENT_TYPES).flatMap((type) =>
    type.includes('charset') && !type.startsWith('text/html') ? bare(type) : []
  )
}

function types(): string {
  return Object.entries(CONTENT_TYPES)
    .map(([ending, type]) => `  ${bare(type)} ${ending};`)
    .join('\n')
}

function bare(type: string): string {
  return type.split(';')[0]!
}

function headerNames(): string[] {
  const names = HEADER_RULES.flatMap(({ headers }) => Object.keys(headers))
  return [...new Set(names)].filter((name) => name !== 'Content-Type')
}

/** A variable that is empty sends no header. */
function headerLines(name: string): string {
  const variable = `$ql_${name.toLowerCase().replaceAll('-', '_')}`
  const rules = HEADER_RULES.filter(({ headers }) => name in headers).map(
    ({ pattern, headers }) => `if ($uri ~ ${regularExpression(pattern)}) { set ${variable} "${headers[name]}"; }`
  )
  // Of an answer that is no file nothing is to be kept; who may read it, and how, is the same.
  const always = name === 'Cache-Control' ? '' : ' always'
  return [`set ${variable} "";`, ...rules, `add_header ${name} ${variable}${always};`].join('\n')
}

function regularExpression(pattern: string): string {
  return `"^${pattern.split('*').map(escape).join('.*')}$"`
}

function escape(text: string): string {
  return text.replace(/[.+?()[\]{}|^$\\]/g, '\\$&')
}
