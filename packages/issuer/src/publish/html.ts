/**
 * HTML with every value escaped: what an organiser or endorser wrote is text and stays text.
 *
 * @module
 */

/** Markup that was made here. */
export interface Markup {
  readonly html: string
}

type Value = string | number | Markup | readonly Markup[] | undefined

/**
 * Template tag. Strings are escaped, for text and for quoted attributes; nested markup is taken as it is.
 *
 * @example
 *   markup`<h1>${name}</h1>`
 */
export function markup(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return { html: parts.reduce((text, part, index) => text + render(values[index - 1]) + part) }
}

/** Escapes text for HTML and XML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function render(value: Value): string {
  if (value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value))
  return 'html' in value ? value.html : value.map(({ html }) => html).join('\n')
}
