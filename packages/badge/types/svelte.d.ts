/** Types for Svelte 5, which listens by `onqlb-state={…}`: `import type {} from '@quality-label/badge/svelte'` once. */

import type { BadgeEventMap, QualityLabelBadge } from '@quality-label/badge'
import type { HTMLAttributes } from 'svelte/elements'
import type { BadgeAttributes, BadgeProperties } from './properties.js'

type Events = { [Name in keyof BadgeEventMap as `on${Name}`]?: (event: BadgeEventMap[Name]) => void }

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'quality-label-badge': HTMLAttributes<QualityLabelBadge> & BadgeProperties & BadgeAttributes & Events
  }
}
