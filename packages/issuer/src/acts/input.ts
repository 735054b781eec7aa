/**
 * Reads what an operator writes: names, countries, addresses, sites.
 *
 * @module
 */

import { RegisterError } from '../errors.js'

const MAX_NAME = 200

/** @see {@link https://www.w3.org/TR/did-core/#did-syntax DID Core, DID syntax} */
const DID = /^did:[a-z0-9]+:[A-Za-z0-9.:%_-]+$/

/**
 * A name as it will be shown.
 *
 * @throws {RegisterError} `ERR_REGISTER_INPUT` when it is empty, too long, or holds control characters.
 */
export function readName(text: string, what: string): string {
  const name = text.normalize('NFC').trim()
  // Direction controls could make a name read as another one.
  if (name && name.length <= MAX_NAME && !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(name)) return name
  throw new RegisterError('ERR_REGISTER_INPUT', `${what}: write a name of 1 to ${MAX_NAME} characters in one line.`)
}

/** An ISO 3166-1 alpha-2 code. @throws {RegisterError} `ERR_REGISTER_INPUT`. */
export function readCountry(text: string): string {
  const code = text.toUpperCase()
  if (isCountry(code)) return code
  throw new RegisterError(
    'ERR_REGISTER_INPUT',
    `--country: "${text}" is not a country code. Write two letters, for example RS.`
  )
}

/** Whether a text is an ISO 3166-1 alpha-2 code, in capitals. */
export function isCountry(code: string): boolean {
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  return /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined
}

/** An address that may be published. @throws {RegisterError} `ERR_REGISTER_INPUT`. */
export function readUrl(text: string, what: string): string {
  return parseUrl(text, what).href
}

/**
 * Reads the places where a label may be shown: origin and path prefix. A whole host is listed with and without `www.`,
 * because visitors reach both, unless told otherwise.
 *
 * @param texts As written.
 * @param exact List these alone. Default false.
 * @throws {RegisterError} `ERR_REGISTER_INPUT`.
 */
export function readSites(texts: readonly string[], exact = false): string[] {
  const sites = texts.flatMap((text) => {
    const url = parseUrl(text, '--site')
    const site = url.origin + url.pathname
    const twin = exact ? undefined : twinOf(url)
    return twin ? [site, twin] : [site]
  })
  return [...new Set(sites)]
}

/**
 * Reads other ids of an organisation: DIDs, and addresses.
 *
 * @throws {RegisterError} `ERR_REGISTER_INPUT`.
 */
export function readSame(texts: readonly string[]): string[] {
  const ids = texts.map((text) => (DID.test(text) ? text : readUrl(text, '--same')))
  return [...new Set(ids)]
}

/** Text of several lines, such as a comment in Markdown. @throws {RegisterError} `ERR_REGISTER_INPUT`. */
export function readText(text: string, what: string, max: number): string {
  const value = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .normalize('NFC')
    .trim()
  if (value && value.length <= max) return value
  throw new RegisterError('ERR_REGISTER_INPUT', `${what}: write 1 to ${max} characters.`)
}

/** A BCP 47 tag. @throws {RegisterError} `ERR_REGISTER_INPUT`. */
export function readLanguage(text: string): string {
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0]!
  } catch (cause) {
    throw new RegisterError(
      'ERR_REGISTER_INPUT',
      `--language: "${text}" is not a language tag. Write for example sr or pt-BR.`,
      {
        cause
      }
    )
  }
}

/** One of the words that there are. @throws {RegisterError} `ERR_REGISTER_INPUT`. */
export function oneOf<T extends string>(values: readonly T[], text: string, what: string): T {
  const found = values.find((value) => value === text)
  if (found) return found
  throw new RegisterError('ERR_REGISTER_INPUT', `${what}: "${text}" is not one of ${values.join(', ')}.`)
}

function parseUrl(text: string, what: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const local = url?.protocol === 'http:' && isLocal(url.hostname)
  if (url && (url.protocol === 'https:' || local) && !url.username && !url.password) return url
  throw new RegisterError(
    'ERR_REGISTER_INPUT',
    `${what}: "${text}" is not an https address, for example https://nova-skola.example/.`
  )
}

function twinOf(url: URL): string | undefined {
  const isName = !isLocal(url.hostname) && /[a-z]/.test(url.hostname.split('.').at(-1) ?? '')
  if (!isName) return undefined
  if (url.host.startsWith('www.')) return `${url.protocol}//${url.host.slice(4)}${url.pathname}`
  // Below a path the host is a platform's, where www is not the organiser's to have.
  return url.pathname === '/' ? `${url.protocol}//www.${url.host}/` : undefined
}

function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]' || hostname.endsWith('.localhost')
}
