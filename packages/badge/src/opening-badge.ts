/**
 * The part of the element that opens: when the details are fetched, shown and put away.
 *
 * @module
 */

import { inTime } from './in-time.js'
import { SpeakingBadge } from './speaking-badge.js'
import { baseStyles } from './styles/base.js'
import { cardStyles } from './styles/card.js'
import { layoutOf, type Layout } from './view/card.js'
import type * as Panel from './view/panel.js'

const PRINTING = ['beforeprint', 'afterprint']

/** After a verdict the page has its own things to do first. */
const IDLE_MS = 300

/** How far the details are. */
export interface Opening {
  open: boolean
  /** What draws them, once it has come. */
  panel: typeof Panel | undefined
  /** They were asked for and did not come: the register's page takes their place. */
  missing: boolean
  printing: boolean
}

/** A badge with details, which draws nothing itself. */
export abstract class OpeningBadge extends SpeakingBadge {
  #opening: Opening = { open: false, panel: undefined, missing: false, printing: false }
  #wish = 0
  #hasTold = false

  /** Opens the details, and has the label checked if it waits for that. */
  async showDetails(): Promise<void> {
    if (this.#opensElsewhere) return
    const wish = ++this.#wish
    void this.verify()
    await this.#loadPanel(true)
    const { panel, open } = this.#opening
    if (wish !== this.#wish || open || !panel || !this.isConnected || this.layoutNow === 'full') return
    this.#become({ open: true })
    await this.updateComplete
    const dialog = this.renderRoot.querySelector('dialog')
    // Until here somebody may have changed their mind; and what is not seen must not lock the page.
    if (!this.#opening.open) return
    this.#hasTold = !dialog || panel.openDialog(dialog, () => this.hideDetails())
    if (this.#hasTold) this.tell('qlb-open', null)
    else this.closed()
  }

  /** Closes the details. */
  hideDetails(): void {
    this.#wish++
    const dialog = this.renderRoot.querySelector('dialog')
    if (dialog?.open) dialog.close()
    else this.closed()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#adoptStyles()
    // Who points at the badge, or reaches it by the keyboard, may open it next.
    for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, this.#prepare)
    for (const type of PRINTING) window.addEventListener(type, this.#onPrint, { signal: this.untilItLeaves })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.hideDetails()
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    super.willUpdate(changed)
    if (changed.has('details') && this.#opensElsewhere) this.hideDetails()
  }

  protected get opening(): Opening {
    return this.#opening
  }

  protected get layoutNow(): Layout {
    return layoutOf(this.layout)
  }

  /** The button is ours, also where a page has put the badge into a link. */
  protected readonly onToggle = (event?: Event): void => {
    event?.preventDefault()
    if (this.#opening.open) this.hideDetails()
    else void this.showDetails()
  }

  protected readonly closed = (): void => {
    if (!this.#opening.open) return
    this.#become({ open: false })
    if (this.#hasTold) this.tell('qlb-close', null)
    this.#hasTold = false
  }

  /** The panel comes after the verdict, before it is asked for. */
  protected override checked(): void {
    // Safari has no idle callback.
    if (this.layoutNow === 'full') this.#prepare()
    else setTimeout(this.#prepare, IDLE_MS)
  }

  get #opensElsewhere(): boolean {
    return this.details === 'link' || this.details === 'none'
  }

  #become(change: Partial<Opening>): void {
    Object.assign(this.#opening, change)
    this.requestUpdate()
  }

  readonly #prepare = (): void => {
    const isFull = this.layoutNow === 'full'
    if (!this.#opensElsewhere || isFull) void this.#loadPanel(isFull)
  }

  /**
   * If the panel does not come, the register's page takes its place, and the next wish asks for it again.
   *
   * @param wanted By the visitor, not as a precaution.
   */
  async #loadPanel(wanted = false): Promise<void> {
    if (this.#opening.panel) return
    try {
      this.#opening.panel = await inTime(import('./view/panel.js'))
      this.#adoptStyles()
    } catch (error) {
      console.error('<quality-label-badge>:', error)
    }
    const { panel, missing } = this.#opening
    this.#become({ missing: wanted || panel ? !panel : missing })
  }

  #adoptStyles(): void {
    this.adopt([baseStyles, cardStyles, ...(this.#opening.panel?.panelStyles ?? [])])
  }

  /** In a line of text there is no room for them on paper either. */
  readonly #onPrint = ({ type }: Event): void => {
    this.#become({ printing: type === PRINTING[0] && !this.#opensElsewhere && this.layoutNow !== 'inline' })
  }
}
