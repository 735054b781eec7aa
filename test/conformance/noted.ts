/**
 * What the corpus's own notes (NOTES.md) say of cases, where it is another thing than the index expects.
 *
 * @module
 */

import type { Verdict } from '@quality-label/verifier'
import type { Case } from './corpus.js'

const notes: readonly { of: (one: Case) => boolean; verdicts: readonly Verdict[] }[] = [
  // COSE is recognised, and not read.
  { of: ({ kind }) => kind === 'vc-cose', verdicts: ['unsupported'] },
  // Zero-knowledge structures of VCDM 1.1: never valid; unsupported is as good as invalid.
  { of: ({ id }) => /-zkp-(vp-)?bad-/.test(id), verdicts: ['invalid', 'unsupported'] },
  // Its `iss` is not its issuer.
  { of: ({ id }) => id === 'waltid-ob3-jwt/openbadgecredential_sample.signed.jwt', verdicts: ['invalid'] },
  // An OpenBadgeCredential whose issuer has no type Profile: unspecified, and refused by Open Badges 3.0.
  { of: ({ id }) => id.startsWith('credo-ts-jwt/credo-jwt-vc-v2--'), verdicts: ['invalid'] }
]

/** The verdicts that the notes ask for; nothing where the index stands. */
export function notedVerdicts(one: Case): readonly Verdict[] | undefined {
  return notes.find(({ of }) => of(one))?.verdicts
}
