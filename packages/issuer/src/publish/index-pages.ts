/**
 * The list of organisers: one page, or a page of pages where they are many.
 *
 * @module
 */

import { LABEL_NAME } from '@quality-label/credentials'
import { addressesOf } from '../documents/addresses.js'
import type { NetworkRecord } from '../register/records.js'
import { sha256 } from '../register/objects.js'
import { countryName } from './country-name.js'
import { markup, type Markup } from './html.js'
import { page } from './page.js'

/** So many stand on the first page. */
const MAX_ON_ONE = 1_000

/** One organiser in so many begins a page of its own, where they are more. */
const ONE_IN = 256

/** An organiser in the list. */
export interface Listed {
  slug: string
  name: string
  country: string
}

/**
 * `index.html`: who is in the register; from a thousand organisers on it leads to pages below `list/`. They say nothing
 * of anybody's status: each organiser's page does, live.
 *
 * @returns Pages by path, the first page last.
 */
export function* indexPages(
  network: NetworkRecord,
  listed: readonly Listed[]
): Generator<[path: string, page: string]> {
  const { compare } = new Intl.Collator('en')
  const sorted = [...listed].sort((a, b) => compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1))
  if (sorted.length <= MAX_ON_ONE) {
    yield ['index.html', firstPage(network, sorted.map(itemOf(network)))]
    return
  }
  const groups = groupsOf(sorted)
  for (const group of groups) yield [`list/${group[0]!.slug}/index.html`, groupPage(network, group)]
  const items = groups.map(
    (group) => markup`<li><a href="/list/${group[0]!.slug}/">${rangeOf(group)}</a> (${String(group.length)})</li>`
  )
  yield ['index.html', firstPage(network, items)]
}

/** Who begins a page is told by the slug alone, so one organiser more or less changes one page, and not all behind it. */
function groupsOf(sorted: readonly Listed[]): Listed[][] {
  const groups: Listed[][] = []
  for (const entry of sorted) {
    const begins = groups.length === 0 || parseInt(sha256(entry.slug).slice(0, 8), 16) % ONE_IN === 0
    if (begins) groups.push([entry])
    else groups.at(-1)!.push(entry)
  }
  return groups
}

function firstPage(network: NetworkRecord, items: Markup[]): string {
  const addresses = addressesOf(network.origin)
  const main = markup`<h1>${LABEL_NAME}</h1>
<p>${network.policy.achievement.description} <a href="${addresses.criteria}/">The criteria</a></p>
<h2>Organisers</h2>
<p>Open a page to check the live status of a label.</p>
<ul>
${items}
</ul>`
  return page(network, { title: `${LABEL_NAME} – ${network.name}`, main })
}

function groupPage(network: NetworkRecord, group: readonly Listed[]): string {
  const range = rangeOf(group)
  const main = markup`<h1>Organisers: ${range}</h1>
<p>Open a page to check the live status of a label. <a href="/">All organisers</a></p>
<ul>
${group.map(itemOf(network))}
</ul>`
  return page(network, { title: `${range} – ${LABEL_NAME}`, main })
}

function itemOf({ origin }: NetworkRecord): (listed: Listed) => Markup {
  const addresses = addressesOf(origin)
  return ({ slug, name, country }) =>
    markup`<li><a href="${addresses.page(slug)}"><bdi>${name}</bdi></a>, ${countryName(country)}</li>`
}

function rangeOf(group: readonly Listed[]): string {
  const [first, last] = [group[0]!.name, group.at(-1)!.name]
  return first === last ? first : `${first} to ${last}`
}
