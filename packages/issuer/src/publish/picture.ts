/**
 * The static picture: it invites to check, and claims nothing. A picture can be copied to any page.
 *
 * @module
 */

import { LABEL_NAME } from '@quality-label/credentials'
import { escapeHtml } from './html.js'

/** Marks around the ring: twelve, the module of the look. */
const MARKS = 12

/**
 * An SVG of 320 by 96, the size that the badge takes.
 *
 * @param host Where the status can be checked, written out.
 */
export function picture(host: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="96" viewBox="0 0 320 96" role="img" aria-labelledby="t">
<title id="t">${LABEL_NAME}: check the status at ${escapeHtml(host)}</title>
<rect x=".5" y=".5" width="319" height="95" rx="12" fill="#fff" stroke="#d6dadb"/>
<g fill="none" stroke="#55626b" stroke-width="1.1">
<circle cx="49" cy="48" r="34.8"/>
<circle cx="49" cy="48" r="25.2"/>
<circle cx="49" cy="48" r="30" stroke-dasharray="${dash(30)} ${dash(30)}" stroke-width="4"/>
<path d="M41 48h16M51.5 42.5 57 48l-5.5 5.5" stroke-width="2.2"/>
</g>
<g font-family="system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif">
<text x="97" y="32" font-size="11.5" fill="#51606a">Quality Label for</text>
<text x="97" y="47" font-size="11.5" fill="#51606a">Badge Recognition</text>
<text x="97" y="70" font-size="15" font-weight="600" fill="#15212a">Check the status</text>
<text x="97" y="85" font-size="10.5" fill="#0d5364">${escapeHtml(shorten(host))}</text>
</g>
</svg>
`
}

/** The register's mark in a browser's tab: the ring alone, which says nothing about any label. */
export function icon(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#0d5364">
<circle cx="12" cy="12" r="11.1" stroke-width="1.15"/>
<circle cx="12" cy="12" r="8.9" stroke-width=".7"/>
<circle cx="12" cy="12" r="3.9" stroke-width="1.9"/>
</svg>
`
}

function dash(radius: number): string {
  return ((Math.PI * radius) / MARKS).toFixed(3)
}

/** What does not fit is cut in front: the end of a host name is what tells whose it is. */
function shorten(host: string): string {
  return host.length <= 36 ? host : `…${host.slice(-35)}`
}
