/**
 * A presentation of nothing: well-formed, and nobody's word for anything. Its own proof would be its holder's.
 *
 * @module
 */

import type { Format } from './registry.js'
import { presentationProblems } from './shape-presentation.js'
import { readCredential } from './verifiable-credential.js'

export const format: Format = {
  decode: (value) => ({ credential: readCredential(value), standard: 'VC', version: '2.0', proofs: [] }),
  shape: presentationProblems
}
