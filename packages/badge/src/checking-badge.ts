/**
 * The part of the element that checks: when it asks, what it knows, and how it tells.
 *
 * @module
 */

import type { VerificationResult } from '@quality-label/verifier'
import { parse } from './addresses.js'
import { BadgeAttributes } from './badge-attributes.js'
import { watchPage, whenNear } from './page-events.js'
import { runCheck, type BadgeError, type RunOutcome } from './run.js'
import { createSettings, type BadgeSettings } from './settings.js'
import { findSite, type Site } from './site.js'
import type { BadgeState } from './state.js'

const STALE_MS = 300_000
const SHORTEST_REFRESH_S = 60

/** Another one of these is another question. */
const QUESTION = ['src', 'credential', 'expectedId', 'trustedIssuers']

const LOADING: RunOutcome = { state: 'loading', result: null, error: null }

/** A badge that knows its state, and draws nothing. */
export abstract class CheckingBadge extends BadgeAttributes {
  /** What this kind of badge trusts; set by `defineBadge`. */
  protected readonly settings: BadgeSettings = createSettings()
  /** The page that was asked about. */
  protected page: Site = { site: 'unknown' }

  #known = LOADING
  #run: { done: Promise<VerificationResult | null>; stop: AbortController } | undefined
  #endedAt = 0
  #retrying = false
  #refreshing: ReturnType<typeof setTimeout> | undefined
  #stay = new AbortController()

  /** What the badge shows. Only `valid` and `expiring` mean that the label holds. */
  get state(): BadgeState {
    return this.#known.state
  }

  /** The last result of the verifier, if any. */
  get result(): VerificationResult | null {
    return this.#known.result
  }

  /** When the last result was made. */
  get checkedAt(): Date | null {
    return this.result && new Date(this.result.checkedAt)
  }

  /** Why the label could not be confirmed, if so. */
  get error(): BadgeError | null {
    return this.#known.error
  }

  /**
   * Checks the label.
   *
   * @param options `force`: ask again although a result is in hand.
   * @returns The result; `null` when nothing could be checked.
   */
  async verify({ force = false } = {}): Promise<VerificationResult | null> {
    // What was set a moment ago is what is meant.
    await this.updateComplete
    if (force || !this.#run) this.#start({ visibly: force, fresh: force })
    return this.#run?.done ?? null
  }

  override connectedCallback(): void {
    const again = this.hasUpdated
    super.connectedCallback()
    this.#reflect()
    this.#stay = new AbortController()
    watchPage(
      {
        online: () => this.error?.retryable && this.#start({ fresh: true }),
        visible: () =>
          this.#endedAt && performance.now() - this.#endedAt > this.#staleMs && this.#start({ fresh: true }),
        language: () => this.requestUpdate()
      },
      this.untilItLeaves
    )
    if (again) this.#begin()
  }

  disconnectedCallback(): void {
    this.#stay.abort()
    this.#stop()
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    if (QUESTION.some((name) => changed.has(name)) || (changed.has('loading') && !this.#run)) this.#begin()
    else if (changed.has('warnDays') && this.#run) this.#start()
    else if (changed.has('refresh')) this.#refreshLater()
  }

  /** Comes when the element leaves the page. */
  protected get untilItLeaves(): AbortSignal {
    return this.#stay.signal
  }

  /** Whether "Check again" stands on the badge; it stays while it works, so that the focus has a place. */
  protected get mayRetry(): boolean {
    return !!this.error?.retryable || (this.#retrying && this.state === 'loading')
  }

  /** What "Check again" does. */
  protected readonly retry = (): void => {
    this.#retrying = true
    if (this.state !== 'loading') this.#start({ visibly: true, fresh: true })
  }

  /** Called when a check has ended. */
  protected checked?(): void

  /** `src` as an address that can be asked, or nothing. */
  protected get address(): string {
    const { href = '' } = (this.src && parse(this.src, document.baseURI)) || {}
    return /^https?:/.test(href) ? href : ''
  }

  /** Tells the page. */
  protected tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }))
  }

  /** Starts afresh: another label, or the element came back into a page. */
  #begin(): void {
    this.#stop()
    this.#become(LOADING)
    if (!this.isConnected) return
    if (this.loading === 'lazy') whenNear(this, () => this.#run ?? this.#start(), this.untilItLeaves)
    else this.#start()
  }

  /**
   * @param options `visibly`: shows `loading`; a check in the background leaves what is known until it knows better.
   *   `fresh`: asks the network, also where another badge has just had the answer.
   */
  #start({ visibly = false, fresh = false } = {}): void {
    this.#run?.stop.abort()
    const stop = new AbortController()
    this.page = findSite(window, this.settings.register)
    if (visibly) this.#become(LOADING)
    const { credential, address, page, warnDays, expectedId: recipient, trustedIssuers } = this
    const narrower = { ...(recipient && { recipient }), ...(trustedIssuers && { trustedIssuers }) }
    const question = { input: credential ?? address, page, warnDays, fresh, signal: stop.signal, ...narrower }
    const done = runCheck(this.settings, question).then(
      (outcome) => {
        // A later start, or the element's leaving, makes this answer meaningless: the later one is it.
        if (stop.signal.aborted) return this.#run?.done ?? null
        this.#endedAt = performance.now()
        this.#become(outcome)
        this.#retrying = false
        this.#refreshLater()
        this.checked?.()
        return outcome.result
      },
      () => this.#run?.done ?? null
    )
    this.#run = { done, stop }
  }

  /** Whoever leaves takes back what it asked. */
  #stop(): void {
    clearTimeout(this.#refreshing)
    this.#run?.stop.abort()
    this.#run = undefined
  }

  /** A tab that nobody looks at waits until somebody does. */
  #refreshLater(): void {
    clearTimeout(this.#refreshing)
    if (!(this.refresh > 0)) return
    const again = () => document.visibilityState === 'visible' && this.#start({ fresh: true })
    this.#refreshing = setTimeout(again, this.#refreshMs)
  }

  /** As often as the page wants, but a register serves many of them; and timers know no longer time. */
  get #refreshMs(): number {
    return Math.min(Math.max(this.refresh, SHORTEST_REFRESH_S) * 1000, 2 ** 31 - 1)
  }

  /** A tab that was left alone for longer is checked again when the visitor returns. */
  get #staleMs(): number {
    return this.refresh > 0 ? Math.min(this.#refreshMs, STALE_MS) : STALE_MS
  }

  #become(known: RunOutcome): void {
    const previous = this.state
    this.#known = known
    this.#reflect()
    this.requestUpdate()
    const { state, result, error } = known
    if (state !== previous) this.tell('qlb-state', { state, previous, result })
    if (result) this.tell('qlb-load', { result })
    if (error) {
      this.tell('qlb-error', error)
      console.warn(`<quality-label-badge>: ${error.code}`, this.src)
    }
    if (state === 'expiring')
      console.info(`<quality-label-badge>: it is time to renew ${String(result?.credential?.id)}.`)
  }

  #reflect(): void {
    if (this.isConnected) this.setAttribute('state', this.state)
    try {
      this.internals.states.clear()
      this.internals.states.add(this.state)
    } catch {
      // Some browsers above the floor know only states that begin with two dashes.
    }
  }
}
