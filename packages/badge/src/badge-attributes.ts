/**
 * What a page may ask of a badge: its attributes, the properties that mirror them, and their defaults.
 *
 * @module
 */

import { LitElement, type PropertyDeclarations } from 'lit'

/** The part of the element that is its attributes. */
export class BadgeAttributes extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    details: {},
    language: {},
    theme: { reflect: true },
    loading: {},
    expectedId: { attribute: 'expected-id' },
    headingLevel: { attribute: 'heading-level', type: Number },
    verifyUrl: { attribute: 'verify-url' },
    warnDays: { attribute: 'warn-days', type: Number },
    preview: { type: Boolean }
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang']
  }

  /** Address of the organiser's presentation or of one credential. */
  declare src: string
  declare details: 'dialog' | 'inline' | 'link' | 'none'
  /** `auto` asks the visitor's browser first, `page` the page; or a BCP 47 tag. */
  declare language: string
  declare theme: 'auto' | 'light' | 'dark'
  /** `lazy` waits until the badge comes near the visible part of the page. */
  declare loading: 'eager' | 'lazy'
  /** The organiser that the page means: another one's label is `wrong-recipient`. */
  declare expectedId: string
  declare headingLevel: number
  /** A page of the register to check at, instead of the organiser's. */
  declare verifyUrl: string
  declare warnDays: number
  /** Hints for the owner of the page; changes no check. */
  declare preview: boolean

  constructor() {
    super()
    this.src = this.expectedId = this.verifyUrl = ''
    this.details = 'dialog'
    this.language = this.theme = 'auto'
    this.loading = 'eager'
    this.headingLevel = 2
    this.warnDays = 30
    this.preview = false
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value)
    if (name === 'lang') this.requestUpdate()
  }
}
