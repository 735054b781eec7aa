/**
 * Addresses that the element may link to, and how they are written out.
 *
 * @module
 */

/**
 * The page at the register where a visitor can check the label without trusting the page in hand.
 *
 * @param register The register's address, ending in a slash; from the anchor, never from the page.
 * @param src What the element shows: `<register>organisers/<slug>.json` leads to that organiser's page.
 * @param wish `verify-url` of the element: heard only on the register's own origin.
 */
export function checkAddress(register: string | undefined, src: string, wish = ''): string | undefined {
  if (!register) return undefined
  const home = new URL(register)
  const asked = parse(wish, home.href)
  if (wish && asked?.origin === home.origin) return asked.href
  if (wish) console.warn(`<quality-label-badge>: verify-url must lie on ${home.origin}; it is ignored.`)
  const slug =
    src.startsWith(home.href) && /^organisers\/([a-z0-9-]+)\.json(?![^?#])/.exec(src.slice(home.href.length))?.[1]
  return slug ? `${home.href}organisers/${slug}/` : home.href
}

/** An address as people write it: host and path, no scheme, no slash at the end. */
export function written(address: string): string {
  const url = parse(address)
  return url?.host ? (url.host + url.pathname).replace(/\/$/, '') : address
}

/** The host of an address, or the address itself where it has none (a DID, "unknown"). */
export function hostOf(address: string): string {
  return parse(address)?.host || address
}

/** An address as its parts, or nothing for what is none. */
export function parse(text: string, base?: string): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined
}
