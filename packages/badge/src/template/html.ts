/**
 * The tags that mark markup: what they make is only a record of the template and of what stands in its holes. Markup
 * comes from the code alone; whatever fills a hole is text or an attribute's value, and cannot become markup.
 *
 * @module
 */

/** Puts nothing into the page; as the whole or a part of an attribute's value it takes the attribute away. */
export const nothing = Symbol('nothing')

/** Known by identity: nothing that comes as JSON, or from a page, can pass for a template. */
const made = new WeakSet()

/** A template with what stands in its holes. */
export interface TemplateResult {
  readonly strings: TemplateStringsArray
  readonly values: readonly unknown[]
  /** Whether it is a part of a drawing. */
  readonly isDrawing: boolean
}

const tag =
  (isDrawing: boolean) =>
  (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult => {
    const result = { strings, values, isDrawing }
    made.add(result)
    return result
  }

/**
 * Marks HTML. A hole is content, an attribute's value or a part of it, `@event=${listener}` or `?boolean=${value}`;
 * never a name, never inside `<script>`, `<style>` or a comment. No attribute contains a `>`.
 */
export const html = tag(false)

/** Marks what stands inside an `<svg>`. */
export const svg = tag(true)

/** Whether a value is what one of the tags has made. */
export function isTemplate(value: unknown): value is TemplateResult {
  return made.has(value as object)
}
