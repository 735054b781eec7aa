/**
 * The media types of tokens, as `typ` and `data:` addresses name them: what each holds.
 *
 * @module
 */

import type { JsonValue } from '../model/json.js'

export interface TokenType {
  /** The name in the standard, which is the name of the securing. */
  name: string
  specification: string
  /** Names that drafts of it used, and that published tokens carry. */
  drafts: readonly string[]
  holds: 'credential' | 'presentation'
  /** A token with disclosures. */
  selective: boolean
}

const joseCose = 'https://www.w3.org/TR/2025/REC-vc-jose-cose-20250515/'

const table: readonly TokenType[] = [
  {
    name: 'vc+jwt',
    specification: `${joseCose}#securing-with-jose`,
    drafts: ['vc+ld+json+jwt', 'vc+ld+jwt', 'vc-ld+jwt'],
    holds: 'credential',
    selective: false
  },
  {
    name: 'vp+jwt',
    specification: `${joseCose}#securing-vps-with-jose`,
    drafts: ['vp+ld+json+jwt', 'vp+ld+jwt', 'vp-ld+jwt'],
    holds: 'presentation',
    selective: false
  },
  {
    name: 'vc+sd-jwt',
    specification: `${joseCose}#securing-with-sd-jwt`,
    drafts: ['vc+ld+json+sd-jwt', 'vc+ld+sd-jwt', 'vc-ld+sd-jwt'],
    holds: 'credential',
    selective: true
  },
  {
    name: 'vp+sd-jwt',
    specification: `${joseCose}#securing-vps-sd-jwt`,
    drafts: ['vp+ld+json+sd-jwt', 'vp+ld+sd-jwt', 'vp-ld+sd-jwt'],
    holds: 'presentation',
    selective: true
  },
  {
    name: 'dc+sd-jwt',
    specification: 'https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/',
    drafts: [],
    holds: 'credential',
    selective: true
  }
]

/**
 * The type of a name; `application/` may be left out, and case means nothing.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7515#section-4.1.9 RFC 7515, section 4.1.9}
 */
export function tokenType(name: JsonValue | undefined): TokenType | undefined {
  const plain = subtypeOf(name)
  return table.find((type) => type.name === plain || type.drafts.includes(plain ?? ''))
}

/** The name without `application/`, in lower case. */
export function subtypeOf(name: JsonValue | undefined): string | undefined {
  return typeof name === 'string' ? name.toLowerCase().replace(/^application\//, '') : undefined
}
