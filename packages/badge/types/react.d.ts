/**
 * Types for React 19, which sets properties and listens by `onqlb-state={…}`: `import type {} from
 * '@quality-label/badge/react'` once, anywhere.
 */

import type { BadgeEventMap, QualityLabelBadge } from '@quality-label/badge'
import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { BadgeAttributes, BadgeProperties } from './properties.js'

type Events = { [Name in keyof BadgeEventMap as `on${Name}`]?: (event: BadgeEventMap[Name]) => void }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'quality-label-badge': DetailedHTMLProps<HTMLAttributes<QualityLabelBadge>, QualityLabelBadge> &
        BadgeProperties &
        BadgeAttributes &
        Events
    }
  }
}
