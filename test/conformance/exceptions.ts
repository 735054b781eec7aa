/**
 * Where this project answers otherwise than an origin expects: each with its reason and the clause. Nothing else in
 * this folder forgives anything. The aim is an empty table.
 *
 * @module
 */

/** By the id of the case, or the address of the context. */
export const exceptions: Record<string, { reason: string; clause: string }> = {
  'https://w3id.org/security/suites/ed25519-2020/v1': {
    reason:
      'The bundled context is that of the published npm package ed25519-signature-2020-context, which other verifiers use; the copy of the corpus differs from it. The standard pins no hash for it.',
    clause: 'https://www.w3.org/TR/2025/REC-vc-di-eddsa-20250515/#ed25519signature2020'
  },
  'w3c-vcdm2-inputs/credential-type-unmapped-fail.json': {
    reason: 'a type that no context defines is found by every RDFC proof, not by the form',
    clause: 'https://www.w3.org/TR/vc-data-model-2.0/#types'
  },
  'w3c-vcdm2-inputs/credential-redef-type-fail.json': {
    reason: 'a protected term that is defined again is found by every RDFC proof, not by the form',
    clause: 'https://www.w3.org/TR/json-ld11/#protected-term-definitions'
  }
}
