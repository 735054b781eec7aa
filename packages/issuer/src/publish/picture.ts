/**
 * The static pictures: they invite to check, and claim nothing. A picture can be copied to any page.
 *
 * @module
 */

import { LABEL_NAME } from '@quality-label/credentials'
import { escapeHtml } from './html.js'
import { drawMark } from './seal-mark.js'

/** Ink, second text, address and mark, surface, edge: on a light page, and on a dark one. */
const LIGHT = { ink: '#15212a', muted: '#51606a', mark: '#0d5364', surface: '#fff', edge: '#d6dadb' }
const DARK = { ink: '#e8eef0', muted: '#a6b3ba', mark: '#82c7d6', surface: '#11191d', edge: '#2b373d' }

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"

/** What fits beside the mark in a wide font: at the size of a status line, and at the smallest one. */
const FITS = { large: 26, small: 33 }

/**
 * An SVG of 320 by 96, the size that the badge takes. It has a surface of its own, so that it can be read on any page;
 * in a browser it follows the page's colour scheme. Nothing has an id: a page may hold it several times.
 *
 * @param host Where the status can be checked, written out.
 */
export function picture(host: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="96" viewBox="0 0 320 96" role="img">
<title>${LABEL_NAME}: check the status at ${escapeHtml(host)}</title>
<desc>A picture, which proves nothing. Whether the label is in force is said by the register.</desc>
<style>@media (prefers-color-scheme: dark) { ${darkRules()} }</style>
<rect class="surface" x=".5" y=".5" width="319" height="95" rx="12" fill="${LIGHT.surface}" stroke="${LIGHT.edge}"/>
<g class="mark" transform="translate(49 48)" fill="none" stroke="${LIGHT.mark}">
${mark(72)}
</g>
<g font-family="${FONT}">
<g class="muted" font-size="10.5" font-weight="560" letter-spacing=".79" fill="${LIGHT.muted}">
<text x="97" y="28">QUALITY LABEL FOR</text>
<text x="97" y="42">BADGE RECOGNITION</text>
</g>
<text class="ink" x="97" y="62" font-size="16" font-weight="620" fill="${LIGHT.ink}">Check the status</text>
<text class="address" x="97" y="80" font-size="${host.length > FITS.large ? 10.5 : 13}" font-weight="520" fill="${LIGHT.mark}">${escapeHtml(shorten(host))}</text>
</g>
</svg>
`
}

/**
 * The square picture that labels are baked into, on its way to a raster: one ink on white, so that few colours do.
 *
 * @param px Its width and height.
 */
export function badgePicture(px: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${px}" height="${px}" viewBox="0 0 240 240">
<rect width="240" height="240" fill="${LIGHT.surface}"/>
<g transform="translate(120 92)" fill="none" stroke="${LIGHT.mark}">
${mark(160)}
</g>
<g font-family="${FONT}" text-anchor="middle" fill="${LIGHT.mark}">
<text x="120" y="199" font-size="12.5" font-weight="600" letter-spacing=".6">QUALITY LABEL FOR</text>
<text x="120" y="214" font-size="12.5" font-weight="600" letter-spacing=".6">BADGE RECOGNITION</text>
<text x="120" y="230" font-size="11">Check the status in the register</text>
</g>
</svg>
`
}

/** The register's mark in a browser's tab: the ring alone, which says nothing about any label. */
export function icon(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${LIGHT.mark}">
<style>@media (prefers-color-scheme: dark) { circle { stroke: ${DARK.mark} } }</style>
<circle cx="12" cy="12" r="11.1" stroke-width="1.15"/>
<circle cx="12" cy="12" r="8.9" stroke-width=".7"/>
<circle cx="12" cy="12" r="3.9" stroke-width="1.9"/>
</svg>
`
}

function darkRules(): string {
  const { ink, muted, mark, surface, edge } = DARK
  return `.surface { fill: ${surface}; stroke: ${edge} } .mark { stroke: ${mark} } .address { fill: ${mark} } .muted { fill: ${muted} } .ink { fill: ${ink} }`
}

const drawn = new Map<number, string>()

/** Drawn once: it is the same in every picture. */
function mark(size: 72 | 160): string {
  const found = drawn.get(size)
  if (found !== undefined) return found
  const paths = drawMark(size).map(({ d, width }) => `<path d="${d}" stroke-width="${width}"/>`)
  drawn.set(size, paths.join('\n'))
  return mark(size)
}

/** What does not fit is cut in front: the end of a host name is what tells whose it is. */
function shorten(host: string): string {
  return host.length <= FITS.small ? host : `…${host.slice(1 - FITS.small)}`
}
