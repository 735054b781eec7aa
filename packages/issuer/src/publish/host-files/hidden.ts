/**
 * What lies in the published folder for the web server, and not for its visitors. Nothing in it is secret.
 *
 * @module
 */

/** Files at the root that configure a host. Every other name that begins with a dot is kept back, too. */
export const HIDDEN_FILES = ['_headers', 'nginx.conf', 'Caddyfile']

/**
 * What is answered, with 404, where there is nothing. Without it Cloudflare Pages answers everything with the home
 * page.
 */
export const NOT_FOUND_PAGE = '404.html'

/** Whether a path is served to nobody. `.well-known` is the one folder with a dot that the web knows. */
export function isHidden(path: string): boolean {
  const [first = ''] = path.split('/').filter(Boolean)
  return HIDDEN_FILES.includes(first) || path.split('/').some((name) => name.startsWith('.') && name !== '.well-known')
}
