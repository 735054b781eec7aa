/**
 * Marks a text as CSS, for editors, formatters and the squeezing of the published script.
 *
 * @module
 */

/** The text itself. */
export const css = String.raw
