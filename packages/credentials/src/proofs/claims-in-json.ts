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
import { asString, isObject, toArray, without, type JsonObject, type JsonValue } from '../model/json.js'
import { isBadgeType, localName, plainClaims, statusReading, subjectReading, type Reading } from './claims.js'
import { checkSpelling } from './json-spelling.js'
import { indexQuads, parseQuads, type Quads, type Term } from './quads.js'
import { irisOf, type Vocabulary } from './vocabulary.js'

const credentials = 'https://www.w3.org/2018/credentials#'
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/** The two sides: what was signed, and what the words of the JSON can mean. */
interface Both {
  quads: Quads
  vocabulary: Vocabulary
}

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
  const vocabulary = await checkSpelling(without(document, 'proof'), contexts)
  const quads = indexQuads(parseQuads(nquads).filter(({ graph }) => graph === ''))
  const both = { quads, vocabulary }
  const root = rootOf(document, quads)
  for (const claim of plainClaims) {
    const signed = quads.of(root, credentials + claim).map(({ value }) => value)
    compare([...new Set(signed)], [...new Set(writtenValues(document[claim]))], `/${claim}`)
  }
  checkTypes(root, document, both)
  const subjects = quads.of(root, `${credentials}credentialSubject`)
  const isBadge = isOpenBadge(document) || signedTypes(root, both).some(isBadgeType)
  if (isBadge) compareNodes([named(root)], [document], { values: ['awardedDate'] }, '', both)
  const reading = subjectReading(document, isBadge)
  compareNodes(subjects, toArray<JsonValue>(document.credentialSubject), reading, '/credentialSubject', both)
  const entries = quads.of(root, `${credentials}credentialStatus`)
  compareNodes(entries, toArray<JsonValue>(document.credentialStatus), statusReading, '/credentialStatus', both)
}

/** The node that is the credential: its id, or the one credential that nothing points to. */
function rootOf(document: JsonObject, quads: Quads): string {
  const id = asString(document.id)
  const roots = quads.all.filter(
    ({ subject, predicate, object }) =>
      (id === undefined ? subject.startsWith('_:') && !quads.pointsTo(subject) : subject === id) &&
      predicate === rdfType &&
      object.value === `${credentials}VerifiableCredential`
  )
  const isInside = quads.all.some(
    ({ predicate, object }) => object.value === id && localName(predicate) === 'endorsement'
  )
  return roots.length === 1 && !isInside
    ? roots[0]!.subject
    : fail('claims-not-in-json', 'the statements do not tell which node is the credential')
}

/** Every type that is signed is written, and the other way round. */
function checkTypes(root: string, document: JsonObject, both: Both): void {
  const written = writtenTypes(document, both)
  // Who points to a credential may say more of it, but not what kind of credential it is.
  const signed = signedTypes(root, both).filter(
    (type) => written.includes(type) || !both.quads.pointsTo(root) || localName(type).endsWith('credential')
  )
  compare(signed, written, '/type')
}

/** Nodes are compared by their id and by what is read of them; as many must be written as are signed. */
function compareNodes(signed: Term[], written: JsonValue[], reading: Reading, pointer: string, both: Both): void {
  compare(
    signed.map((term) => viewOfSigned(term, reading, both)),
    written.map((value) => viewOfWritten(value, reading, both)),
    pointer
  )
}

function viewOfSigned({ kind, value }: Term, { values, nodes = {}, types }: Reading, both: Both): string {
  const objects = (member: string) => both.quads.named(value, member)
  return view(
    kind === 'blank' ? '' : value,
    values.map((member) => objects(member).map((object) => object.value)),
    Object.entries(nodes).map(([member, inner]) => objects(member).map((object) => viewOfSigned(object, inner, both))),
    types ? signedTypes(value, both) : []
  )
}

function viewOfWritten(node: JsonValue, { values, nodes = {}, types }: Reading, both: Both): string {
  if (!isObject(node)) return textOf(node)
  return view(
    asString(node.id) ?? '',
    values.map((member) => writtenValues(node[member])),
    Object.entries(nodes).map(([member, inner]) =>
      toArray<JsonValue>(node[member]).map((value) => viewOfWritten(value, inner, both))
    ),
    types ? writtenTypes(node, both) : []
  )
}

/** The same statement written twice is one statement; the same node twice is not what a reader sees. */
function view(id: string, values: string[][], nodes: string[][], types: string[]): string {
  return JSON.stringify([id, values.map((texts) => [...new Set(texts)].sort()), nodes.map((all) => all.sort()), types])
}

function signedTypes(node: string, { quads }: Both): string[] {
  return [...new Set(quads.of(node, rdfType).map(({ value }) => value))].sort()
}

/** Two names of one type are one type. */
function writtenTypes(node: JsonObject, { quads, vocabulary }: Both): string[] {
  const iris = toArray<JsonValue>(node.type).map((type) => {
    const word = textOf(type)
    return [...irisOf(word, vocabulary)].find((iri) => quads.types.has(iri)) ?? word
  })
  return [...new Set(iris)].sort()
}

function writtenValues(value: JsonValue | undefined): string[] {
  return toArray<JsonValue>(value).map((item) => textOf(isObject(item) ? item.id : item))
}

/** Whole, unlike a quotation: it is compared. */
function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null)
}

function named(id: string): Term {
  return id.startsWith('_:') ? { kind: 'blank', value: id } : { kind: 'iri', value: id }
}

function compare(signed: string[], written: string[], pointer: string): void {
  const [a, b] = [signed, written].map((all) => [...all].sort())
  if (a!.length === b!.length && a!.every((value, i) => value === b![i])) return
  fail(
    'claims-not-in-json',
    `signed: ${a!.join(', ') || 'nothing'}; in the JSON: ${b!.join(', ') || 'nothing'}`,
    pointer
  )
}
