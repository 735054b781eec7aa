/**
 * The one-file script that an organiser pastes. `publish` writes the register's anchor into it.
 *
 * @module
 */

import { optionsOf, readAnchor } from './anchor.js'
import { defineBadge } from './define.js'

const anchor = readAnchor('__QLB_ANCHOR__')
if (!anchor) console.error('<quality-label-badge>: no trust anchor. Use the published script.')
defineBadge(anchor && optionsOf(anchor), true)
