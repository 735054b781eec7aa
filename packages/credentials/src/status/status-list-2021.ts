/**
 * StatusList2021, which Bitstring Status List grew out of: other names, and no multibase. The text says base64, its
 * examples and the lists in use are base64url: both are read.
 *
 * @module
 */

import { bitListMethod } from './bit-list.js'

export const method = bitListMethod({
  credentialType: 'StatusList2021Credential',
  listType: 'StatusList2021',
  // What is compressed begins with the letter H: a `u` would be a prefix.
  read: (encodedList) =>
    encodedList.startsWith('u')
      ? undefined
      : encodedList
          .replaceAll('+', '-')
          .replaceAll('/', '_')
          .replace(/={1,2}$/, '')
})
