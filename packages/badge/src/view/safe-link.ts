/**
 * Links that third parties wrote.
 *
 * @module
 */

import { parse } from '../addresses.js'
import { isLocalHost } from '../site.js'

/** The address of a link that a third party wrote: https only (http for a register on this computer), else none. */
export function safeLink(text: string | undefined): string | undefined {
  const url = parse(text ?? '')
  if (!url || url.username || url.password) return undefined
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLocalHost(url.hostname)) ? url.href : undefined
}
