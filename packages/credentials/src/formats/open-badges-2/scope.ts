/**
 * Where an issuer publishes: a hosted badge is believed only there.
 *
 * @module
 */

import { asString, isObject, toArray, type JsonObject, type JsonValue } from '../../model/json.js'

/**
 * True for an address within the scope that the issuer's Profile declares. Every rule that it declares must hold;
 * without any, the host is that of the Profile.
 *
 * @param issuer The Profile as its own address answered: one that came along would allow whoever wrote it anything.
 * @see {@link https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#VerificationObject VerificationObject}
 */
export function isWithinScope(address: string, issuer: JsonObject): boolean {
  const url = parse(address)
  if (!url) return false
  const rules = scopeOf(issuer)
  if (rules.length === 0) return url.host === parse(asString(issuer.id) ?? '')?.host
  return rules.every((holds) => holds(url))
}

/** True where the Profile says itself where it publishes. */
export function declaresScope(issuer: JsonObject): boolean {
  return scopeOf(issuer).length > 0
}

type ScopeRule = (url: URL) => boolean

function scopeOf({ verification }: JsonObject): ScopeRule[] {
  if (!isObject(verification)) return []
  const prefixes = toArray<JsonValue>(verification.startsWith)
  const hosts = toArray<JsonValue>(verification.allowedOrigins)
  return [
    ...(prefixes.length === 0
      ? []
      : [(url: URL) => prefixes.some((prefix) => startsWith(url, asString(prefix) ?? ''))]),
    ...(hosts.length === 0 ? [] : [(url: URL) => hosts.some((host) => isHost(url, asString(host) ?? ''))])
  ]
}

/**
 * As a text of URLs, and yet never beyond the host: `https://a.example` begins `https://a.example.evil/` too. Both are
 * compared as the URL parser writes them, so that no `..` leads out again.
 */
function startsWith(url: URL, prefix: string): boolean {
  const start = parse(prefix)
  return url.origin === start?.origin && url.href.startsWith(start.href)
}

/** A host name, by which every port is meant, or one with its port. */
function isHost(url: URL, host: string): boolean {
  return [url.hostname, url.host].includes(host.toLowerCase())
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined
}
