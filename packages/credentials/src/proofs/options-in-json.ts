/**
 * A proof protects statements, not JSON keys: that holds of its own options, too. A context may have a second word for
 * when a proof ends, which no JSON reader looks at.
 *
 * @module
 */

import { fail } from '../errors.js'
import { toArray, type JsonObject, type JsonValue } from '../model/json.js'
import { checkSpelling } from './json-spelling.js'
import { parseQuads } from './quads.js'

const security = 'https://w3id.org/security#'

/** The options that decide anything, with the IRI of each. */
const decisive = {
  created: 'http://purl.org/dc/terms/created',
  expires: `${security}expiration`,
  previousProof: `${security}previousProof`,
  verificationMethod: `${security}verificationMethod`
} as const

/** Characters. Options are a handful of words; each proof brings its own, and each is brought into canonical form. */
const maxLength = 10_000

/**
 * Refuses options that would cost more than the document they are about.
 *
 * @param options The proof without its signature.
 * @throws {ProblemError} `limit-exceeded`.
 */
export function checkOptionsLength(options: JsonObject): void {
  const { length } = JSON.stringify({ ...options, '@context': undefined })
  if (length > maxLength) fail('limit-exceeded', `the options of the proof have ${length} characters`, '/proof')
}

/**
 * Compares what a JSON reader sees of a proof's options with what was signed.
 *
 * @param options The proof without its signature.
 * @param nquads Its canonical N-Quads.
 * @throws {ProblemError} `claims-not-in-json`.
 */
export async function checkOptionsInJson(
  options: JsonObject,
  nquads: string,
  contexts?: Record<string, JsonObject>
): Promise<void> {
  await checkSpelling(options, contexts)
  const quads = parseQuads(nquads)
  for (const [name, iri] of Object.entries(decisive)) {
    const signed = quads.flatMap(({ predicate, object }) => (predicate === iri ? object.value : []))
    const written = new Set(toArray<JsonValue>(options[name]))
    if (signed.length !== written.size || !signed.every((value) => written.has(value)))
      fail('claims-not-in-json', `of ${name}, ${signed.join(', ') || 'nothing'} is signed`, `/proof/${name}`)
  }
}
