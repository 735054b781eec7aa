/**
 * What a page may ask of a badge: its attributes, the properties that mirror them, and their defaults.
 *
 * @module
 */

import { DrawnElement } from './drawn-element.js'

/** The part of the element that is its attributes: `expectedId` is `expected-id` in HTML. */
export abstract class BadgeAttributes extends DrawnElement {
  static override readonly defaults = {
    src: '',
    layout: 'auto',
    details: 'dialog',
    language: 'auto',
    theme: 'auto',
    loading: 'eager',
    trustedIssuers: '',
    expectedId: '',
    endorsers: 'all',
    headingLevel: 2,
    verifyUrl: '',
    refresh: 0,
    warnDays: 30,
    preview: false,
    credential: null,
    messages: null
  }

  static {
    this.mirror()
  }

  /** Address of the organiser's presentation or of one credential. */
  declare src: string
  /** `auto` is a card, compact where there is little room; `full` is the whole document in the page. */
  declare layout: 'auto' | 'inline' | 'compact' | 'card' | 'full'
  /** Where the details open: in a dialog, below the badge, on the register's page, or nowhere. */
  declare details: 'dialog' | 'inline' | 'link' | 'none'
  /** `auto` asks the visitor's browser first, `page` the page; or a BCP 47 tag. */
  declare language: string
  /** `auto` follows the `color-scheme` of the page. */
  declare theme: 'auto' | 'light' | 'dark'
  /** `lazy` waits until the badge comes near the visible part of the page. */
  declare loading: 'eager' | 'lazy'
  /** Ids of issuers, with spaces between: of those that the badge trusts, only these. It can trust nobody else. */
  declare trustedIssuers: string
  /** The organiser that the page means: another one's label is `wrong-recipient`. */
  declare expectedId: string
  /** How many endorsements the details show: `all`, `none` or a number. */
  declare endorsers: string
  /** Level of the panel's title in the outline of the page. */
  declare headingLevel: number
  /** A page of the register to check at, instead of the organiser's. */
  declare verifyUrl: string
  /** Seconds after which a badge that is in view is checked again; 0 for only when there is a reason. */
  declare refresh: number
  /** Days before its end in which a label is `expiring`. */
  declare warnDays: number
  /** Hints for the owner of the page; changes no check. */
  declare preview: boolean
  /** A credential at hand, instead of `src`. */
  declare credential: object | null
  /** Words of your own for buttons and marks, by id. The words of a verdict cannot be replaced. */
  declare messages: Readonly<Record<string, string>> | null
}
