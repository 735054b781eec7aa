/**
 * Further identifiers of an organisation, as Open Badges writes them.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'

/**
 * One of the identifiers.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#identifierentry Open Badges 3.0, IdentifierEntry}
 */
export function identifierEntry(identifierType: string, identifier: string): JsonObject {
  return { type: 'IdentifierEntry', identifierType, identifier }
}

/**
 * Other ids under which an organisation is known, its address first: label and recognition list them, so that a
 * verifier can tell whether endorser and holder are the same.
 */
export function sameIds({ url, same }: { url?: string | undefined; same: readonly string[] }): string[] {
  return [...new Set(url ? [url, ...same] : same)]
}
