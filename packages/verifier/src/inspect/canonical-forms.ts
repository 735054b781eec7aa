/**
 * The canonical forms of a document, and their hashes: what signatures are made over, for comparing two copies, or two
 * programs.
 *
 * @module
 */

import {
  jcs,
  problem,
  problemOf,
  rdfc,
  sha256Hex,
  UsageError,
  without,
  type JsonObject,
  type Problem
} from '@quality-label/credentials'

export interface CanonicalForm {
  text: string
  /** SHA-256 of its UTF-8, in hex. */
  sha256: string
}

/** Of the document without its proofs. One that cannot be made says why. */
export interface CanonicalForms {
  jcs: CanonicalForm | { problem: Problem }
  /** N-Quads; where a context is not known, or a word not defined, there are none. */
  rdfc: CanonicalForm | { problem: Problem }
}

/**
 * Makes both.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8785 RFC 8785}
 * @see {@link https://www.w3.org/TR/rdf-canon/ RDF Dataset Canonicalization}
 */
export async function canonicalForms(
  document: JsonObject,
  contexts: Record<string, JsonObject> | undefined
): Promise<CanonicalForms> {
  const unsecured = without(document, 'proof')
  return {
    jcs: await formOf(() => jcs(unsecured)),
    rdfc: await formOf(() => rdfc(unsecured, contexts ? { contexts } : {}))
  }
}

async function formOf(make: () => Promise<string> | string): Promise<CanonicalForm | { problem: Problem }> {
  try {
    const text = await make()
    return { text, sha256: await sha256Hex(text) }
  } catch (caught) {
    // A lone surrogate, which JSON text can smuggle in and UTF-8 cannot say.
    if (caught instanceof UsageError) return { problem: problem('proof-transformation', caught.message) }
    return { problem: problemOf(caught) }
  }
}
