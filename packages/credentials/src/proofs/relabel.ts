/**
 * Canonical statements under other labels: those that an issuer gave the blank nodes when it signed each statement by
 * itself, so that they stay the same in every selection.
 *
 * @module
 */

import { fail } from '../errors.js'

/** What may hold the text of a label without being one stands before it. */
const tokens = /"(?:[^"\\]|\\[^])*"|<[^>]*>|_:(c14n\d+)/g

/**
 * Gives the blank nodes of canonical N-Quads other labels.
 *
 * @param labels By canonical label, both without `_:`.
 * @returns The statements in canonical order, each with its line end.
 * @throws {ProblemError} `proof-invalid` for a node that has no label.
 * @see {@link https://www.w3.org/TR/vc-di-ecdsa/#labelreplacementcanonicalizenquads labelReplacementCanonicalizeNQuads}
 */
export function relabel(nquads: string, labels: ReadonlyMap<string, string>): string[] {
  return nquads
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `${line.replace(tokens, (token, label?: string) => (label ? other(label, labels) : token))}\n`)
    .sort()
}

function other(label: string, labels: ReadonlyMap<string, string>): string {
  return `_:${labels.get(label) ?? fail('proof-invalid', `the proof knows no node ${label}`, '/proof/proofValue')}`
}
