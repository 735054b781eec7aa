/**
 * Types for Vue templates: `import type {} from '@quality-label/badge/vue'` once. Tell the compiler that the tag is a
 * custom element, as Vue asks: `isCustomElement: (tag) => tag === 'quality-label-badge'`.
 */

import type { BadgeEventMap } from '@quality-label/badge'
import type { HTMLAttributes } from 'vue'
import type { BadgeAttributes, BadgeProperties } from './properties.js'

interface Events {
  onQlbLoad?: (event: BadgeEventMap['qlb-load']) => void
  onQlbState?: (event: BadgeEventMap['qlb-state']) => void
  onQlbError?: (event: BadgeEventMap['qlb-error']) => void
  onQlbOpen?: (event: BadgeEventMap['qlb-open']) => void
  onQlbClose?: (event: BadgeEventMap['qlb-close']) => void
}

type Badge = new () => { $props: HTMLAttributes & BadgeProperties & BadgeAttributes & Events }

declare module 'vue' {
  interface GlobalComponents {
    'quality-label-badge': Badge
  }
}
