/**
 * The frame of every page of the register, and its one style sheet.
 *
 * @module
 */

import type { NetworkRecord } from '../register/records.js'
import { markup, type Markup } from './html.js'

/** A page. */
export interface Page {
  title: string
  /** In `head`, after the title. */
  head?: Markup | undefined
  main: Markup
}

/**
 * Makes the text of a page. No scripts in it and no styles, so that the pages hold under a strict
 * Content-Security-Policy.
 */
export function page(network: NetworkRecord, { title, head, main }: Page): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/page.css">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${head}
</head>
<body>
<header><a href="/">${network.name}</a></header>
<main>
${main}
</main>
<footer><p>The register of ${network.name}, at ${new URL(network.origin).host}.</p></footer>
</body>
</html>
`.html
}

/** Plain: a document that is read, on any screen, in either colour scheme. */
export const PAGE_STYLE = `:root { color-scheme: light dark; --ink: light-dark(#15212a, #e8eef0); --muted: light-dark(#51606a, #a6b3ba);
  --paper: light-dark(#f4f6f5, #0b1114); --hairline: light-dark(#d6dadb, #2b373d); --accent: light-dark(#0d5364, #82c7d6) }
body { margin: 0 auto; max-width: 42rem; padding: 1.25rem; font: 1.0625rem/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
h1 { font-size: 1.9rem; line-height: 1.2; overflow-wrap: anywhere }
h2 { font-size: 1.2rem; margin-top: 2.5rem; padding-top: .75rem; border-top: 1px solid var(--ink) }
a { color: var(--accent) }
header, footer { color: var(--muted); font-size: .9rem }
footer { margin-top: 3rem; border-top: 1px solid var(--hairline) }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem }
dt { color: var(--muted) } dd { grid-column: 2; margin: 0; overflow-wrap: anywhere }
blockquote { margin: .25rem 0 1rem; padding-inline-start: 1rem; border-inline-start: 1px solid var(--hairline); white-space: pre-line }
pre { overflow-x: auto; padding: .75rem; border: 1px solid var(--hairline); font-size: .85rem }
img { max-width: 100%; height: auto }
`
