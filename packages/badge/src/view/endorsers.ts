/**
 * "Endorsed by": verified endorsements only, of the organiser and of the label itself under headings of their own.
 *
 * @module
 */

import type { EndorsementResult } from '@quality-label/verifier'
import { html, nothing, type TemplateResult } from '../template/html.js'
import { hostOf } from '../addresses.js'
import type { Facts } from '../facts.js'
import { tamed } from '../others-words.js'
import type { BadgeState } from '../state.js'
import { day } from '../text/dates.js'
import { msg, str } from '../text/message.js'
import { country } from '../text/moments.js'
import { plural } from '../text/plural.js'
import { heading } from './heading.js'
import { CHEVRON, signView } from './parts.js'
import { safeLink } from './safe-link.js'

/**
 * The tag of a language: 35 letters are enough for all that are in use.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc5646#section-4.4.1 RFC 5646, 4.4.1}
 */
const LANGUAGE_TAG = /^[a-z\d-]{2,35}$/i

/** No praise by contagion: beside a label that is not in force endorsements are folded, or not shown at all. */
const FOLDED: Partial<Record<BadgeState, boolean>> = {
  valid: false,
  expiring: false,
  suspended: true,
  unconfirmed: true
}

/**
 * Draws the section, or nothing.
 *
 * @param wish How many the page wants: `all`, `none` or a number; of the first group first.
 */
export function endorsersView(
  { state, result, label, checkAt }: Facts,
  level: number,
  wish: string
): TemplateResult | typeof nothing {
  const folded = FOLDED[state]
  if (!label || !result || folded === undefined) return nothing
  const all = ORDER.flatMap((kind) => result.endorsements.filter((one) => one.verified && one.object.kind === kind))
  const shown = all.slice(0, limitOf(wish))
  if (shown.length === 0) return nothing
  const of = (kind: Kind) => shown.filter(({ object }) => object.kind === kind)
  const lists = html`${groupView(level + 1, msg('This organiser', { id: 'endorsed.organiser' }), of('organiser'), [
    [msg('Its activities', { id: 'endorsed.activities' }), of('activity')],
    [msg('Its badges', { id: 'endorsed.badges' }), of('badge')]
  ])}${groupView(level + 1, msg('The label itself', { id: 'endorsed.label' }), of('label'))}${
    shown.length < all.length && checkAt
      ? html`<p class="more">
          <a href=${checkAt}>${msg('All endorsements are in the register', { id: 'endorsed.all' })}</a>
        </p>`
      : nothing
  }`
  const title = msg('Endorsed by', { id: 'endorsed' })
  return html`<section part="endorsers" class="endorsers">
    ${heading(level, title)}
    ${
      folded
        ? html`<details>
            <summary>${signView(CHEVRON)}<span>${countView(shown.length)}</span></summary>
            ${lists}
          </details>`
        : lists
    }
  </section>`
}

type Kind = EndorsementResult['object']['kind']

const ORDER: readonly Kind[] = ['organiser', 'activity', 'badge', 'label']

/** A wish that cannot be read is none: all are shown. */
function limitOf(wish: string): number {
  const count = wish === 'none' ? 0 : Number(wish)
  return wish !== '' && count >= 0 ? count : Infinity
}

/** One kind of object under its heading, what belongs to it under sub-headings. */
function groupView(
  level: number,
  name: unknown,
  own: EndorsementResult[],
  parts: [name: unknown, list: EndorsementResult[]][] = []
): TemplateResult | typeof nothing {
  const filled = parts.filter(([, list]) => list.length)
  if (!own.length && !filled.length) return nothing
  return html`<div class="group">
    ${heading(level, name, 'eyebrow')} ${listView(own)}
    ${filled.map(([part, list]) => html`${heading(level + 1, part, 'sub')} ${listView(list)}`)}
  </div>`
}

function listView(list: EndorsementResult[]): TemplateResult | typeof nothing {
  return list.length
    ? html`<ul>
        ${list.map(endorserView)}
      </ul>`
    : nothing
}

function endorserView({
  endorser,
  object,
  category,
  level,
  comment,
  language,
  date
}: EndorsementResult): TemplateResult {
  const name = tamed(endorser.name ?? hostOf(endorser.id))
  const link = safeLink(endorser.url)
  const facts = [
    own(CATEGORIES, category),
    own(LEVELS, level),
    country(endorser.countryCode),
    (object.kind === 'activity' || object.kind === 'badge') && object.name
      ? html`<bdi>${tamed(object.name)}</bdi>`
      : undefined,
    day(date)
  ].filter(Boolean)
  return html`<li part="endorser" class="endorser">
    <span class="initials" aria-hidden="true">${initials(name)}</span>
    <div>
      <p class="endorser-name">
        ${link ? html`<a href=${link} rel="nofollow noopener noreferrer"><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`}
      </p>
      <p class="muted">${facts.map((fact, i) => (i ? html` · ${fact}` : fact))}</p>
      ${comment ? html`<blockquote lang=${LANGUAGE_TAG.test(language ?? '') ? language : nothing} dir="auto">${quoted(comment)}</blockquote>` : nothing}
    </div>
  </li>`
}

function countView(count: number): unknown {
  return plural(count, {
    zero: () => msg(str`${count} endorsements`, { id: 'endorsed.count.zero' }),
    one: () => msg(str`${count} endorsement`, { id: 'endorsed.count.one' }),
    two: () => msg(str`${count} endorsements`, { id: 'endorsed.count.two' }),
    few: () => msg(str`${count} endorsements`, { id: 'endorsed.count.few' }),
    many: () => msg(str`${count} endorsements`, { id: 'endorsed.count.many' }),
    other: () => msg(str`${count} endorsements`, { id: 'endorsed.count.other' })
  })
}

/** By the register's recognition; a word that is not in the table is not shown. */
const CATEGORIES: Record<string, () => unknown> = {
  government: () => msg('Government', { id: 'category.government' }),
  'public-institution': () => msg('Public institution', { id: 'category.public-institution' }),
  education: () => msg('Education', { id: 'category.education' }),
  employer: () => msg('Employer', { id: 'category.employer' }),
  ngo: () => msg('NGO', { id: 'category.ngo' }),
  network: () => msg('Network', { id: 'category.network' })
}

const LEVELS: Record<string, () => unknown> = {
  local: () => msg('local', { id: 'level.local' }),
  regional: () => msg('regional', { id: 'level.regional' }),
  national: () => msg('national', { id: 'level.national' }),
  international: () => msg('international', { id: 'level.international' })
}

function own(table: Record<string, () => unknown>, key: string | undefined): unknown {
  return key !== undefined && Object.hasOwn(table, key) ? table[key]?.() : undefined
}

/** Its lines, without the empty ones; of many lines, and of many words, the first. */
function quoted(comment: string): string {
  const lines = comment.trim().split(/\s*[\n\u2028\u2029]\s*/)
  return tamed(lines.slice(0, 20).join('\n') + (lines.length > 20 ? '…' : ''), 1000)
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word))
  return [words[0], words.length > 1 ? words[words.length - 1] : '']
    .map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 0x20).trim())
    .join('')
}
