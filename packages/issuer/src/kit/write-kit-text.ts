/**
 * The text of a kit, as plain text and as a page. What an organiser is called stays text: it is put in after everything
 * else is markup.
 *
 * @module
 */

import { escapeHtml, markup, type Markup } from '../publish/html.js'
import type { KitSection, KitText } from './kit-text.js'

/** What is put into the text. */
export type KitValues = Readonly<Record<'name' | 'network' | 'label' | 'page' | 'contact' | 'years' | 'sites', string>>

const PLACE = /\{([a-z]+)\}/g

/** As plain text. */
export function asText({ title, sections }: KitText, values: KitValues): string {
  const put = (line: string) => replaced(line, values, (value) => value)
  const parts = sections.map(({ heading, lines }) => [put(heading), '', ...lines.map(put)].join('\n'))
  return `${[put(title), ...parts].join('\n\n\n')}\n`
}

/** As a page that needs nothing else. */
export function asHtml({ title, sections }: KitText, values: KitValues, language: string): string {
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${replaced(title, values, (value) => value)}</title>
<style>body { margin: 2rem auto; max-width: 40rem; padding: 0 1rem; font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere }</style>
</head>
<body>
<h1>${line(title, values)}</h1>
${sections.map((section) => sectionOf(section, values))}
</body>
</html>
`.html
}

function sectionOf({ heading, lines }: KitSection, values: KitValues): Markup {
  return markup`<h2>${line(heading, values)}</h2>\n${groups(lines).map((group) => groupOf(group, values))}`
}

/** Lines that follow each other and begin with a hyphen are one list. */
function groups(lines: readonly string[]): string[][] {
  const found: string[][] = []
  for (const text of lines) {
    const last = found.at(-1)
    if (last && isItem(text) && isItem(last[0]!)) last.push(text)
    else found.push([text])
  }
  return found
}

function groupOf(group: readonly string[], values: KitValues): Markup {
  if (!isItem(group[0]!)) return markup`<p>${line(group[0]!, values)}</p>`
  return markup`<ul>\n${group.map((text) => markup`<li>${line(text.slice(2), values)}</li>`)}\n</ul>`
}

function isItem(text: string): boolean {
  return text.startsWith('- ')
}

/** Escaped first; then each value, escaped by itself, in one go: a name that reads like a place stays a name. */
function line(text: string, values: KitValues): Markup {
  return { html: replaced(escapeHtml(text), values, (value, name) => htmlOf(value, name).html) }
}

function htmlOf(value: string, name: string): Markup {
  if (name === 'page' || (name === 'contact' && /^https?:/.test(value))) return markup`<a href="${value}">${value}</a>`
  return name === 'label' ? markup`<span lang="en">${value}</span>` : markup`${value}`
}

function replaced(text: string, values: KitValues, render: (value: string, name: string) => string): string {
  return text.replace(PLACE, (place, name: string) =>
    Object.hasOwn(values, name) ? render(values[name as keyof KitValues], name) : place
  )
}
