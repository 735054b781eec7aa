/**
 * What the texts and views of one element are made from. Read once for each rendering; views decide nothing.
 *
 * @module
 */

import type { VerificationResult } from '@quality-label/verifier'
import { hostOf } from './addresses.js'
import type { BadgeSettings } from './settings.js'
import { isPreviewSite, type Site } from './site.js'
import { hasProblem, mayShowContent, passed, type BadgeState } from './state.js'

export interface Facts {
  /** What is drawn: visitors see `valid` where the owner is told `expiring`. */
  state: BadgeState
  /** The reminder that the owner of the page is shown. */
  reminder: boolean
  result: VerificationResult | null
  /** What the label says, once its proof and its issuer have passed. Nothing else of a credential may reach a view. */
  label?: {
    name: string
    id: string
    from?: string | undefined
    until?: string | undefined
    awarded?: string | undefined
    sites: string[]
  }
  /** Who proved to have signed what is not trusted: a DID or a host, never a name. */
  stranger?: string | undefined
  /** The name of the issuer that this badge trusts. */
  issuer: string | undefined
  /** The anchor is not the register's own, so the card names it. */
  foreignAnchor: boolean
  /** The host of the page, or `unknown`. */
  host: string
  /** The page is one of the register's own. */
  atRegister: boolean
  preview: boolean
  siteUnknown: boolean
  checkAt: string | undefined
}

/** Reads the facts of one element. */
export function readFacts(given: {
  state: BadgeState
  result: VerificationResult | null
  settings: BadgeSettings
  page: Site
  checkAt: string | undefined
  preview: boolean
}): Facts {
  const { result, settings, page } = given
  const credential = mayShowContent(result) ? result.credential : undefined
  const named = result?.issuer?.nameSource === 'trust-list' ? result.issuer.name : undefined
  return {
    state: given.state === 'expiring' && !given.preview ? 'valid' : given.state,
    reminder: given.state === 'expiring' && given.preview,
    result,
    ...(credential && {
      label: {
        name: credential.recipient.name ?? hostOf(credential.recipient.id ?? ''),
        id: credential.id ?? '',
        from: credential.validFrom,
        until: credential.validUntil,
        awarded: credential.awardedDate,
        sites: credential.recipient.sites
      }
    }),
    stranger: result && given.state === 'untrusted' && passed(result, 'proof') ? signer(result) : undefined,
    issuer: named ?? settings.issuerName,
    foreignAnchor: !settings.published,
    host: hostOf(page.site),
    atRegister: page.isRegister === true,
    preview: given.state === 'wrong-site' && isPreviewSite(page.site),
    siteUnknown:
      hasProblem(result, 'site-unknown') ||
      (given.state === 'unconfirmed' && page.pathUnknown === true && hasProblem(result, 'site-not-listed')),
    checkAt: given.checkAt
  }
}

function signer(result: VerificationResult): string | undefined {
  const id = result.issuer?.id
  return id?.startsWith('did:') ? id.split(/[?#]/)[0] : id && hostOf(id)
}
