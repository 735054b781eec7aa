/**
 * Canonical N-Quads, read back.
 *
 * @module
 */

import { fail } from '../errors.js'
import { localName } from './claims.js'

export interface Term {
  kind: 'iri' | 'blank' | 'literal'
  /** The IRI, the blank node's label with `_:`, or the text of the literal. */
  value: string
}

export interface Quad {
  subject: string
  predicate: string
  object: Term
  /** Empty for the default graph. */
  graph: string
}

const line = /^(<[^>]*>|_:\S+) <([^>]*)> (?:(<[^>]*>)|(_:\S+)|"((?:[^"\\]|\\.)*)"\S*)(?: (<[^>]*>|_:\S+))? \.$/

/**
 * Reads canonical N-Quads, as this project's own canonicalization wrote them.
 *
 * @see {@link https://www.w3.org/TR/rdf-canon/#canonical-quads Canonical form of N-Quads}
 */
export function parseQuads(nquads: string): Quad[] {
  return nquads
    .split('\n')
    .filter((text) => text !== '')
    .map(parseQuad)
}

/** Statements, by what they are about. */
export interface Quads {
  all: Quad[]
  /** The objects of one subject and predicate. */
  of(node: string, predicate: string): Term[]
  /** The objects of one subject, and every predicate that ends in this name. */
  named(node: string, member: string): Term[]
  pointsTo(node: string): boolean
  /** Every type that is given to anything. */
  types: ReadonlySet<string>
}

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/** Sorts statements by what they say of what: a document may have thousands. */
export function indexQuads(all: Quad[]): Quads {
  const byPredicate: Index = new Map()
  const byName: Index = new Map()
  const pointed = new Set<string>()
  const types = new Set<string>()
  const names = new Map<string, string>()
  for (const { subject, predicate, object } of all) {
    const name = names.get(predicate) ?? localName(predicate)
    names.set(predicate, name)
    put(byPredicate, subject, predicate, object)
    put(byName, subject, name, object)
    if (object.kind !== 'literal') pointed.add(object.value)
    if (predicate === rdfType) types.add(object.value)
  }
  return {
    all,
    of: (node, predicate) => byPredicate.get(node)?.get(predicate) ?? [],
    named: (node, member) => byName.get(node)?.get(member.toLowerCase()) ?? [],
    pointsTo: (node) => pointed.has(node),
    types
  }
}

type Index = Map<string, Map<string, Term[]>>

function put(index: Index, subject: string, name: string, term: Term): void {
  const ofSubject = index.get(subject) ?? new Map<string, Term[]>()
  const known = ofSubject.get(name)
  if (known) known.push(term)
  else index.set(subject, ofSubject.set(name, [term]))
}

function parseQuad(text: string): Quad {
  const match = line.exec(text)
  if (!match) return fail('claims-not-in-json', `a statement that cannot be read back: ${text}`)
  const [, subject, predicate, iri, blank, literal, graph = ''] = match as unknown as [
    string,
    string,
    string,
    ...(string | undefined)[]
  ]
  return { subject: node(subject), predicate, object: term(iri, blank, literal), graph }
}

function term(iri: string | undefined, blank: string | undefined, literal: string | undefined): Term {
  if (iri !== undefined) return { kind: 'iri', value: node(iri) }
  if (blank !== undefined) return { kind: 'blank', value: blank }
  return { kind: 'literal', value: unescape(literal ?? '') }
}

function node(text: string): string {
  return text.startsWith('<') ? text.slice(1, -1) : text
}

const escapes: Record<string, string> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r' }

function unescape(text: string): string {
  return text.replace(/\\(u[0-9A-Fa-f]{4}|.)/g, (_, code: string) =>
    code.length === 5 ? String.fromCharCode(parseInt(code.slice(1), 16)) : (escapes[code] ?? code)
  )
}
