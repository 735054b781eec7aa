/**
 * The parts of a token as they can be read by anybody, known kind or not: base64url between dots and tildes.
 *
 * @module
 */

import type { JsonValue } from '@quality-label/credentials'

export interface TokenPart {
  name: 'header' | 'payload' | 'signature' | 'disclosure' | 'key binding'
  /** What it says, where it is JSON. */
  json?: JsonValue
  /** Its length, where it is not. */
  bytes?: number
}

const names = ['header', 'payload', 'signature'] as const

/**
 * Nothing for what is no token.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7515#section-7.1 RFC 7515, section 7.1}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9901#section-4 RFC 9901, section 4}
 */
export function tokenParts(text: string): TokenPart[] | undefined {
  if (!/^e[\w-]*(\.[\w-]*){2}(~[\w.-]*)*$/.test(text)) return undefined
  const [token = '', ...more] = text.split('~')
  const disclosed = more.filter((part) => part !== '')
  return [
    ...token.split('.').map((part, i) => read(names[i] ?? 'signature', part)),
    ...disclosed.map((part) => read(part.includes('.') ? 'key binding' : 'disclosure', part))
  ]
}

function read(name: TokenPart['name'], part: string): TokenPart {
  const bytes = decode(name === 'key binding' ? part.split('.')[1] : part)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { name, json: JSON.parse(text) as JsonValue }
  } catch {
    return { name, bytes: bytes.length }
  }
}

/** Read leniently: whether it is written as it must be is for `verify` to say. */
function decode(part = ''): Uint8Array {
  try {
    const binary = atob(part.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(binary, (character) => character.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}
