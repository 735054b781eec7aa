/**
 * Which page shows the label, as far as the browser tells.
 *
 * @module
 */

import { parse } from './addresses.js'

/** The parts of `Window` that say where a page is shown. */
export interface PageView {
  location: { href: string; origin: string; ancestorOrigins?: ArrayLike<string> }
  document: { referrer: string }
  self: unknown
  parent: unknown
  top: unknown
}

/** The page, as the verifier is told. */
export interface Site {
  site: string
  /** Only the origin is known; the path says nothing. */
  pathUnknown?: true
  /** A page of the register itself, which shows every label: it is nobody's website, and not asked about. */
  isRegister?: true
}

/**
 * The top window's location; in a frame the last of `ancestorOrigins`, else the origin of the referrer, else unknown.
 *
 * @param register The register's address, from the anchor. In a frame it counts as any other site.
 * @see {@link https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-location-ancestororigins HTML, ancestorOrigins}
 */
export function findSite(view: PageView, register?: string): Site {
  const { href, origin: own } = view.location
  if (view.self === view.top)
    return parse(register ?? '')?.origin === own ? { site: href, isRegister: true } : { site: href }
  const top = topAddress(view.top)
  if (top) return { site: top }
  const ancestors = view.location.ancestorOrigins
  const origin = ancestors?.length ? ancestors[ancestors.length - 1] : referrerOrigin(view)
  // A sandboxed or data: page has the origin "null", which is no address.
  return origin && origin !== 'null' ? { site: `${origin}/`, pathUnknown: true } : { site: 'unknown' }
}

/** Readable only when the top page has the frame's own origin. */
function topAddress(top: unknown): string | undefined {
  try {
    return (top as Window).location.href
  } catch {
    return undefined
  }
}

/**
 * The referrer is the page right around the frame, which is not the top one where a website builder puts frames into
 * frames. After a link inside the frame it is the frame itself, which says nothing at all.
 */
function referrerOrigin(view: PageView): string | undefined {
  if (view.parent !== view.top) return undefined
  const origin = parse(view.document.referrer)?.origin
  return origin === view.location.origin ? undefined : origin
}

/** True for a page that nobody else can visit: this computer, or a file. */
export function isPreviewSite(site: string): boolean {
  const url = parse(site)
  return !!url && (url.protocol === 'file:' || isLocalHost(url.hostname))
}

/** @see {@link https://www.rfc-editor.org/rfc/rfc6761#section-6.3 RFC 6761, section 6.3} */
export function isLocalHost(hostname: string): boolean {
  return /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname)
}
