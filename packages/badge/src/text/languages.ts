/**
 * Which languages there are, and which one an element speaks.
 *
 * @module
 */

import type { MessageTable } from './message.js'

/** One language: its own name, and how its texts are loaded. English stands in the code and loads nothing. */
export interface Language {
  name: string
  load?: () => Promise<MessageTable>
}

/** By BCP 47 tag. Adding a language is one XLIFF file and one line here. */
export const LANGUAGES: Record<string, Language> = Object.assign(Object.create(null) as Record<string, Language>, {
  en: { name: 'English' }
})

/** Every tag that may decide, the strongest first. */
export function wishes(element: HTMLElement, wish: string, visitor: readonly string[]): string[] {
  const own = element.lang || (/^(auto|page)?$/.test(wish) ? '' : wish)
  const page = [nearestLang(element), document.documentElement.lang]
  return [own, ...(wish === 'page' ? [...page, ...visitor] : [...visitor, ...page])].filter(Boolean)
}

/** The first wish that there is a language for: as written, then without its region. */
export function chooseLanguage(wanted: readonly string[]): string {
  for (const wish of wanted) {
    // Some systems write gl_ES, at which Intl throws.
    const tag = wish.replaceAll('_', '-').toLowerCase()
    for (const known of Object.keys(LANGUAGES)) if (known.toLowerCase() === tag) return known
    for (const known of Object.keys(LANGUAGES)) if (known === tag.split('-')[0]) return known
  }
  return 'en'
}

/** The nearest `[lang]`, across the borders of shadow trees. */
function nearestLang(element: Element): string {
  for (let at: Element | null = element; at;) {
    const found: Element | null = at.closest('[lang]:not([lang=""])')
    if (found) return found.getAttribute('lang') ?? ''
    const root: Node = at.getRootNode()
    at = root instanceof ShadowRoot ? root.host : null
  }
  return ''
}

/** @see {@link https://www.rfc-editor.org/rfc/rfc5646#section-2.2.1 RFC 5646, section 2.2.1} */
export function directionOf(tag: string): 'rtl' | 'ltr' {
  return /^(ar|fa|he|ur)\b/.test(tag) ? 'rtl' : 'ltr'
}

const loaded = new Map<string, Promise<MessageTable | undefined>>()

/** The texts of a language, asked for once; nothing for English and for a file that does not come. */
export function loadTexts(tag: string): Promise<MessageTable | undefined> {
  const known = loaded.get(tag)
  if (known) return known
  const texts = Promise.resolve(LANGUAGES[tag]?.load?.()).catch(() => {
    // The next element may have more luck.
    loaded.delete(tag)
    return undefined
  })
  loaded.set(tag, texts)
  return texts
}
