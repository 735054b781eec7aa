/**
 * May this address be asked at all? Judged by its spelling, before any request and again for every redirect; the
 * transport of Node also judges what a name resolves to.
 *
 * @module
 */

import type { NetworkPolicy } from '../options.js'

/** `address` is what to ask: normalised, without its fragment. `reason` is a sentence without the address's secrets. */
export type AddressJudgement = { ok: true; address: string } | { ok: false; reason: string }

/** Names that only mean something on one machine or one network. */
const LOCAL_SUFFIXES: readonly string[] = ['.local', '.localdomain', '.internal', '.home.arpa']

/**
 * Judges the spelling of an address. The URL parser has by then turned decimal, hexadecimal and octal IPv4 spellings,
 * full-width digits and escaped hosts into one form.
 *
 * @param text The address as a credential, a document or a redirect spelled it.
 * @param network `'none'` is judged as `'public'`.
 * @param base What a redirect may be relative to. Default: none, the address is complete.
 */
export function judgeAddress(text: string, network: NetworkPolicy, base?: string): AddressJudgement {
  const url = parse(text, base)
  if (!url) return { ok: false, reason: 'The address is not a URL.' }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && network === 'local')) {
    return { ok: false, reason: `Addresses with ${url.protocol} are not asked.` }
  }
  if (url.username !== '' || url.password !== '') {
    return { ok: false, reason: 'The address carries a user name or a password.' }
  }
  const reason = refuseHost(url.hostname, network)
  if (reason !== undefined) return { ok: false, reason }
  // What follows "#" is for the reader of the document and never sent.
  url.hash = ''
  return { ok: true, address: url.href }
}

function refuseHost(hostname: string, network: NetworkPolicy): string | undefined {
  // No register, list or key is published under digits; an address spelled so is meant for a machine near the asker.
  if (/^(\[.*\]|[\d.]+)$/.test(hostname)) {
    const loopback = /^(127\.[\d.]+|\[::1\])$/.test(hostname)
    return loopback && network === 'local' ? undefined : `${hostname} is an address in digits.`
  }
  // "localhost." is localhost: the dot at the end only says that the name is complete.
  const name = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname
  if (name === 'localhost' || name.endsWith('.localhost')) {
    return network === 'local' ? undefined : `${hostname} names this machine.`
  }
  const labels = name.split('.')
  if (labels.length < 2 || labels.includes('')) return `${hostname} is not a public name.`
  if (LOCAL_SUFFIXES.some((suffix) => name.endsWith(suffix) || `.${name}` === suffix)) {
    return `${hostname} names a machine of a local network.`
  }
  return undefined
}

function parse(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}
