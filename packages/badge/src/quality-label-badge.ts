/**
 * The element: it draws what the check knows, and opens the details. What it shows is made by the views.
 *
 * @module
 */

import { html } from './template/html.js'
import { checkAddress } from './addresses.js'
import { readFacts, type Facts } from './facts.js'
import { OpeningBadge } from './opening-badge.js'
import { TONES } from './state.js'
import { directionOf } from './text/languages.js'
import { speaking } from './text/message.js'
import { VERSION } from './version.js'
import { announcement, cardView } from './view/card.js'

/**
 * Shows a Quality Label and checks it in the visitor's browser.
 *
 * @fires {CustomEvent<{ result: VerificationResult }>} qlb-load - A verification has ended with a result.
 * @fires {CustomEvent<{ state: BadgeState; previous: BadgeState; result: VerificationResult | null }>} qlb-state - The
 *   state is another one.
 * @fires {CustomEvent<BadgeError>} qlb-error - The label could not be confirmed.
 * @fires {CustomEvent<null>} qlb-open - The details were opened.
 * @fires {CustomEvent<null>} qlb-close - The details were closed.
 * @tag quality-label-badge
 * @slot - Fallback, shown until the script runs: a picture that links to the register.
 * @slot note - Words of the page's owner, in the details.
 * @slot actions - Links of the page's owner, in the foot of the details.
 * @csspart base - Everything.
 * @csspart card - The card.
 * @csspart seal - The seal. Its colour is the state's.
 * @csspart title - The name of the label.
 * @csspart subject - The organiser's name, or what happened.
 * @csspart status - The status line.
 * @csspart status-icon - The sign in it.
 * @csspart validity - The words in it.
 * @csspart issuer - The issuer that this page trusts, where it is not the register that made the script.
 * @csspart toggle - The button or link to the details.
 * @csspart retry - "Check again".
 * @csspart panel - The details.
 * @csspart panel-header - Their head, in the dialog.
 * @csspart close - The button that closes the dialog.
 * @csspart checks - What was checked.
 * @csspart check - One question of it.
 * @csspart endorsers - Who endorses.
 * @csspart endorser - One of them.
 * @csspart note - The place of the slot.
 * @csspart verify-link - The link to the register's page.
 * @csspart language - The choice of a language.
 * @cssproperty [--qlb-font=inherit] - The font. Default is `inherit`
 * @cssproperty [--qlb-font-size=max(16px, 1rem)] - The text size, by which all else is measured. Default is `max(16px, 1rem)`
 * @cssproperty [--qlb-inline-size=20em] - The width. From 27.5em the buttons have words; below 19em the card is compact. Default is `20em`
 * @cssproperty [--qlb-block-size=6em] - The least height of the card. Default is `6em`
 * @cssproperty [--qlb-radius=12px] - The corners. Default is `12px`
 * @cssproperty [--qlb-padding=0.25em 0.75em 0.25em 0.8125em] - The space inside the card. Default is `0.25em 0.75em 0.25em 0.8125em`
 * @cssproperty [--qlb-gap=0.75em] - The space between seal and words. Default is `0.75em`
 * @cssproperty [--qlb-surface=light-dark(#fff, #14191b)] - The background. Default is `light-dark(#fff, #14191b)`
 * @cssproperty [--qlb-text=light-dark(#15212a, #e8eef0)] - The text. Default is `light-dark(#15212a, #e8eef0)`
 * @cssproperty [--qlb-muted=light-dark(#51606a, #a6b3ba)] - Second text. Default is `light-dark(#51606a, #a6b3ba)`
 * @cssproperty [--qlb-border=light-dark(#d6dadb, #30393d)] - Edges and rules. Default is `light-dark(#d6dadb, #30393d)`
 * @cssproperty [--qlb-accent=light-dark(#0d5364, #82c7d6)] - Links and buttons. State colours are fixed. Default is `light-dark(#0d5364, #82c7d6)`
 * @cssproperty [--qlb-focus=light-dark(#0d5364, #9fdbe8)] - The focus ring. Default is `light-dark(#0d5364, #9fdbe8)`
 * @cssproperty [--qlb-shadow=none] - The shadow of the card. Default is `none`
 * @cssproperty [--qlb-seal-size=4.5em] - The seal of the card. Default is `4.5em`
 * @cssproperty [--qlb-dialog-inline-size=40em] - The width of the dialog. Default is `40em`
 * @cssstate loading - The label is being checked.
 * @cssstate valid - The label holds.
 * @cssstate expiring - It holds, and ends soon.
 * @cssstate expired - It has ended.
 * @cssstate not-yet-valid - It has not begun.
 * @cssstate suspended - The Network has suspended it.
 * @cssstate revoked - It was withdrawn or replaced.
 * @cssstate invalid - It did not pass: most often its content was changed.
 * @cssstate untrusted - Somebody else issued it.
 * @cssstate wrong-site - This website is not on its list.
 * @cssstate wrong-recipient - It is another organiser's than the page expects.
 * @cssstate unconfirmed - Its live status, or the website, is not known.
 * @cssstate unreachable - The register did not answer.
 * @cssstate unsupported - It cannot be checked in this browser.
 */
export class QualityLabelBadge extends OpeningBadge {
  static readonly version: string = VERSION

  #hadFocus = false
  #checkAt: string | undefined
  #said = { state: '', language: '', words: '' }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    super.willUpdate(changed)
    this.#hadFocus = !!this.renderRoot.activeElement?.matches('[part=retry],.toggle')
    if (changed.has('src') || changed.has('verifyUrl')) {
      this.#checkAt = checkAddress(this.settings.register, this.address, this.verifyUrl)
    }
  }

  protected override render(): unknown {
    const { state, result, settings, page, preview, theme, mayRetry, endorsers, speech, onToggle } = this
    const { open, panel, missing, printing } = this.opening
    const facts = readFacts({
      state,
      result,
      issuer: settings.issuerName(this.trustedIssuers),
      foreignAnchor: !settings.published,
      page,
      checkAt: this.#checkAt,
      preview
    })
    const layout = this.layoutNow
    const isFull = layout === 'full' && !missing
    const details = isFull ? 'none' : layout === 'inline' && this.details === 'inline' ? 'dialog' : this.details
    const shared = { open: open || isFull, onRetry: missing ? onToggle : this.retry }
    return speaking(speech, () => {
      const card = cardView(facts, { ...shared, layout, details, missing, retry: mayRetry, onToggle })
      return html`<div
        class="base ${TONES[facts.state]} is-${facts.state} as-${layout}"
        data-theme=${theme}
        part="base"
        lang=${speech.language}
        dir=${directionOf(speech.language)}
      >
        <p class="heard" role="status">${this.#announced(facts, speech.language)}</p>
        <div class="box" role="group" aria-labelledby="label name status">${card}</div>
        ${panel?.detailsView(facts, {
          ...shared,
          printing,
          inline: isFull || details === 'inline',
          headingLevel: this.headingLevel,
          endorsers,
          retry: mayRetry && !isFull,
          onClose: () => this.hideDetails(),
          onClosed: this.closed,
          onLanguage: this.onLanguage
        })}
      </div>`
    })
  }

  /** Where the button that had the focus is gone, the focus stays with the badge. */
  protected override updated(): void {
    const { renderRoot } = this
    if (!this.#hadFocus || renderRoot.activeElement) return
    const inDialog = renderRoot.querySelector<HTMLElement>('.close')
    const button = inDialog ?? renderRoot.querySelector<HTMLElement>('.toggle')
    button?.focus()
  }

  /** A state is called out once; when its words change to another language they are there to be read. */
  #announced(facts: Facts, language: string): string {
    const { state } = facts
    if (state !== this.#said.state) this.#said = { state, language, words: announcement(facts) }
    else if (language !== this.#said.language) this.#said = { state, language, words: '' }
    return this.#said.words
  }
}
