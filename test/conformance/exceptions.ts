/**
 * Where this project answers otherwise than an origin expects: each with its reason and the clause. Nothing else in this
 * folder forgives anything. The aim is an empty table.
 *
 * @module
 */

/** By the id of the case, or the address of the context. */
export const exceptions: Record<string, { reason: string; clause: string }> = {
  'https://w3id.org/security/suites/ed25519-2020/v1': {
    reason:
      'The bundled context is that of the published npm package ed25519-signature-2020-context, which other verifiers use; the copy of the corpus differs from it. The standard pins no hash for it.',
    clause: 'https://www.w3.org/TR/2025/REC-vc-di-eddsa-20250515/#ed25519signature2020'
  }
}
