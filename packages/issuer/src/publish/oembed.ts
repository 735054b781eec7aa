/**
 * The oEmbed answer of an organiser's page: who pastes its address into a page of WordPress and the like gets the
 * badge.
 *
 * WordPress takes an answer that it does not know beforehand only as a frame, in a sandbox where scripts may run; the
 * frame's own page asks for the live status. A static file cannot look at a query, so each organiser has its own
 * answer.
 *
 * @module
 */

import { LABEL_NAME, type JsonObject } from '@quality-label/credentials'
import type { NetworkRecord, OrganiserRecord } from '../register/records.js'
import { BAKED_SIZE } from './baked-picture.js'
import { frameAddress } from './frame-page.js'
import { markup } from './html.js'

/** The size of the badge's card, which the frame is made for. */
const CARD = { width: 320, height: 96 }

/** As long as the page itself may be kept. */
const CACHE_SECONDS = 300

/**
 * The answer.
 *
 * @see {@link https://oembed.com/#section2.3 oEmbed, response parameters, 2.3.4}
 */
export function oembed({ origin, name }: NetworkRecord, organiser: OrganiserRecord): JsonObject {
  const { slug } = organiser
  const title = `${LABEL_NAME}: check the status of ${organiser.name}`
  const { width, height } = CARD
  const frame = markup`<iframe src="${frameAddress(origin, slug)}" width="${width}" height="${height}" title="${title}"></iframe>`
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: name,
    provider_url: `${origin}/`,
    cache_age: CACHE_SECONDS,
    thumbnail_url: `${origin}/organisers/${slug}.png`,
    thumbnail_width: BAKED_SIZE,
    thumbnail_height: BAKED_SIZE,
    html: frame.html,
    ...CARD
  }
}
