/**
 * The element: it draws what the check knows, and opens the details. What it shows is made by the views.
 *
 * @module
 */

import { html } from './template/html.js'
import { checkAddress } from './addresses.js'
import { readFacts } from './facts.js'
import { SpeakingBadge } from './speaking-badge.js'
import { TONES } from './state.js'
import { baseStyles } from './styles/base.js'
import { cardStyles } from './styles/card.js'
import { directionOf } from './text/languages.js'
import { speaking } from './text/message.js'
import { VERSION } from './version.js'
import { announcement, cardView, layoutOf, type Layout } from './view/card.js'
import type * as Panel from './view/panel.js'

const PRINTING = ['beforeprint', 'afterprint']

/** After a verdict the page has its own things to do first. */
const IDLE_MS = 300

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
export class QualityLabelBadge extends SpeakingBadge {
  static readonly version: string = VERSION

  #open = false
  #panel: typeof Panel | undefined
  #panelMissing = false
  #printing = false
  #hadFocus = false
  #checkAt: string | undefined

  /** Opens the details. */
  async showDetails(): Promise<void> {
    if (this.#opensElsewhere) return
    await this.#loadPanel(true)
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
    for (const type of PRINTING) window.removeEventListener(type, this.#onPrint)
    if (this.#open) this.hideDetails()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#adoptStyles()
    // Who points at the badge, or reaches it by the keyboard, may open it next.
    for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, this.#prepare)
    for (const type of PRINTING) window.addEventListener(type, this.#onPrint)
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    super.willUpdate(changed)
    this.#hadFocus = !!this.renderRoot.activeElement?.matches('[part=retry],.toggle')
    if (changed.has('src') || changed.has('verifyUrl')) {
      this.#checkAt = checkAddress(this.settings.register, this.address, this.verifyUrl)
    }
  }

  protected override render(): unknown {
    const { state, result, settings, page, preview, theme, mayRetry, endorsers, speech } = this
    const facts = readFacts({ state, result, settings, page, checkAt: this.#checkAt, preview })
    const [layout, missing] = [this.#layout, this.#panelMissing]
    const isFull = layout === 'full' && !missing
    const details = isFull ? 'none' : layout === 'inline' && this.details === 'inline' ? 'dialog' : this.details
    const onRetry = missing ? this.#onToggle : this.retry
    const shared = { open: this.#open || isFull, onRetry }
    return speaking(speech, () => {
      const card = cardView(facts, { ...shared, layout, details, missing, retry: mayRetry, onToggle: this.#onToggle })
      return html`<div
        class="base ${TONES[facts.state]} is-${facts.state} as-${layout}"
        data-theme=${theme}
        part="base"
        lang=${speech.language}
        dir=${directionOf(speech.language)}
      >
        <p class="heard" role="status">${announcement(facts)}</p>
        <div class="box" role="group" aria-labelledby="label name status">${card}</div>
        ${this.#panel?.detailsView(facts, {
          ...shared,
          printing: this.#printing,
          inline: isFull || details === 'inline',
          headingLevel: Math.min(Math.max(this.headingLevel, 1), 3),
          endorsers,
          retry: mayRetry && !isFull,
          onClose: () => this.hideDetails(),
          onClosed: this.#closed,
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

  /** The panel comes after the verdict, before it is asked for. */
  protected override checked(): void {
    // Safari has no idle callback.
    if (this.#layout === 'full') this.#prepare()
    else setTimeout(this.#prepare, IDLE_MS)
  }

  get #layout(): Layout {
    return layoutOf(this.layout)
  }

  get #opensElsewhere(): boolean {
    return this.details === 'link' || this.details === 'none'
  }

  readonly #prepare = (): void => {
    const isFull = this.#layout === 'full'
    if (!this.#opensElsewhere || isFull) void this.#loadPanel(isFull)
  }

  /**
   * If the panel does not come, the register's page takes its place, and the next wish asks for it again.
   *
   * @param wanted By the visitor, not as a precaution.
   */
  async #loadPanel(wanted = false): Promise<void> {
    if (this.#panel) return
    try {
      this.#panel = await import('./view/panel.js')
      this.#adoptStyles()
    } catch (error) {
      console.error('<quality-label-badge>: the details could not be loaded.', error)
    }
    if (wanted || this.#panel) this.#panelMissing = !this.#panel
    this.requestUpdate()
  }

  #adoptStyles(): void {
    this.adopt([baseStyles, cardStyles, ...(this.#panel?.panelStyles ?? [])])
  }

  readonly #onToggle = (): void => {
    if (this.#open) this.hideDetails()
    else void this.showDetails()
  }

  readonly #onPrint = ({ type }: Event): void => {
    this.#printing = type === PRINTING[0] && !this.#opensElsewhere
    this.requestUpdate()
  }

  readonly #closed = (): void => {
    if (!this.#open) return
    this.#open = false
    this.requestUpdate()
    this.tell('qlb-close', null)
  }
}
