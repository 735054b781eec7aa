/**
 * A page that shows one badge and nothing else: for websites that take a frame and strip scripts, and for oEmbed. The
 * badge inside learns from the browser which website stands around it, where the browser tells.
 *
 * @module
 */

import { LABEL_NAME } from '@quality-label/credentials'
import { addressesOf } from '../documents/addresses.js'
import type { NetworkRecord, OrganiserRecord } from '../register/records.js'
import { markup, type Markup } from './html.js'
import { badgeElement, scriptElement } from './snippet.js'

/** The style sheet of all frame pages: a frame does not load that of the register. */
export const FRAME_STYLE_PATH = 'frame.css'

/**
 * Makes the page. The details are a link to the register's page: in 96 pixels nothing opens, and that page is the
 * stronger check. Every link opens outside of the frame.
 */
export function framePage({ origin }: NetworkRecord, { slug, name }: OrganiserRecord): string {
  return markup`<!doctype html>
<html lang="en" id="dark">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${LABEL_NAME}: check the status of ${name}</title>
<base target="_blank">
<link rel="stylesheet" href="/${FRAME_STYLE_PATH}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${scriptElement(origin)}
</head>
<body id="auto">
${badgeElement(origin, slug, { details: 'link' })}
</body>
</html>
`.html
}

/** Where the page is. */
export function frameAddress(origin: string, slug: string): string {
  return `${addressesOf(origin).page(slug)}frame/`
}

/**
 * What an organiser pastes where scripts are stripped. With `referrerpolicy` a browser that names no ancestors names
 * the website's origin all the same.
 *
 * @param origin Of the register.
 * @param slug Of the organiser.
 */
export function frameSnippet(origin: string, slug: string): string {
  return frameElement(origin, slug).html
}

function frameElement(origin: string, slug: string): Markup {
  return markup`<iframe src="${frameAddress(origin, slug)}" width="320" height="96"
  title="${LABEL_NAME}: check its status" loading="lazy" referrerpolicy="origin" style="border: 0"></iframe>`
}

/**
 * Transparent and as wide as the frame. No browser tells a frame the colours of the page around it, so the page says
 * them behind the address: nothing for a light one, as most are and as a page is that declares nothing; `#dark`;
 * `#auto` for one that follows the visitor's system.
 */
export const FRAME_STYLE = `:root { color-scheme: light }
:root:target { color-scheme: dark }
:root:has(body:target) { color-scheme: light dark }
body { margin: 0; font-family: system-ui, sans-serif }
quality-label-badge { --qlb-inline-size: 100% }
img { display: block; max-width: 100%; height: auto }
`
