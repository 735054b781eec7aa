/**
 * What a kit says, in one language. A text for organisers: how to show the label, what it means, and what may be
 * written about it; nothing about how it works.
 *
 * @module
 */

/** A part of it, with what stands under its heading. */
export interface KitSection {
  heading: string
  /** Lines; `- ` begins one that may be written, or may not. */
  lines: readonly string[]
}

/**
 * The text. In it stand `{name}`, `{network}`, `{label}` (the name of the label, which is English everywhere),
 * `{page}`, `{contact}`, `{years}` and `{sites}`.
 */
export interface KitText {
  /** `source`: the others follow it. `draft`: nobody who speaks the language from childhood has read it yet. */
  review: 'source' | 'draft'
  title: string
  sections: readonly KitSection[]
  /** For `{sites}`, where none is listed. */
  noSites: string
}
