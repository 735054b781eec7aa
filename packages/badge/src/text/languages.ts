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
    const known = Object.keys(LANGUAGES)
    const found = known.find((one) => one.toLowerCase() === tag) ?? known.find((one) => one === tag.split('-')[0])
    if (found) return found
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

/** The texts of a language; nothing for English, and for a file that does not come. */
export async function loadTexts(tag: string): Promise<MessageTable | undefined> {
  try {
    return await LANGUAGES[tag]?.load?.()
  } catch {
    return undefined
  }
}
