/**
 * Other spellings of a known term: refused, because a JSON reader does not know them.
 *
 * @module
 */

import { loadContext } from '../contexts/load-context.js'
import { isPinnedContext } from '../contexts/registry.js'
import { fail } from '../errors.js'
import { asString, isObject, pointerTo, toArray, type JsonObject, type JsonValue } from '../model/json.js'

/** Names that a document's contexts give to IRIs and keywords: IRI -> names. */
type Names = Map<string, Set<string>>

interface Vocabulary {
  /** What the pinned and given contexts say. */
  known: Names
  /** Every term that may stand as a prefix, with its IRI; later definitions win. */
  prefixes: Map<string, string>
  vocab: string | undefined
}

const valueMembers = ['@value', '@type', '@language', '@direction']
const harmlessInContext = ['@version', '@protected', '@vocab', '@language', '@direction']

/**
 * Refuses a document that could hide a claim from a JSON reader.
 *
 * @throws {ProblemError} `claims-not-in-json`.
 */
export async function checkSpelling(document: JsonObject, contexts: Record<string, JsonObject> = {}): Promise<void> {
  // A context may stand inside a member `@context` of its own.
  const local = toArray<JsonValue>(document['@context']).flatMap((item) =>
    isObject(item) && '@context' in item ? toArray<JsonValue>(item['@context']) : item
  )
  const vocabulary = await vocabularyOf(
    local.filter((item) => typeof item === 'string'),
    contexts
  )
  local.forEach((item, i) => {
    if (isObject(item)) checkInlineContext(item, vocabulary, `/@context/${i}`)
  })
  checkKeys(document, vocabulary, '')
}

async function vocabularyOf(urls: string[], given: Record<string, JsonObject>): Promise<Vocabulary> {
  const vocabulary: Vocabulary = { known: new Map(), prefixes: new Map(), vocab: undefined }
  for (const url of urls) {
    const document = isPinnedContext(url) ? await loadContext(url) : given[url]
    for (const context of toArray<JsonValue>(document?.['@context']))
      if (isObject(context)) collect(context, vocabulary)
  }
  return vocabulary
}

/** Collects every term of a context, scoped contexts included. */
function collect(context: JsonObject, vocabulary: Vocabulary): void {
  for (const [name, definition] of Object.entries(context)) {
    if (!name.startsWith('@')) learn(name, iriOf(definition, context, vocabulary), vocabulary)
    if (isObject(definition))
      for (const scoped of toArray<JsonValue>(definition['@context'])) if (isObject(scoped)) collect(scoped, vocabulary)
  }
}

function learn(name: string, iri: string | undefined, { known, prefixes }: Vocabulary): void {
  if (iri === undefined) return
  known.set(iri, (known.get(iri) ?? new Set()).add(name))
  if (!prefixes.has(name)) prefixes.set(name, iri)
}

function checkInlineContext(context: JsonObject, vocabulary: Vocabulary, at: string): void {
  // First the prefixes: a definition may use one that stands below it.
  for (const [name, definition] of Object.entries(context)) {
    const iri = iriOf(definition, context, vocabulary)
    if (iri !== undefined && !name.startsWith('@')) vocabulary.prefixes.set(name, iri)
  }
  for (const [name, definition] of Object.entries(context)) {
    const here = pointerTo(at, name)
    if (name === '@vocab') vocabulary.vocab = asString(definition)
    if (name.startsWith('@')) {
      if (!harmlessInContext.includes(name)) fail('claims-not-in-json', `an inline context says ${name}`, here)
      continue
    }
    checkDefinition(name, iriOf(definition, context, vocabulary), vocabulary, here)
    if (!isObject(definition)) continue
    if ('@nest' in definition || '@reverse' in definition)
      fail('claims-not-in-json', 'an inline term nests or reverses', here)
    for (const scoped of toArray<JsonValue>(definition['@context']))
      if (isObject(scoped)) checkInlineContext(scoped, vocabulary, here)
  }
}

function checkDefinition(name: string, iri: string | undefined, { known }: Vocabulary, at: string): void {
  if (iri === undefined) return
  const names = known.get(iri)
  if (names?.has(name)) return
  if (names || iri.startsWith('@')) fail('claims-not-in-json', `an inline term gives ${iri} another name`, at)
}

/** The IRI of a definition, prefixes resolved; of a name that is itself an IRI, that IRI. */
function iriOf(definition: JsonValue | undefined, context: JsonObject, { prefixes }: Vocabulary): string | undefined {
  const written = isObject(definition) ? asString(definition['@id']) : asString(definition)
  const match = written === undefined ? null : /^([^:/]+):(?!\/\/)(.*)$/s.exec(written)
  if (!match) return written
  const [, prefix, rest] = match as unknown as [string, string, string]
  const own = context[prefix]
  const base = (isObject(own) ? asString(own['@id']) : asString(own)) ?? prefixes.get(prefix)
  return base === undefined ? written : base + rest
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
}

function checkKey(key: string, holder: JsonObject, vocabulary: Vocabulary, at: string): void {
  if (key.startsWith('@')) {
    if ('@value' in holder && valueMembers.includes(key)) return
    fail('claims-not-in-json', `the member ${key}`, at)
  }
  const iri = key.includes(':')
    ? iriOf(key, {}, vocabulary)
    : vocabulary.vocab === undefined
      ? undefined
      : vocabulary.vocab + key
  if (iri === undefined) return
  const names = vocabulary.known.get(iri)
  if (names && !names.has(key))
    fail('claims-not-in-json', `the member ${key} is another spelling of ${[...names].join(', ')}`, at)
}
