/**
 * A badge whose verifier is a function of the test. Everything but the verification is the real element.
 *
 * @module
 */

import type { VerificationResult } from '@quality-label/verifier'
import { QualityLabelBadge } from '../../src/quality-label-badge.js'
import type { BadgeQuestion, BadgeSettings } from '../../src/settings.js'

export type FakeVerify = (src: string, question: BadgeQuestion) => Promise<VerificationResult>

let count = 0

/** Makes a badge under a name of its own. @param attributes Of the tag, `src` included unless given. */
export function makeBadge(
  verify: FakeVerify | undefined,
  attributes: Record<string, string> = {},
  published = true
): QualityLabelBadge {
  const settings: BadgeSettings = {
    issuerName: () => 'Cities of Learning Network',
    register: 'https://labels.example/',
    // The tests of the element give it addresses alone.
    verify: verify as BadgeSettings['verify'],
    retryAfterMs: 0,
    published
  }
  class TestBadge extends QualityLabelBadge {
    protected override readonly settings = settings
  }
  const name = `test-badge-${String(++count)}`
  customElements.define(name, TestBadge)
  const badge = new TestBadge()
  for (const [key, value] of Object.entries({
    src: 'https://labels.example/organisers/nova-skola.json',
    lang: 'en',
    ...attributes
  })) {
    badge.setAttribute(key, value)
  }
  return badge
}

/** Waits until the badge has its final state and has drawn it. */
export async function settled(badge: QualityLabelBadge): Promise<QualityLabelBadge> {
  await badge.updateComplete
  await badge.verify()
  await badge.updateComplete
  return badge
}

/** Opens the details, and waits until they stand still: while they fade in, their colours are not yet theirs. */
export async function opened(badge: QualityLabelBadge): Promise<void> {
  await badge.showDetails()
  await badge.updateComplete
  const dialog = badge.shadowRoot!.querySelector('dialog')
  await Promise.all(dialog?.getAnimations().map(({ finished }) => finished) ?? [])
}
