/**
 * Bitstring Status List.
 *
 * @module
 */

import { bitListMethod } from './bit-list.js'

export const method = bitListMethod({
  credentialType: 'BitstringStatusListCredential',
  listType: 'BitstringStatusList',
  read: (encodedList) => (encodedList.startsWith('u') ? encodedList : undefined)
})
