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
    details: 'dialog',
    language: 'auto',
    theme: 'auto',
    loading: 'eager',
    expectedId: '',
    headingLevel: 2,
    verifyUrl: '',
    warnDays: 30,
    preview: false
  }

  static {
    this.mirror()
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
}
