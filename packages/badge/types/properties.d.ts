/**
 * What a template may give a `<quality-label-badge>`, in any framework: its properties, and its attributes as HTML
 * writes them.
 */

import type { QualityLabelBadge } from '@quality-label/badge'

type Settable =
  | 'src'
  | 'layout'
  | 'details'
  | 'language'
  | 'theme'
  | 'loading'
  | 'trustedIssuers'
  | 'expectedId'
  | 'endorsers'
  | 'headingLevel'
  | 'verifyUrl'
  | 'refresh'
  | 'warnDays'
  | 'preview'
  | 'credential'
  | 'messages'

/** Properties, as frameworks set them. */
export type BadgeProperties = Partial<Pick<QualityLabelBadge, Settable>>

/** Attributes whose names differ from the property's. */
export interface BadgeAttributes {
  'trusted-issuers'?: string
  'expected-id'?: string
  'heading-level'?: number | string
  'verify-url'?: string
  'warn-days'?: number | string
}
