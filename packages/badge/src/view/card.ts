/**
 * The card: seal, the label's name, the organiser, one status line. Its box is the same in every state.
 *
 * @module
 */

import { LABEL_NAME } from '@quality-label/credentials'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { written } from '../addresses.js'
import type { Facts } from '../facts.js'
import { msg, plain } from '../text/message.js'
import { statusLine, title } from '../verdict-text.js'
import { AGAIN, CHEVRON, iconView, sealView, signView } from './parts.js'

/** What the card's buttons do. */
export interface CardControls {
  details: 'dialog' | 'inline' | 'link' | 'none'
  open: boolean
  retry: boolean
  onToggle: () => void
  onRetry: () => void
}

/** Draws the card. */
export function cardView(facts: Facts, controls: CardControls): TemplateResult {
  const name = title(facts, msg)
  return html`<div class="card" part="card">
    ${sealView(facts.state)}
    <div class="words">
      <p class="eyebrow" part="title" id="label" lang="en" dir="ltr">${LABEL_NAME}</p>
      <p class="name" part="subject" id="name"><bdi>${name || '\u00a0'}</bdi></p>
      <p class="status" part="status" id="status">
        <span class="icon" part="status-icon">${iconView(facts.state)}</span
        ><span class="line-text" part="validity">${statusLine(facts, msg)}</span>
      </p>
      ${
        facts.foreignAnchor && facts.issuer
          ? html`<p class="anchor" part="issuer">
              ${msg('Issuer chosen by this page:', { id: 'card.anchor' })} <bdi>${facts.issuer}</bdi>
            </p>`
          : nothing
      }
      ${facts.checkAt ? html`<p class="address-print" dir="ltr">${written(facts.checkAt)}</p>` : nothing}
    </div>
    <div class="controls">
      ${toggleView(facts, controls)}
      ${
        controls.retry
          ? html`<button
              class="control again"
              part="retry"
              @click=${controls.onRetry}
              aria-disabled=${facts.state === 'loading' ? 'true' : nothing}
            >
              <span class="word">${msg('Check again', { id: 'card.again' })}</span>${signView(AGAIN)}
            </button>`
          : nothing
      }
    </div>
  </div>`
}

function toggleView(facts: Facts, { details, open, onToggle }: CardControls): TemplateResult | typeof nothing {
  const inside = html`<span class="word">${msg('Details', { id: 'card.details' })}</span>${signView(CHEVRON)}`
  if (details === 'none' || (details === 'link' && !facts.checkAt)) return nothing
  if (details === 'link')
    return html`<a class="control toggle" part="toggle" aria-describedby="label name" href=${facts.checkAt!}
      >${inside}</a
    >`
  return html`<button
    class="control toggle"
    part="toggle"
    aria-describedby="label name"
    aria-haspopup=${details === 'dialog' ? 'dialog' : nothing}
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls=${details === 'inline' && open ? 'panel' : nothing}
    @click=${onToggle}
  >
    ${inside}
  </button>`
}

/** The one announcement of a final state, for the persistent `role=status`; nothing while it is being found out. */
export function announcement(facts: Facts): string {
  if (facts.state === 'loading') return ''
  return [LABEL_NAME, title(facts, plain), statusLine(facts, plain)].filter(Boolean).join('. ')
}
