/**
 * The one message function of the badge. Marked so that lit-localize extracts its calls; at run time it looks the id up
 * in the table of the element that is rendering now, because two badges of one page may speak two languages.
 *
 * @module
 */

import { html } from '../template/html.js'

/** A text with holes, as the `str` tag of lit-localize makes it. */
export interface TextWithHoles {
  strings: readonly string[]
  values: readonly unknown[]
}

/** Texts of one language by id; `{0}` is the first hole of the English text. */
export type MessageTable = Readonly<Record<string, string>>

/** How an element speaks: its language and, unless that is English, its table. */
export interface Speech {
  language: string
  table?: MessageTable | undefined
}

const ENGLISH: Speech = { language: 'en' }
let now = ENGLISH

/** Renders in a language. `render` must be synchronous: after it the next element may speak another one. */
export function speaking<T>(speech: Speech, render: () => T): T {
  now = speech
  try {
    return render()
  } finally {
    now = ENGLISH
  }
}

/** The language of the element that is rendering now. */
export function language(): string {
  return now.language
}

/** What its table says by this id, as it stands there: for what English does not need. */
export function entry(id: string): string | undefined {
  return now.table?.[id]
}

interface Options {
  id: string
}

/**
 * Content for a template: holes are isolated from the direction of the text, a text that is missing says that it is
 * English.
 */
export const msg = ((source: string | TextWithHoles, { id }: Options): unknown => {
  const found = now.table?.[id]
  const text = fill(source, found).map((part, i) => (i % 2 ? html`<bdi>${part}</bdi>` : part))
  return found === undefined && now.table ? html`<span lang="en" dir="ltr">${text}</span>` : text
}) as MessageFunction<unknown>

/** The same as plain text, for an attribute or an announcement, where no element can be. */
export const plain = ((source: string | TextWithHoles, { id }: Options): string => {
  return fill(source, now.table?.[id])
    .map((part, i) => (i % 2 ? `\u2068${String(part)}\u2069` : part))
    .join('')
}) as MessageFunction<string>

/** The mark by which lit-localize knows a message function; it exists for the type checker alone. */
type MessageFunction<T> = ((source: string | TextWithHoles, options: Options) => T) & { _LIT_LOCALIZE_MSG_?: never }

/** Marks a text with holes, as lit-localize asks. */
export const str = ((strings: TemplateStringsArray, ...values: unknown[]) => ({ strings, values })) as ((
  strings: TemplateStringsArray,
  ...values: unknown[]
) => TextWithHoles) & { _LIT_LOCALIZE_STR_?: never }

/** Text and holes by turns, the text first; the words from the table, the values from the source. */
function fill(source: string | TextWithHoles, found: string | undefined): unknown[] {
  const { strings, values } = typeof source === 'string' ? { strings: [source], values: [] } : source
  return found === undefined
    ? strings.flatMap((text, i) => (i ? [values[i - 1], text] : [text]))
    : found.split(/\{(\d)\}/).map((part, i) => (i % 2 ? values[Number(part)] : part))
}
