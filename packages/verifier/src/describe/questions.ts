/**
 * What each check asks, in English.
 *
 * @module
 */

import type { CheckId } from '../result.js'

export const questions: Readonly<Record<CheckId, string>> = {
  decode: 'Can it be read, and as which format and version?',
  shape: 'Has it the form that its standard asks for?',
  key: 'Whose key made the proof, and may that key do so?',
  proof: 'Does the signature fit the content?',
  issuer: 'Is it on the trust list, for a credential of this kind?',
  validity: 'Is the day within its dates?',
  status: 'What does the issuer say of it today?',
  recipient: 'Was it issued to the one that is expected?',
  site: 'May this page show it?'
}
