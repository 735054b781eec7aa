/**
 * A badge in any state, at rest in a page.
 *
 * @module
 */

import { fixture, html } from '@open-wc/testing'
import type { QualityLabelBadge } from '../../src/quality-label-badge.js'
import { TONES, type BadgeState } from '../../src/state.js'
import { makeBadge, settled } from './element.js'
import { resultFor } from './results.js'

export const states = Object.keys(TONES) as BadgeState[]
export const layouts = ['auto', 'inline', 'compact', 'card', 'full']

/** What the verifier would have said. */
export const resultOf = (state: BadgeState) =>
  state === 'expiring'
    ? resultFor('valid', { validUntil: '2026-12-01T00:00:00Z' })
    : resultFor(state === 'loading' ? 'valid' : state)

/** A place of a width, on the ground of a theme. */
export async function placeOf(width = 320, theme = 'light'): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(html`<div></div>`)
  place.style.cssText = `width: ${String(width)}px; background: ${theme === 'dark' ? '#0b1114' : '#fff'}`
  return place
}

/** A badge that comes to a state. */
export function make(state: BadgeState, attributes: Record<string, string>): QualityLabelBadge {
  const answer = state === 'loading' ? new Promise<never>(() => undefined) : Promise.resolve(resultOf(state))
  const own = { loading: { 'expected-id': 'loading' }, expiring: { preview: '' } } as Partial<Record<string, object>>
  return makeBadge(() => answer, { ...own[state], ...attributes })
}

/** A badge in a state, in the page and at rest. */
export async function shown(state: BadgeState, attributes: Record<string, string> = {}, width?: number) {
  const badge = make(state, attributes)
  ;(await placeOf(width)).append(badge)
  return rest(badge)
}

/** A badge that says what it has to say; in full when the document is there. */
export async function rest(badge: QualityLabelBadge): Promise<QualityLabelBadge> {
  await badge.updateComplete
  if (badge.expectedId !== 'loading') await settled(badge)
  while (badge.layout === 'full' && !badge.renderRoot.querySelector('.sentence'))
    await new Promise(requestAnimationFrame)
  return badge
}
