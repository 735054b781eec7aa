/**
 * The status methods that a label does not use: older lists, and those of Open Badges 2.0. Loaded only for an entry of
 * another type.
 *
 * @module
 */

import type { StatusMethodEntry } from './registry.js'

export const furtherMethods: readonly StatusMethodEntry[] = [
  {
    type: 'StatusList2021Entry',
    specification: 'https://www.w3.org/TR/2023/WD-vc-status-list-20230427/',
    load: () => import('./status-list-2021.js')
  },
  {
    type: '1EdTechRevocationList',
    specification: 'https://www.imsglobal.org/spec/vcrl/v1p0/',
    load: () => import('./1edtech-revocation-list.js')
  },
  {
    type: 'HostedBadge',
    specification: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#HostedBadge',
    load: () => import('./hosted-badge.js')
  },
  {
    type: 'RevocationList',
    specification: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#RevocationList',
    load: () => import('./revocation-list.js')
  }
]
