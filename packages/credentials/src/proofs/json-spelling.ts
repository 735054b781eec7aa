/**
 * Other spellings of a known term: refused, because a JSON reader does not know them.
 *
 * @module
 */

import { fail } from '../errors.js'
import { asString, isObject, pointerTo, toArray, type JsonObject, type JsonValue } from '../model/json.js'
import { claimNames, isStandardIri, localName } from './claims.js'
import { irisOf, vocabularyOf, type Vocabulary } from './vocabulary.js'

const valueMembers = ['@value', '@type', '@language', '@direction']
const harmlessInContext = ['@version', '@protected', '@vocab', '@language', '@direction']

/**
 * Refuses a document that could hide a claim from a JSON reader.
 *
 * @returns What its words can mean.
 * @throws {ProblemError} `claims-not-in-json`.
 */
export async function checkSpelling(document: JsonObject, contexts?: Record<string, JsonObject>): Promise<Vocabulary> {
  const vocabulary = await vocabularyOf(document, contexts)
  for (const { context, at } of vocabulary.inline) checkInlineContext(context, vocabulary, at)
  checkKeys(document, vocabulary, '')
  return vocabulary
}

function checkInlineContext(context: JsonObject, vocabulary: Vocabulary, at: string): void {
  for (const [name, definition] of Object.entries(context)) {
    const here = pointerTo(at, name)
    if (!name.startsWith('@')) checkDefinition(name, definition, vocabulary, here)
    else if (!harmlessInContext.includes(name)) fail('claims-not-in-json', `an inline context says ${name}`, here)
    // A relative one would be joined to another.
    else if (name === '@vocab' && asString(definition)?.includes(':') === false)
      fail('claims-not-in-json', 'an inline @vocab is not an IRI', here)
  }
}

function checkDefinition(name: string, definition: JsonValue | undefined, vocabulary: Vocabulary, at: string): void {
  const members = isObject(definition) ? definition : {}
  if ('@nest' in members || '@reverse' in members) fail('claims-not-in-json', 'an inline term nests or reverses', at)
  const isMap = toArray<JsonValue>(members['@container']).some((container) => container !== '@set')
  for (const iri of irisOf(name, vocabulary)) {
    const isOurs = vocabulary.known.has(iri) || isStandardIri(iri) || claimNames.has(name)
    if (isOurs && isMap) fail('claims-not-in-json', `an inline term writes ${iri} as a map`, at)
    if (!names(name, iri, vocabulary)) fail('claims-not-in-json', `an inline term gives ${iri} another name`, at)
  }
}

/** True where a JSON reader that meets the name thinks of this IRI, or of nothing. */
function names(name: string, iri: string, { known }: Vocabulary): boolean {
  const usual = known.get(iri)
  if (usual) return usual.has(name)
  if (iri.startsWith('@')) return false
  const local = localName(iri)
  // A namespace is no term yet; what a prefix makes of it is looked at where it is used.
  return local === '' || local === name.toLowerCase() || !(isStandardIri(iri) || claimNames.has(name))
}

function checkKeys(value: JsonValue | undefined, vocabulary: Vocabulary, at: string): void {
  if (Array.isArray(value)) return value.forEach((item, i) => checkKeys(item, vocabulary, pointerTo(at, i)))
  if (!isObject(value)) return
  // A credential inside a credential brings the context it was signed with.
  const isCredential = toArray(value.type).includes('VerifiableCredential')
  for (const [key, member] of Object.entries(value)) {
    const here = pointerTo(at, key)
    if (key === '@context') {
      if (at !== '' && !isCredential) fail('claims-not-in-json', 'a context below the top', here)
      continue
    }
    checkKey(key, value, vocabulary, here)
    checkKeys(member, vocabulary, here)
  }
  for (const type of toArray<JsonValue>(value.type)) checkWord(asString(type), vocabulary, pointerTo(at, 'type'))
  checkId(asString(value.id), vocabulary, pointerTo(at, 'id'))
}

function checkKey(key: string, holder: JsonObject, vocabulary: Vocabulary, at: string): void {
  if (!key.startsWith('@')) return checkWord(key, vocabulary, at)
  if ('@value' in holder && valueMembers.includes(key)) return
  fail('claims-not-in-json', `the member ${key}`, at)
}

function checkWord(word: string | undefined, vocabulary: Vocabulary, at: string): void {
  if (word === undefined || (vocabulary.isPlain && !word.includes(':'))) return
  for (const iri of irisOf(word, vocabulary)) {
    if (!names(word, iri, vocabulary))
      fail('claims-not-in-json', `${word} is another spelling of ${localName(iri) || iri}`, at)
  }
}

/** An id is an IRI as it stands: neither shortened, nor a name that joins what is written in two places. */
function checkId(id: string | undefined, vocabulary: Vocabulary, at: string): void {
  if (!id?.includes(':')) return
  const isWhole = !id.startsWith('_:') && [...irisOf(id, vocabulary)].every((iri) => iri === id)
  if (!isWhole) fail('claims-not-in-json', `the id ${id} is not written out`, at)
}
