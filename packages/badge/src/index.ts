/**
 * `<quality-label-badge>`: shows a Quality Label and checks it in the visitor's browser.
 *
 * @module
 */

export { QualityLabelBadge } from './quality-label-badge.js'
export type { BadgeEventMap } from './badge-events.js'
export type { BadgeError } from './run.js'
export { defineBadge } from './define.js'
export type { BadgeOptions } from './settings.js'
export type { BadgeState } from './state.js'
