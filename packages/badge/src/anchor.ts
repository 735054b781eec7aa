/**
 * The trust anchor that `publish` writes into the prebuilt script.
 *
 * @module
 */

import type { TrustList } from '@quality-label/verifier'
import type { BadgeOptions } from './settings.js'

/** Whom the published script believes, and where its register is. */
export interface Anchor {
  /** DID of the issuer. */
  id: string
  name: string
  /** Address of the achievement that is the label. */
  achievement: string
  /** Origin of the register, with a slash. */
  register: string
  network: 'public' | 'local'
}

/**
 * Reads the anchor.
 *
 * @param text `encodeURIComponent` of the anchor's JSON.
 * @returns Nothing when the text is not an anchor: then nothing can be checked, and nothing may look checked.
 */
export function readAnchor(text: string): Anchor | undefined {
  try {
    const anchor = JSON.parse(decodeURIComponent(text)) as Anchor
    return anchor.id && anchor.achievement && URL.canParse(anchor.register) ? anchor : undefined
  } catch {
    return undefined
  }
}

/** Trust in one issuer, for one achievement; its status keys sign status lists and nothing else. */
export function optionsOf({ id, name, achievement, register, network }: Anchor): BadgeOptions {
  // What createTrustList would make of it; `publish` wrote it, so its form needs no checking.
  const trust: TrustList = {
    issuers: new Map([
      [
        id,
        {
          id,
          name,
          achievements: [achievement],
          statusOnly: ['status-'],
          statusIssuers: [],
          strictKeys: false,
          keys: undefined
        }
      ]
    ])
  }
  return { trust, register, network: network === 'local' ? 'local' : 'public' }
}
