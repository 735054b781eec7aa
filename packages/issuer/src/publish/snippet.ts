/**
 * What an organiser pastes: the script, the element, and the picture with the link that stand in for it.
 *
 * @module
 */

import { LABEL_NAME } from '@quality-label/credentials'
import { addressesOf } from '../documents/addresses.js'
import { markup, type Markup } from './html.js'

/** Where the evergreen script lies in the published tree. */
export const EMBED_SCRIPT = 'embed/v1/quality-label-badge.js'

/** The script element. */
export function scriptElement(origin: string): Markup {
  return markup`<script type="module" src="${origin}/${EMBED_SCRIPT}"></script>`
}

/**
 * The badge element with its fallback: a picture that says "check the status", and never more.
 *
 * @param options `details`: where they open. Default: as the badge itself has it, in a dialog.
 */
export function badgeElement(origin: string, slug: string, { details }: { details?: 'link' } = {}): Markup {
  const attribute = details && markup` details="${details}"`
  return markup`<quality-label-badge src="${addressesOf(origin).presentation(slug)}"${attribute}>
  ${pictureLink(origin, slug)}
</quality-label-badge>`
}

/** The picture with its link alone: a full way to show a label where scripts are taken out. */
export function pictureLink(origin: string, slug: string): Markup {
  return markup`<a href="${addressesOf(origin).page(slug)}"><img src="${origin}/organisers/${slug}.svg" width="320" height="96"
     alt="${LABEL_NAME}: check its status"></a>`
}

/**
 * The whole snippet for an organiser's page.
 *
 * @param origin Of the register.
 * @param slug Of the organiser.
 */
export function snippet(origin: string, slug: string): string {
  return `${scriptElement(origin).html}\n${badgeElement(origin, slug).html}`
}
