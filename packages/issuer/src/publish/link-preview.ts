/**
 * What others read of an organiser's page without opening it: search engines, messengers, site builders. It can be kept
 * for months, so it says what the page is about, and never how the label stands.
 *
 * @module
 */

import { LABEL_NAME } from '@quality-label/credentials'
import { addressesOf } from '../documents/addresses.js'
import type { NetworkRecord, OrganiserRecord } from '../register/records.js'
import { BAKED_SIZE } from './baked-picture.js'
import { markup, type Markup } from './html.js'

/**
 * The elements for `head`: OpenGraph, and where the oEmbed answer lies.
 *
 * @see {@link https://ogp.me/ The Open Graph protocol}
 */
export function linkPreview({ origin, name: network }: NetworkRecord, { slug, name }: OrganiserRecord): Markup {
  const address = addressesOf(origin).page(slug)
  const title = `${name} – ${LABEL_NAME}`
  const description = `Check the status of the ${LABEL_NAME} of ${name} in the register of ${network}.`
  const properties: [string, string | number][] = [
    ['type', 'website'],
    ['locale', 'en'],
    ['site_name', network],
    ['title', title],
    ['description', description],
    ['url', address],
    ['image', `${origin}/organisers/${slug}.png`],
    ['image:type', 'image/png'],
    ['image:width', BAKED_SIZE],
    ['image:height', BAKED_SIZE],
    ['image:alt', `${LABEL_NAME}: check the status in the register`]
  ]
  return markup`<link rel="canonical" href="${address}">
<meta name="description" content="${description}">
<meta name="twitter:card" content="summary">
${properties.map(([property, content]) => markup`<meta property="og:${property}" content="${content}">`)}
<link rel="alternate" type="application/json+oembed" href="${address}oembed.json" title="${title}">`
}
