/**
 * Which languages there are, and which one an element speaks.
 *
 * @module
 */

import type { MessageTable } from './message.js'

/** One language: its own name, and how its texts are loaded. English stands in the code and loads nothing. */
export interface Language {
  name: string
  load?: () => Promise<{ texts: MessageTable }>
  /** The language whose dates and plurals are taken where a browser has no data for this one. */
  near?: string
}

/** By BCP 47 tag. Adding a language is one XLIFF file and one line here. */
export const LANGUAGES: Record<string, Language> = Object.assign(Object.create(null) as Record<string, Language>, {
  ar: { name: 'العربية', load: () => import('./locales/ar.js') },
  ca: { name: 'Català', load: () => import('./locales/ca.js') },
  en: { name: 'English' },
  es: { name: 'Español', load: () => import('./locales/es.js') },
  fi: { name: 'Suomi', load: () => import('./locales/fi.js') },
  it: { name: 'Italiano', load: () => import('./locales/it.js') },
  lt: { name: 'Lietuvių', load: () => import('./locales/lt.js') },
  nl: { name: 'Nederlands', load: () => import('./locales/nl.js') },
  pap: { name: 'Papiamentu', load: () => import('./pap.js'), near: 'nl' },
  sl: { name: 'Slovenščina', load: () => import('./locales/sl.js') },
  sr: { name: 'Српски', load: () => import('./locales/sr.js') },
  'sr-Latn': { name: 'Srpski', load: () => import('./locales/sr-Latn.js') }
} satisfies Record<string, Language>)

/** Every tag that may decide, the strongest first. */
export function wishes(element: HTMLElement, wish: string, visitor: readonly string[]): string[] {
  const own = element.lang || (/^(auto|page)?$/.test(wish) ? '' : wish)
  const page = [nearestLang(element), document.documentElement.lang]
  return [own, ...(wish === 'page' ? [...page, ...visitor] : [...visitor, ...page])].filter(Boolean)
}

/**
 * The first wish that there is a language for: as written, then with less and less behind it.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc4647#section-3.4 RFC 4647, Lookup}
 */
export function chooseLanguage(wanted: readonly string[]): string {
  for (const wish of wanted) {
    // Some systems write gl_ES, at which Intl throws.
    for (let tag = wish.replaceAll('_', '-').toLowerCase(); tag; tag = tag.replace(/-?[^-]*$/, '')) {
      const found = Object.keys(LANGUAGES).find((one) => one.toLowerCase() === tag)
      if (found) return found
    }
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
    return (await LANGUAGES[tag]?.load?.())?.texts
  } catch {
    return undefined
  }
}
