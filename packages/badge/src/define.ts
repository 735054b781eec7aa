/**
 * Registers the element, once.
 *
 * @module
 */

import type { BadgeEventMap } from './badge-events.js'
import { QualityLabelBadge } from './quality-label-badge.js'
import { createSettings, type BadgeOptions } from './settings.js'

const NAME = 'quality-label-badge'

/**
 * Registers `<quality-label-badge>`. A second call is silent when the element is there in this version, and warns once
 * when it is there in another one: the first stays, for an element cannot be registered twice.
 *
 * Below the browser floor (no `light-dark()`) nothing is registered, and what stands between the tags stays visible.
 *
 * @example
 *   import { defineBadge } from '@quality-label/badge'
 *   import { createTrustList } from '@quality-label/verifier'
 *
 *   defineBadge({
 *     trust: createTrustList({ issuers: [{ id: 'did:web:labels.example' }] }),
 *     register: 'https://labels.example/'
 *   })
 *
 * @param options Whom to trust and how to ask.
 * @param published For the embed alone: the anchor is the register's own and need not be named on the card.
 * @returns The class that is registered now, if any.
 */
export function defineBadge(options?: BadgeOptions, published = false): CustomElementConstructor | undefined {
  const registered = customElements.get(NAME) as (CustomElementConstructor & { version?: string }) | undefined
  if (registered) {
    if (registered.version !== QualityLabelBadge.version) warnOnce(registered.version)
    return registered
  }
  if (!CSS.supports('color', 'light-dark(red, red)')) return undefined
  const settings = createSettings(options, published)
  class Badge extends QualityLabelBadge {
    protected override readonly settings = settings
  }
  customElements.define(NAME, Badge)
  return Badge
}

/** One warning for each other version, whichever copy of the script finds it. */
function warnOnce(version: string | undefined): void {
  const page = globalThis as unknown as Record<symbol, unknown>
  const key = Symbol.for(`${NAME}.warned`)
  if (page[key]) return
  page[key] = true
  console.warn(`<${NAME}>: version ${String(version)} is on this page already; ${QualityLabelBadge.version} stays out.`)
}

declare global {
  interface HTMLElementEventMap {
    'qlb-load': BadgeEventMap['qlb-load']
    'qlb-state': BadgeEventMap['qlb-state']
    'qlb-error': BadgeEventMap['qlb-error']
    'qlb-open': BadgeEventMap['qlb-open']
    'qlb-close': BadgeEventMap['qlb-close']
  }
  interface HTMLElementTagNameMap {
    'quality-label-badge': QualityLabelBadge
  }
}
