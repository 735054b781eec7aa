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
  compare(typeNames(quads, root), toArray(document.type).map(textOf), '/type')
  compareSubjects(objectsOf(quads, root, `${credentials}credentialSubject`), document)
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

/** Subjects are told apart by their id; those without one are counted. */
function compareSubjects(signed: Term[], document: JsonObject): void {
  const written = toArray<JsonValue>(document.credentialSubject).map((subject) =>
    isObject(subject) ? (asString(subject.id) ?? '_:') : textOf(subject)
  )
  compare(
    signed.map(({ kind, value }) => (kind === 'blank' ? '_:' : value)),
    written,
    '/credentialSubject'
  )
}

function compareStatus(quads: Quad[], signed: Term[], credential: Credential): void {
  const ofNode = (node: string) => {
    const value = (name: string) => valueByLocalName(quads, node, name)
    return [
      typeNames(quads, node).sort(),
      value('statusPurpose'),
      value('statusListIndex'),
      value('statusListCredential')
    ]
  }
  const ofEntry = ({ entry }: Credential['status'][number]) => [
    toArray(entry.type).map(textOf).sort(),
    ...['statusPurpose', 'statusListIndex', 'statusListCredential'].map((name) => writtenValues(entry[name]).sort())
  ]
  compare(
    signed.map(({ value }) => JSON.stringify(ofNode(value))),
    credential.status.map((entry) => JSON.stringify(ofEntry(entry))),
    '/credentialStatus'
  )
}

/** Each status method defines these terms in its own vocabulary: the last part of the IRI is what they share. */
function valueByLocalName(quads: Quad[], node: string, name: string): string[] {
  return quads
    .filter(({ subject, predicate }) => subject === node && localName(predicate) === name)
    .map(({ object }) => object.value)
    .sort()
}

function typeNames(quads: Quad[], node: string): string[] {
  return objectsOf(quads, node, rdfType).map(({ value }) => localName(value))
}

function localName(iri: string): string {
  return iri.slice(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1)
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
