/**
 * The badge in the page: seal, the label's name, the organiser, one status line. A card, or words in a line of text.
 * Its box is the same in every state.
 *
 * @module
 */

import { LABEL_NAME } from '@quality-label/credentials'
import { html, nothing, type TemplateResult } from '../template/html.js'
import { written } from '../addresses.js'
import type { Facts } from '../facts.js'
import { SEALS } from '../seal/seals.js'
import { msg, plain } from '../text/message.js'
import { statusLine, title } from '../verdict-text.js'
import { AGAIN, CHEVRON, iconView, sealView, signView } from './parts.js'

/** The shapes of a badge. */
export type Layout = 'auto' | 'inline' | 'compact' | 'card' | 'full'

/** What the card's buttons do. */
export interface CardControls {
  layout: Layout
  details: 'dialog' | 'inline' | 'link' | 'none'
  open: boolean
  /** The details were asked for and did not come: the register's page takes their place, until they do. */
  missing: boolean
  retry: boolean
  onToggle: (event: Event) => void
  onRetry: (event: Event) => void
}

/** `full` is a card with the document below it. */
export function layoutOf(wish: string): Layout {
  return /^(inline|compact|card|full)$/.test(wish) ? (wish as Layout) : 'auto'
}

/** Draws the card. */
export function cardView(facts: Facts, controls: CardControls): TemplateResult {
  const { state } = facts
  const { layout } = controls
  if (layout === 'inline') return lineView(facts, controls)
  return html`<div class="card" part="card">
    ${layout === 'compact' ? nothing : sealView(state)}
    ${layout === 'compact' || layout === 'auto' ? sealView(state, 40) : nothing}
    <div class="words">
      <p class="eyebrow" part="title" id="label" lang="en">${LABEL_NAME}</p>
      <p class="name" part="subject" id="name"><bdi>${title(facts, msg) || '\u00a0'}</bdi></p>
      <p class="status" part="status" id="status">
        <span class="icon" part="status-icon">${iconView(state)}</span
        ><span class="line-text" part="validity">${statusLine(facts, msg)}</span>
      </p>
      ${
        facts.foreignAnchor && facts.issuer
          ? html`<p class="anchor" part="issuer">
              ${msg('Issuer chosen by this page:', { id: 'card.anchor' })} <bdi>${facts.issuer}</bdi>
            </p>`
          : nothing
      }
      ${addressView(facts)}
    </div>
    <div class="controls">
      ${againView(facts, controls)}
      ${toggleView(facts, controls, html`<span class="word">${msg('Details', { id: 'card.details' })}</span>`)}
    </div>
  </div>`
}

/** In a line of text: the status itself opens the details. */
function lineView(facts: Facts, controls: CardControls): TemplateResult {
  const status = html`<span class="status" part="status" id="status"
    ><span part="validity">${statusLine(facts, msg)}</span></span
  >`
  const toggle = toggleView(facts, controls, status)
  return html`${sealView(facts.state, 24)}<span class="tag" part="title" id="label" lang="en" dir="ltr"
      >${LABEL_NAME.slice(0, SHORT)}<span class="heard">${LABEL_NAME.slice(SHORT)}</span></span
    ><span class="heard" id="name"><bdi>${title(facts, msg)}</bdi></span> ${toggle === nothing ? status : toggle}
    ${againView(facts, controls)}${addressView(facts)}`
}

/** On paper. */
function addressView({ checkAt }: Facts): TemplateResult | typeof nothing {
  return checkAt ? html`<span class="address-print" dir="ltr">${written(checkAt)}</span>` : nothing
}

/** "Quality Label" */
const SHORT = 13

function againView({ state }: Facts, { retry, missing, onRetry }: CardControls): TemplateResult | typeof nothing {
  if (!retry && !missing) return nothing
  return html`<button
    class="control again"
    part="retry"
    @click=${onRetry}
    aria-disabled=${state === 'loading' ? 'true' : nothing}
  >
    <span class="word">${msg('Check again', { id: 'card.again' })}</span>${signView(AGAIN)}
  </button>`
}

function toggleView(
  facts: Facts,
  { layout, details, open, missing, onToggle }: CardControls,
  words: TemplateResult
): TemplateResult | typeof nothing {
  const sign = (glyph: typeof CHEVRON) => (layout === 'inline' ? nothing : signView(glyph))
  const isLink = details === 'link' || missing
  if (details === 'none' || (isLink && !facts.checkAt)) return nothing
  if (isLink)
    return html`<a class="control toggle" part="toggle" aria-describedby="label name" href=${facts.checkAt!}
      >${words}${newTabView()}${sign(SEALS.unsupported)}</a
    >`
  return html`<button
    class="control toggle"
    part="toggle"
    aria-describedby="label name"
    aria-haspopup=${details === 'inline' ? nothing : 'dialog'}
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls=${details === 'inline' && open ? 'panel' : nothing}
    @click=${onToggle}
  >
    ${words}${sign(CHEVRON)}
  </button>`
}

/** The register's page for frames opens its links in a new tab: who hears the link is told. */
function newTabView(): TemplateResult | typeof nothing {
  if (!document.querySelector('base[target=_blank]')) return nothing
  return html`<span class="heard">, ${msg('opens a new tab', { id: 'card.new-tab' })}</span>`
}

/** The one announcement of a final state, for the persistent `role=status`; nothing while it is being found out. */
export function announcement(facts: Facts): string {
  if (facts.state === 'loading') return ''
  return [LABEL_NAME, title(facts, plain), statusLine(facts, plain)].filter(Boolean).join('. ')
}
