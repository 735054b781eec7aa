/**
 * The contexts that every credential of our day names: where there is nothing else, the list of all that are pinned
 * stays unloaded.
 *
 * @module
 */

/** Pinned, all of them. */
export const usualContexts: readonly string[] = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
]
