/**
 * The element. It keeps state and listens; what it shows is made by the views, what it knows by the verifier.
 *
 * @module
 */

import type { VerificationResult } from '@quality-label/verifier'
import { adoptStyles, html, nothing, type PropertyValues } from 'lit'
import { checkAddress } from './addresses.js'
import { BadgeAttributes } from './badge-attributes.js'
import { readFacts, type Facts } from './facts.js'
import { watchPage, whenNear } from './page-events.js'
import { runCheck, type BadgeError } from './run.js'
import { createSettings, type BadgeSettings } from './settings.js'
import { findSite, type Site } from './site.js'
import { TONES, type BadgeState } from './state.js'
import { baseStyles } from './styles/base.js'
import { cardStyles } from './styles/card.js'
import { chooseLanguage, directionOf, loadTexts, wishes } from './text/languages.js'
import { speaking, type Speech } from './text/message.js'
import { VERSION } from './version.js'
import { announcement, cardView } from './view/card.js'
import type * as Panel from './view/panel.js'

/** A tab that was left alone for longer is checked again when the visitor returns. */
const STALE_MS = 300_000

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
export class QualityLabelBadge extends BadgeAttributes {
  static readonly version: string = VERSION

  static override styles = [baseStyles, cardStyles]

  /** What this kind of badge trusts; set by `defineBadge`. */
  protected readonly settings: BadgeSettings = createSettings()

  readonly #internals = this.attachInternals()
  #state: BadgeState = 'loading'
  #result: VerificationResult | null = null
  #error: BadgeError | null = null
  #run: { done: Promise<VerificationResult | null>; stop: AbortController } | undefined
  #page: Site = { site: 'unknown' }
  #endedAt = 0
  #open = false
  #panel: typeof Panel | undefined
  #panelMissing = false
  #asked = false
  #hadFocus = false
  #checkAt: string | undefined
  #chosenLanguage = ''
  #wanted = 'en'
  #speech: Speech = { language: 'en' }
  #cleanUp: (() => void)[] = []

  /** What the badge shows. Only `valid` and `expiring` mean that the label holds. */
  get state(): BadgeState {
    return this.#state
  }

  /** The last result of the verifier, if any. */
  get result(): VerificationResult | null {
    return this.#result
  }

  /** When the last result was made. */
  get checkedAt(): Date | null {
    return this.#result && new Date(this.#result.checkedAt)
  }

  get error(): BadgeError | null {
    return this.#error
  }

  /**
   * Checks the label.
   *
   * @param options `force`: ask again although a result is in hand.
   * @returns The result; `null` when nothing could be checked.
   */
  async verify({ force = false } = {}): Promise<VerificationResult | null> {
    if (force || !this.#run) this.#start(force)
    return this.#run?.done ?? null
  }

  /** Opens the details. */
  async showDetails(): Promise<void> {
    if (this.#open || /^(link|none)$/.test(this.details)) return
    await this.#loadPanel()
    if (!this.#panel || !this.isConnected) return
    this.#open = true
    this.requestUpdate()
    await this.updateComplete
    this.renderRoot.querySelector('dialog')?.showModal()
    this.#tell('qlb-open', null)
  }

  /** Closes the details. */
  hideDetails(): void {
    const dialog = this.renderRoot.querySelector('dialog')
    if (dialog?.open) dialog.close()
    else this.#closed()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#reflect()
    this.#cleanUp = [
      watchPage({
        online: () => this.#error?.retryable && this.#start(),
        visible: () => this.#endedAt && performance.now() - this.#endedAt > STALE_MS && this.#start()
      })
    ]
    if (this.hasUpdated) this.#begin()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const stop of this.#cleanUp) stop()
    this.#run?.stop.abort()
    this.#run = undefined
    if (this.#open) this.hideDetails()
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // Of a declarative shadow root nothing is kept: Lit would draw beside it.
    this.shadowRoot?.replaceChildren()
    return super.createRenderRoot()
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#hadFocus = !!this.shadowRoot?.activeElement?.matches('[part=retry]')
    if (changed.has('src') || changed.has('verifyUrl')) {
      this.#checkAt = checkAddress(this.settings.register, this.#address(), this.verifyUrl)
    }
    if (changed.has('src') || changed.has('expectedId')) this.#begin()
    const wanted = chooseLanguage(
      [this.#chosenLanguage, ...wishes(this, this.language, navigator.languages)].filter(Boolean)
    )
    if (wanted !== this.#wanted) void this.#speak((this.#wanted = wanted))
  }

  protected override render(): unknown {
    const facts = this.#facts()
    const { language } = this.#speech
    const retry = !!this.#error?.retryable || (this.#asked && this.#state === 'loading')
    const onRetry = () => {
      this.#asked = true
      if (this.#state !== 'loading') this.#start(true)
    }
    return speaking(this.#speech, () => {
      const onClose = this.details === 'dialog' ? () => this.hideDetails() : undefined
      const details = this.#panelMissing && /^(dialog|inline)$/.test(this.details) ? 'link' : this.details
      const panel = this.#open
        ? this.#panel?.panelView(facts, {
            headingLevel: this.headingLevel,
            retry,
            onRetry,
            onClose,
            onLanguage: this.#onLanguage
          })
        : nothing
      return html`<div
        class="base ${TONES[facts.state]} is-${facts.state}"
        part="base"
        lang=${language}
        dir=${directionOf(language)}
      >
        <p class="heard" role="status">${announcement(facts)}</p>
        <div class="box" role="group" aria-labelledby="label name status">
          ${cardView(facts, { details, open: this.#open, retry, onRetry, onToggle: this.#onToggle })}
        </div>
        ${
          this.details === 'inline'
            ? html`<div class="inline" id="panel">
                ${this.#open ? html`<div class="panel" part="panel">${panel}</div>` : nothing}
              </div>`
            : // eslint-disable-next-line lit-a11y/click-events-have-key-events -- beside the dialog; the key is Escape, by the browser
              html`<dialog aria-labelledby="panel-name" @close=${this.#closed} @click=${this.#onBackdrop}>
                <div class="panel" part="panel">${panel}</div>
              </dialog>`
        }
      </div>`
    })
  }

  /**
   * The panel comes after the verdict, before it is asked for. If it does not come, the register's page takes its
   * place.
   */
  async #loadPanel(): Promise<void> {
    if (this.#panel) return
    try {
      this.#panel = await import('./view/panel.js')
      adoptStyles(this.renderRoot as ShadowRoot, [baseStyles, cardStyles, ...this.#panel.panelStyles])
    } catch (error) {
      console.error('<quality-label-badge>: the details could not be loaded.', error)
    }
    this.#panelMissing = !this.#panel
    this.requestUpdate()
  }

  /** Where the button that had the focus is gone, the focus stays with the badge. */
  protected override updated(): void {
    const { shadowRoot } = this
    if (!this.#hadFocus || shadowRoot?.activeElement) return
    shadowRoot?.querySelector<HTMLElement>(this.#open ? '.close, .toggle' : '.toggle')?.focus()
  }

  #facts(): Facts {
    const { settings, preview } = this
    return readFacts({
      state: this.#state,
      result: this.#result,
      settings,
      page: this.#page,
      checkAt: this.#checkAt,
      preview
    })
  }

  #address(): string {
    return this.src && URL.canParse(this.src, document.baseURI) ? new URL(this.src, document.baseURI).href : ''
  }

  /** Starts afresh: another label, or the element came back into a page. */
  #begin(): void {
    this.#run?.stop.abort()
    this.#run = undefined
    this.#become({ state: 'loading', result: null, error: null })
    if (!this.isConnected) return
    if (this.loading === 'lazy') this.#cleanUp.push(whenNear(this, () => this.#run ?? this.#start()))
    else this.#start()
  }

  /** @param visibly Shows `loading`; a check in the background leaves what is known until it knows better. */
  #start(visibly = false): void {
    this.#run?.stop.abort()
    const stop = new AbortController()
    this.#page = findSite(window)
    const question = { src: this.#address(), page: this.#page, warnDays: this.warnDays, signal: stop.signal }
    if (visibly) this.#become({ state: 'loading', result: null, error: null })
    const done = runCheck(this.settings, { ...question, ...(this.expectedId && { recipient: this.expectedId }) }).then(
      (outcome) => {
        // A later start, or the element's leaving, makes this answer meaningless.
        if (stop.signal.aborted) return null
        this.#endedAt = performance.now()
        this.#become(outcome)
        this.#asked = false
        if (!/^(link|none)$/.test(this.details)) void this.#loadPanel()
        return outcome.result
      },
      () => null
    )
    this.#run = { done, stop }
  }

  #become({
    state,
    result,
    error
  }: {
    state: BadgeState
    result: VerificationResult | null
    error: BadgeError | null
  }): void {
    const previous = this.#state
    this.#state = state
    this.#result = result
    this.#error = error
    this.#reflect()
    this.requestUpdate()
    if (state !== previous) this.#tell('qlb-state', { state, previous, result })
    if (result) this.#tell('qlb-load', { result })
    if (error) this.#tell('qlb-error', error)
    if (state === 'expiring')
      console.info(
        `<quality-label-badge>: this label ends on ${String(result?.credential?.validUntil)}; it is time to renew it.`
      )
  }

  #reflect(): void {
    if (this.isConnected) this.setAttribute('state', this.#state)
    try {
      this.#internals.states.clear()
      this.#internals.states.add(this.#state)
    } catch {
      // Some browsers above the floor know only states that begin with two dashes.
    }
  }

  async #speak(language: string): Promise<void> {
    const table = await loadTexts(language)
    if (language !== this.#wanted) return
    this.#speech = table ? { language, table } : { language: 'en' }
    this.requestUpdate()
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }))
  }

  readonly #onToggle = (): void => {
    if (this.#open) this.hideDetails()
    else void this.showDetails()
  }

  readonly #onBackdrop = (event: Event): void => {
    if (event.target === event.currentTarget) this.hideDetails()
  }

  readonly #onLanguage = (event: Event): void => {
    this.#chosenLanguage = (event.target as HTMLSelectElement).value
    this.requestUpdate()
  }

  readonly #closed = (): void => {
    if (!this.#open) return
    this.#open = false
    this.requestUpdate()
    this.#tell('qlb-close', null)
  }
}
