/**
 * The element: it draws what the check knows, and opens the details. What it shows is made by the views.
 *
 * @module
 */

import { html } from 'lit/html.js'
import { checkAddress } from './addresses.js'
import { CheckingBadge } from './checking-badge.js'
import { readFacts } from './facts.js'
import { TONES } from './state.js'
import { baseStyles } from './styles/base.js'
import { cardStyles } from './styles/card.js'
import { chooseLanguage, directionOf, loadTexts, wishes } from './text/languages.js'
import { speaking, type Speech } from './text/message.js'
import { VERSION } from './version.js'
import { announcement, cardView } from './view/card.js'
import type * as Panel from './view/panel.js'

/**
 * Shows a Quality Label and checks it in the visitor's browser.
 *
 * @fires {CustomEvent<{ result: VerificationResult }>} qlb-load - A verification has ended with a result.
 * @fires {CustomEvent<{ state: BadgeState; previous: BadgeState; result: VerificationResult | null }>} qlb-state
 * @fires {CustomEvent<BadgeError>} qlb-error - The label could not be confirmed.
 * @fires {CustomEvent<null>} qlb-open - The details were opened.
 * @fires {CustomEvent<null>} qlb-close - The details were closed.
 * @element quality-label-badge
 * @slot - Fallback, shown until the script runs: a picture that links to the register.
 * @slot note - Words of the page's owner, in the panel.
 * @slot actions - Links of the page's owner, in the foot of the panel.
 * @csspart base - Everything.
 * @csspart card - The card. Further parts: seal title subject status status-icon validity issuer toggle retry
 * @csspart panel - The details. Further parts: panel-header close checks check endorsers endorser note verify-link language
 * @cssproperty --qlb-font - Default: the page's font.
 * @cssproperty --qlb-font-size - Default: max(16px, 1rem).
 * @cssproperty --qlb-inline-size - Default: 20em. From 440 px the card has room for words on its buttons.
 * @cssproperty --qlb-surface - Also: --qlb-text --qlb-muted --qlb-border --qlb-accent --qlb-focus --qlb-shadow --qlb-radius
 *   --qlb-padding --qlb-gap --qlb-block-size --qlb-seal-size --qlb-dialog-inline-size. State colours are fixed.
 * @cssstate loading - And one for each other state.
 */
export class QualityLabelBadge extends CheckingBadge {
  static readonly version: string = VERSION

  #open = false
  #panel: typeof Panel | undefined
  #panelMissing = false
  #hadFocus = false
  #checkAt: string | undefined
  #chosenLanguage = ''
  #wanted = 'en'
  #speech: Speech = { language: 'en' }

  /** Opens the details. */
  async showDetails(): Promise<void> {
    if (this.#opensElsewhere) return
    await this.#loadPanel()
    if (this.#open || !this.#panel || !this.isConnected) return
    this.#open = true
    this.requestUpdate()
    await this.updateComplete
    this.renderRoot.querySelector('dialog')?.showModal()
    this.tell('qlb-open', null)
  }

  /** Closes the details. */
  hideDetails(): void {
    const dialog = this.renderRoot.querySelector('dialog')
    if (dialog?.open) dialog.close()
    else this.#closed()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    if (this.#open) this.hideDetails()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#adoptStyles()
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    super.willUpdate(changed)
    this.#hadFocus = !!this.renderRoot.activeElement?.matches('[part=retry]')
    if (changed.has('src') || changed.has('verifyUrl')) {
      this.#checkAt = checkAddress(this.settings.register, this.address, this.verifyUrl)
    }
    const wanted = chooseLanguage(
      [this.#chosenLanguage, ...wishes(this, this.language, navigator.languages)].filter(Boolean)
    )
    if (wanted !== this.#wanted) void this.#speak((this.#wanted = wanted))
  }

  protected override render(): unknown {
    const { state, result, settings, page, preview, theme, mayRetry: retry, retry: onRetry } = this
    const facts = readFacts({ state, result, settings, page, checkAt: this.#checkAt, preview })
    const { language } = this.#speech
    return speaking(this.#speech, () => {
      const details = this.#panelMissing && !this.#opensElsewhere ? 'link' : this.details
      const card = cardView(facts, { details, open: this.#open, retry, onRetry, onToggle: this.#onToggle })
      return html`<div
        class="base ${TONES[facts.state]} is-${facts.state}"
        data-theme=${theme}
        part="base"
        lang=${language}
        dir=${directionOf(language)}
      >
        <p class="heard" role="status">${announcement(facts)}</p>
        <div class="box" role="group" aria-labelledby="label name status">${card}</div>
        ${this.#panel?.detailsView(facts, {
          open: this.#open,
          inline: this.details === 'inline',
          headingLevel: this.headingLevel,
          retry,
          onRetry,
          onClose: () => this.hideDetails(),
          onClosed: this.#closed,
          onLanguage: this.#onLanguage
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

  /** The panel comes after the verdict, before it is asked for. */
  protected override checked(): void {
    if (!this.#opensElsewhere) void this.#loadPanel()
  }

  get #opensElsewhere(): boolean {
    return this.details === 'link' || this.details === 'none'
  }

  /** If the panel does not come, the register's page takes its place. */
  async #loadPanel(): Promise<void> {
    if (this.#panel) return
    try {
      this.#panel = await import('./view/panel.js')
      this.#adoptStyles()
    } catch (error) {
      console.error('<quality-label-badge>: the details could not be loaded.', error)
    }
    this.#panelMissing = !this.#panel
    this.requestUpdate()
  }

  #adoptStyles(): void {
    this.adopt([baseStyles, cardStyles, ...(this.#panel?.panelStyles ?? [])])
  }

  async #speak(language: string): Promise<void> {
    const table = await loadTexts(language)
    if (language !== this.#wanted) return
    this.#speech = table ? { language, table } : { language: 'en' }
    this.requestUpdate()
  }

  readonly #onToggle = (): void => {
    if (this.#open) this.hideDetails()
    else void this.showDetails()
  }

  readonly #onLanguage = (language: string): void => {
    this.#chosenLanguage = language
    this.requestUpdate()
  }

  readonly #closed = (): void => {
    if (!this.#open) return
    this.#open = false
    this.requestUpdate()
    this.tell('qlb-close', null)
  }
}
