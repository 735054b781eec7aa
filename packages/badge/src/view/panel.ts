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
import { checksView, isDateless } from './checks.js'
import { endorsersView } from './endorsers.js'
import { CLOSE, heading, levelOf } from './heading.js'
import { iconView, sealView, signView } from './parts.js'
import { technicalView } from './technical.js'

export { openDialog } from './open-dialog.js'

/** What the panel's controls do. */
export interface PanelControls {
  open: boolean
  printing: boolean
  /** The panel stands in the page, below the card; the card's button closes it. */
  inline: boolean
  /** As the page gave it. */
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

/**
 * Draws the details: a dialog, or a box below the card; empty until they are opened. On paper they are a box, and open;
 * a dialog that is open waits meanwhile.
 */
export function detailsView(facts: Facts, controls: PanelControls): TemplateResult {
  const { open, printing, inline, onClosed } = controls
  if (inline) return boxView(facts, { ...controls, open: open || printing })
  return html`${printing ? boxView(facts, { ...controls, open: true, inline: true }) : nothing}
    <dialog class=${printing ? 'waiting' : nothing} aria-labelledby="panel-name" @close=${onClosed}>
      <div class="panel" part="panel">${open ? panelView(facts, controls) : nothing}</div>
    </dialog>`
}

function boxView(facts: Facts, controls: PanelControls): TemplateResult {
  return html`<div class="inline" id="panel">
    ${controls.open ? html`<div class="panel" part="panel">${panelView(facts, controls)}</div>` : nothing}
  </div>`
}

function panelView(facts: Facts, controls: PanelControls): TemplateResult {
  // Below the card nothing has to be said twice, and the sections are the first headings.
  const level = levelOf(controls.headingLevel) - (controls.inline ? 1 : 0)
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

/** Where nothing was confirmed no date stands: it might be read as a promise. */
function datesView(facts: Facts, level: number): TemplateResult | typeof nothing {
  const { label, result } = facts
  const rows: [unknown, string][] = []
  if (label) {
    rows.push([msg('Issued', { id: 'dates.issued' }), day(label.awardedDate ?? label.validFrom)])
    if (day(label.awardedDate) !== day(label.validFrom))
      rows.push([msg('Valid from', { id: 'dates.from' }), day(label.validFrom)])
    rows.push([msg('Valid until', { id: 'dates.until' }), day(label.validUntil)])
  }
  rows.push([msg('Checked', { id: 'dates.checked' }), moment(result?.checkedAt)])
  const known = isDateless(facts) ? [] : rows.filter(([, date]) => date)
  if (!known.length) return nothing
  return html`<section>
    ${heading(level, msg('Dates', { id: 'dates' }))}
    <dl>
      ${known.map(
        ([term, date]) =>
          html`<div class="row">
            <dt>${term}</dt>
            <dd>${date}</dd>
          </div>`
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

/**
 * Present only when there is something to choose. It shows what is spoken: what was chosen only once that has come, and
 * not where it does not come. The form is there to take a choice back; what happens in it is no affair of the page's
 * forms.
 */
function languageView({ onLanguage }: PanelControls): TemplateResult | typeof nothing {
  const all = Object.entries(LANGUAGES)
  if (all.length < 2) return nothing
  const stays = (event: Event) => event.stopPropagation()
  const onChange = (event: Event) => {
    stays(event)
    const { value, form } = event.currentTarget as HTMLSelectElement
    form?.reset()
    onLanguage(value)
  }
  return html`<form>
    <select
      part="language"
      aria-label=${plain('Language', { id: 'panel.language' })}
      @input=${stays}
      @change=${onChange}
    >
      ${all.map(([tag, { name }]) => html`<option value=${tag} lang=${tag} ?selected=${tag === language()}>${name}</option>`)}
    </select>
  </form>`
}
