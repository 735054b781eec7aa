/**
 * A proof protects statements, not JSON keys.
 *
 * The same statements can be written so that a claim is not where a JSON reader looks: with a full IRI as the key, with
 * `@included`, with an alias in an inline context. The signature stays good, and an expired, withdrawn credential reads
 * as a current one. So after an RDFC proof holds, the quads are the judge of what was read.
 *
 * @module
 */

import { fail } from '../errors.js'
import { isOpenBadge } from '../formats/shape-open-badges.js'
import { readCredential } from '../formats/verifiable-credential.js'
import type { Credential } from '../model/credential.js'
import { asString, isObject, toArray, without, type JsonObject, type JsonValue } from '../model/json.js'
import { checkSpelling } from './json-spelling.js'
import { objectsOf, parseQuads, type Quad, type Term } from './quads.js'

const credentials = 'https://www.w3.org/2018/credentials#'
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/** The claims whose number and values must agree, with how the JSON of either data model writes them. */
const plainClaims = ['issuer', 'validFrom', 'validUntil', 'issuanceDate', 'expirationDate'] as const

/**
 * Compares what a JSON reader sees with what was signed.
 *
 * @param document The document without the proof under test.
 * @param nquads Its canonical N-Quads.
 * @throws {ProblemError} `claims-not-in-json`.
 */
export async function checkClaimsInJson(
  document: JsonObject,
  nquads: string,
  contexts?: Record<string, JsonObject>
): Promise<void> {
  // Proofs that this one builds on are judged by their own suites, and bring their own contexts.
  await checkSpelling(without(document, 'proof'), contexts)
  const quads = parseQuads(nquads).filter(({ graph }) => graph === '')
  const root = rootOf(document, quads)
  for (const claim of plainClaims) {
    const signed = objectsOf(quads, root, credentials + claim).map(({ value }) => value)
    compare(signed, writtenValues(document[claim]), `/${claim}`)
  }
  compareTypes(quads, root, document)
  compareSubjects(quads, objectsOf(quads, root, `${credentials}credentialSubject`), document)
  compareStatus(quads, objectsOf(quads, root, `${credentials}credentialStatus`), readCredential(document))
}

/** The node that is the credential: its id, or the one credential that nothing points to. */
function rootOf(document: JsonObject, quads: Quad[]): string {
  const id = asString(document.id)
  if (id !== undefined) return id
  const pointedTo = new Set(quads.filter(({ object }) => object.kind === 'blank').map(({ object }) => object.value))
  const roots = quads.filter(
    ({ subject, predicate, object }) =>
      subject.startsWith('_:') &&
      predicate === rdfType &&
      object.value === `${credentials}VerifiableCredential` &&
      !pointedTo.has(subject)
  )
  return roots.length === 1
    ? roots[0]!.subject
    : fail('claims-not-in-json', 'the statements do not tell which node is the credential')
}

/** A term names one type: where none is missing and none is more, none is hidden. */
function compareTypes(quads: Quad[], node: string, object: JsonObject): void {
  const [signed, written] = [typeCount(quads, node), new Set(toArray(object.type)).size]
  if (signed !== written) fail('claims-not-in-json', `${signed} types are signed, ${written} written`, '/type')
}

/** Subjects are told apart by their id; those without one are counted. Of the first, what decides anything is compared. */
function compareSubjects(quads: Quad[], signed: Term[], document: JsonObject): void {
  const written = toArray<JsonValue>(document.credentialSubject)
  const idOf = (subject: JsonValue) => (isObject(subject) ? (asString(subject.id) ?? '_:') : textOf(subject))
  compare(
    signed.map(({ kind, value }) => (kind === 'blank' ? '_:' : value)),
    written.map(idOf),
    '/credentialSubject'
  )
  for (const subject of written.filter(isObject)) {
    const id = asString(subject.id)
    const node = id ?? (signed.length === 1 ? signed[0]?.value : undefined)
    if (node !== undefined && isOpenBadge(document)) compareSubject(quads, node, subject)
  }
}

/**
 * What the Network says of an endorser, and the endorser of its object. Other vocabularies may use the same words
 * otherwise.
 */
const decisiveTerms = ['endorsementComment', 'endorserCategory', 'endorserLevel'] as const

function compareSubject(quads: Quad[], node: string, subject: JsonObject): void {
  for (const term of decisiveTerms) {
    compare(valueByLocalName(quads, node, term), writtenValues(subject[term]), `/credentialSubject/${term}`)
  }
  compareEntries(quads, node, subject, 'otherIdentifier', ['identifierType', 'identifier'])
  compareEntries(quads, node, subject, 'achievement', ['achievementType'])
}

/** The members of a list are compared by their id and by some of their values, as sets of what each says. */
function compareEntries(quads: Quad[], node: string, holder: JsonObject, member: string, terms: string[]): void {
  const signed = quads.filter(
    ({ subject, predicate }) => subject === node && localName(predicate) === member.toLowerCase()
  )
  const written = toArray<JsonValue>(holder[member]).filter(isObject)
  compare(
    signed.map(({ object: { kind, value } }) =>
      JSON.stringify([kind === 'blank' ? '' : value, ...terms.map((term) => valueByLocalName(quads, value, term))])
    ),
    written.map((entry) =>
      JSON.stringify([asString(entry.id) ?? '', ...terms.map((term) => writtenValues(entry[term]).sort())])
    ),
    `/credentialSubject/${member}`
  )
}

function compareStatus(quads: Quad[], signed: Term[], credential: Credential): void {
  const terms = ['statusPurpose', 'statusListIndex', 'statusListCredential']
  compare(
    signed.map(({ value }) =>
      JSON.stringify([typeCount(quads, value), ...terms.map((term) => valueByLocalName(quads, value, term))])
    ),
    credential.status.map(({ entry }) =>
      JSON.stringify([new Set(toArray(entry.type)).size, ...terms.map((term) => writtenValues(entry[term]).sort())])
    ),
    '/credentialStatus'
  )
}

function typeCount(quads: Quad[], node: string): number {
  return new Set(objectsOf(quads, node, rdfType).map(({ value }) => value)).size
}

/** Each status method defines these terms in its own vocabulary: the last part of the IRI is what they share. */
function valueByLocalName(quads: Quad[], node: string, name: string): string[] {
  return quads
    .filter(({ subject, predicate }) => subject === node && localName(predicate) === name.toLowerCase())
    .map(({ object }) => object.value)
    .sort()
}

/** One term has had several IRIs in one vocabulary: `#achievement`, `#Achievement`, `#achievement-0`. */
function localName(iri: string): string {
  return iri
    .slice(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1)
    .replace(/-\d+$/, '')
    .toLowerCase()
}

function writtenValues(value: JsonValue | undefined): string[] {
  return toArray<JsonValue>(value).map((item) => textOf(isObject(item) ? item.id : item))
}

/** Whole, unlike a quotation: it is compared. */
function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** As sets: the same statement written twice is one statement. */
function compare(signed: string[], written: string[], pointer: string): void {
  const [a, b] = [new Set(signed), new Set(written)]
  if (a.size === b.size && [...a].every((value) => b.has(value))) return
  fail(
    'claims-not-in-json',
    `signed: ${[...a].join(', ') || 'nothing'}; in the JSON: ${[...b].join(', ') || 'nothing'}`,
    pointer
  )
}
