/**
 * What the texts and views of one element are made from. Read once for each rendering; views decide nothing.
 *
 * @module
 */

import type { Credential, VerificationResult } from '@quality-label/verifier'
import { hostOf } from './addresses.js'
import { tamed } from './others-words.js'
import { isPreviewSite, type Site } from './site.js'
import { mayShowContent, type BadgeState } from './state.js'

export interface Facts {
  /** What is drawn: `expiring` is for the owner, who asked for hints; visitors see `valid`. */
  state: BadgeState
  result: VerificationResult | null
  /** Only once its proof and its issuer have passed: nothing else of a credential may reach a view. */
  label: Credential | undefined
  /** The organiser's name, or its host; empty where there is no label. */
  name: string
  /** The name of the issuer that this badge trusts. */
  issuer: string | undefined
  /** The anchor is not the register's own, so the card names it. */
  foreignAnchor: boolean
  page: Site
  /** A page on this computer, which is on nobody's list. */
  preview: boolean
  checkAt: string | undefined
}

/**
 * Reads the facts of one element.
 *
 * @param given What it knows. `issuer` are the names of all whom it trusts; `preview` is the owner's wish for hints.
 */
export function readFacts(given: Omit<Facts, 'label' | 'name'>): Facts {
  const { state, result, page } = given
  const label = mayShowContent(result) ? result.credential : undefined
  const { issuer: named } = result ?? {}
  const issuer = named?.nameSource === 'trust-list' ? named.name : given.issuer
  return {
    ...given,
    state: state === 'expiring' && !given.preview ? 'valid' : state,
    label,
    name: label ? tamed(label.recipient.name ?? hostOf(label.recipient.id ?? '')) : '',
    issuer: issuer && tamed(issuer),
    preview: state === 'wrong-site' && isPreviewSite(page.site)
  }
}
