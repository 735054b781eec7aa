/**
 * Reads a published `_headers` file, as Netlify and Cloudflare Pages do: what a static host is asked to send.
 *
 * @module
 */

/**
 * @typedef {object} HeaderRule
 * @property {string} pattern A path; `*` at its end stands for anything.
 * @property {Record<string, string>} headers
 */

/**
 * @param {string} text A line that begins at the margin is a path, the indented ones below it are its headers.
 * @returns {HeaderRule[]}
 */
export function parseHeadersFile(text) {
  /** @type {HeaderRule[]} */
  const rules = []
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue
    if (!/^\s/.test(line)) {
      rules.push({ pattern: line.trim(), headers: {} })
      continue
    }
    const colon = line.indexOf(':')
    const rule = rules.at(-1)
    if (rule && colon > 0) rule.headers[line.slice(0, colon).trim()] = line.slice(colon + 1).trim()
  }
  return rules
}

/**
 * The headers for one path; where several rules say the same header, the last one counts.
 *
 * @param {readonly HeaderRule[]} rules
 * @param {string} path Begins with a slash.
 * @returns {Record<string, string>}
 */
export function headersFor(rules, path) {
  const matching = rules.filter(({ pattern }) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern
  )
  return Object.assign({}, ...matching.map(({ headers }) => headers))
}
