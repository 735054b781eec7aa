/**
 * The embed script of this register: the prebuilt files, with the trust anchor written in at one marked place.
 *
 * @module
 */

import { RegisterError } from '../errors.js'
import { trustAnchor } from '../documents/trust-anchor.js'
import type { NetworkRecord } from '../register/records.js'

/** The script that a page names; what else there is, it loads. */
export const ENTRY = 'quality-label-badge.js'

/** The place, inside a string literal of the script. */
const MARKER = '__QLB_ANCHOR__'

const EXACT_VERSION = /^embed\/v(\d+\.\d+\.\d+[0-9A-Za-z.-]*)\//

/** The exact version that a published path belongs to. Those files are for ever: pages pin their hash. */
export function exactVersionOf(path: string): string | undefined {
  return EXACT_VERSION.exec(path)?.[1]
}

/** The prebuilt script with its chunks. */
export interface Embed {
  /** Of the badge: `1.2.3`. */
  version: string
  /** By path inside the folder of the script. */
  files: ReadonlyMap<string, Uint8Array>
}

/**
 * Writes the anchor into the script, so that a visitor's browser knows whose labels count before it asks anybody.
 *
 * @param network Whose anchor.
 * @param embed As built.
 * @returns The files by the same paths.
 * @throws {RegisterError} `ERR_PUBLISH_EMBED` when the marked place is not there exactly once.
 */
export function anchorEmbed(network: NetworkRecord, embed: Embed): Map<string, Uint8Array> {
  // Inside a literal of either quote, and free of line breaks and backslashes: only percent escapes are left.
  const anchor = encodeURIComponent(JSON.stringify(trustAnchor(network))).replaceAll("'", '%27')
  const anchored = new Map<string, Uint8Array>()
  let places = 0
  for (const [path, bytes] of embed.files) {
    const isScript = path.endsWith('.js')
    const parts = isScript ? Buffer.from(bytes).toString('utf8').split(MARKER) : ['']
    places += parts.length - 1
    anchored.set(path, parts.length > 1 ? Buffer.from(parts.join(anchor), 'utf8') : bytes)
  }
  if (places === 1) return anchored
  throw new RegisterError(
    'ERR_PUBLISH_EMBED',
    `The badge script must hold the place for the trust anchor once; it holds it ${places} times. Build the badge again.`
  )
}
