/**
 * The panel: a document that says what the label is, what was checked, and where to check it again.
 *
 * @module
 */

import { LABEL_NAME } from '@quality-label/credentials'
import { html, nothing, type TemplateResult } from '../template/html.js'
import { written } from '../addresses.js'
import type { Facts } from '../facts.js'
import { day } from '../text/dates.js'
import { LANGUAGES } from '../text/languages.js'
import { language, msg, plain } from '../text/message.js'
import { moment } from '../text/moments.js'
import { sentence } from '../sentences.js'
import { panelContentStyles } from '../styles/panel-content.js'
import { panelFrameStyles } from '../styles/panel-frame.js'
import { statusLine, title } from '../verdict-text.js'
import { checksView } from './checks.js'
import { endorsersView } from './endorsers.js'
import { CLOSE, heading } from './heading.js'
import { iconView, sealView, signView } from './parts.js'
import { technicalView } from './technical.js'

/** What the panel's controls do. */
export interface PanelControls {
  open: boolean
  printing: boolean
  /** The panel stands in the page, below the card; the card's button closes it. */
  inline: boolean
  headingLevel: number
  /** How many endorsements: `all`, `none` or a number. */
  endorsers: string
  retry: boolean
  onRetry: () => void
  onClose: () => void
  /** The dialog has closed, however it was told to. */
  onClosed: () => void
  onLanguage: (language: string) => void
}

/** Adopted when the panel has come. */
export const panelStyles = [panelFrameStyles, panelContentStyles]

/** Draws the details: a dialog, or a box below the card; empty until they are opened. On paper they are open. */
export function detailsView(facts: Facts, given: PanelControls): TemplateResult {
  const onPaper = given.printing && !given.open
  const controls = onPaper ? { ...given, open: true, inline: true } : given
  const panel = controls.open ? panelView(facts, controls) : nothing
  if (controls.inline)
    return html`<div class="inline" id="panel">
      ${controls.open ? html`<div class="panel" part="panel">${panel}</div>` : nothing}
    </div>`
  const onBackdrop = (event: Event) => {
    if (event.target === event.currentTarget) controls.onClose()
  }
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- a click beside the dialog; its key is Escape
  return html`<dialog aria-labelledby="panel-name" @close=${controls.onClosed} @click=${onBackdrop}>
    <div class="panel" part="panel">${panel}</div>
  </dialog>`
}

function panelView(facts: Facts, controls: PanelControls): TemplateResult {
  // Below the card nothing has to be said twice, and the sections are the first headings.
  const level = controls.headingLevel - (controls.inline ? 1 : 0)
  return html`${controls.inline ? nothing : html`${closeView(controls)}${headerView(facts, level)}`}
    <div class="body">
      <p class="sentence">${sentence(facts, msg)}</p>
      ${
        facts.state === 'expiring'
          ? html`<p class="reminder">
              ${msg('For you as the owner: visitors see a valid label. Please apply for renewal in time.', { id: 'panel.reminder' })}
            </p>`
          : nothing
      }
      ${
        controls.retry
          ? html`<button class="link" part="retry" @click=${controls.onRetry}>
              ${msg('Check again', { id: 'panel.again' })}
            </button>`
          : nothing
      }
      <div class="columns">
        ${checksView(facts, level + 1)}
        <div>${datesView(facts, level + 1)} ${meaningView(level + 1)}</div>
      </div>
      ${endorsersView(facts, level + 1, controls.endorsers)}
      <slot name="note" part="note"></slot>
    </div>
    ${technicalView(facts)}
    <div class="foot">
      ${
        facts.checkAt
          ? html`<p>
              ${msg('Check it yourself at', { id: 'panel.check' })}<br /><a
                class="address"
                part="verify-link"
                href=${facts.checkAt}
                dir="ltr"
                >${written(facts.checkAt)}</a
              >
            </p>`
          : nothing
      }
      <slot name="actions"></slot>
      ${languageView(controls)}
    </div>`
}

/** Stays in its corner while the panel scrolls. */
function closeView({ onClose }: PanelControls): TemplateResult {
  return html`<button class="close" part="close" aria-label=${plain('Close', { id: 'panel.close' })} @click=${onClose}>
    ${signView(CLOSE)}
  </button>`
}

function headerView(facts: Facts, level: number): TemplateResult {
  return html`<div class="panel-header" part="panel-header">
    ${sealView(facts.state)}
    <div class="words">
      <p class="eyebrow" lang="en">${LABEL_NAME}</p>
      <div role="heading" aria-level=${level} class="name" id="panel-name">
        <bdi>${title(facts, msg) || LABEL_NAME}</bdi>
      </div>
      <p class="status"><span class="icon">${iconView(facts.state)}</span><span>${statusLine(facts, msg)}</span></p>
    </div>
  </div>`
}

/** `unconfirmed` names no date of the label: it might be read as a promise. */
function datesView({ label, result, state }: Facts, level: number): TemplateResult {
  const rows: [unknown, string][] = []
  if (label && state !== 'unconfirmed') {
    rows.push([msg('Issued', { id: 'dates.issued' }), day(label.awardedDate ?? label.validFrom)])
    if (day(label.awardedDate) !== day(label.validFrom))
      rows.push([msg('Valid from', { id: 'dates.from' }), day(label.validFrom)])
    rows.push([msg('Valid until', { id: 'dates.until' }), day(label.validUntil)])
  }
  rows.push([msg('Checked', { id: 'dates.checked' }), moment(result?.checkedAt)])
  return html`<section>
    ${heading(level, msg('Dates', { id: 'dates' }))}
    <dl>
      ${rows.map(([term, date]) =>
        date
          ? html`<div class="row">
              <dt>${term}</dt>
              <dd>${date}</dd>
            </div>`
          : nothing
      )}
    </dl>
  </section>`
}

function meaningView(level: number): TemplateResult {
  return html`<section>
    ${heading(level, msg('What the label means', { id: 'meaning' }))}
    <p>
      ${msg('It says that an organiser issues its Open Badges with care: clear criteria, real evidence, trained staff and a plan to improve. The Network looked at this.', { id: 'meaning.yes' })}
    </p>
    <p class="muted">
      ${msg('It does not say that the Network answers for a particular course, badge or learner.', { id: 'meaning.no' })}
    </p>
  </section>`
}

/** Present only when there is something to choose. */
function languageView({ onLanguage }: PanelControls): TemplateResult | typeof nothing {
  const all = Object.entries(LANGUAGES)
  if (all.length < 2) return nothing
  const onChange = (event: Event) => onLanguage((event.target as HTMLSelectElement).value)
  return html`<select part="language" aria-label=${plain('Language', { id: 'panel.language' })} @change=${onChange}>
    ${all.map(([tag, { name }]) => html`<option value=${tag} lang=${tag} ?selected=${tag === language()}>${name}</option>`)}
  </select>`
}
