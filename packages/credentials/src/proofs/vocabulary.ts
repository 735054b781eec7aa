/**
 * What the words of one document can mean: every meaning that any of its contexts gives to a name, scoped ones
 * included. More than JSON-LD would find at one place, never less: who looks for a hidden claim asks for all of them.
 *
 * @module
 */

import { loadContext } from '../contexts/load-context.js'
import { isPinnedContext } from '../contexts/registry.js'
import { fail } from '../errors.js'
import { asString, isObject, toArray, type JsonObject, type JsonValue } from '../model/json.js'

/** What contexts by address say. */
interface Words {
  /** What they call an IRI or a keyword. */
  known: Map<string, Set<string>>
  /** What a name is defined as: an IRI, a keyword, or a word that must be looked up in its turn. */
  meanings: Map<string, Set<string>>
  /** Every `@vocab`. */
  vocabs: Set<string>
}

export interface Vocabulary {
  /** What the pinned and the given contexts call an IRI or a keyword. */
  known: ReadonlyMap<string, ReadonlySet<string>>
  /** The contexts by address, and those that stand in the document itself. */
  layers: readonly Pick<Words, 'meanings' | 'vocabs'>[]
  /** The inline contexts, with the places where they stand. */
  inline: readonly { context: JsonObject; at: string }[]
  /** A word without a colon then means what a context by address says, or nothing. */
  isPlain: boolean
  /** What has been looked up, and how many steps are left. */
  asked: { meanings: Map<string, Set<string>>; left: number }
}

/** A word of an honest document has one meaning, or a few. */
const maxMeanings = 64

/** How often a word may stand for another word, one after the other. */
const maxDepth = 32

/** What the words of one document may cost. Words that stand for words in two ways double it with every step. */
const maxSteps = 100_000

/** Reads all contexts that stand at the top of a document. */
export async function vocabularyOf(document: JsonObject, given?: Record<string, JsonObject>): Promise<Vocabulary> {
  const local = toArray<JsonValue>(document['@context'])
  const urls = local.filter((item) => typeof item === 'string')
  const byAddress = given ? await wordsOf(urls, given) : await pinnedWords(urls)
  const inline = local.flatMap((item, i) => contextsIn(item).flatMap((context) => scopedIn(context, `/@context/${i}`)))
  const own = empty()
  for (const { context } of inline) collectInline(context, own)
  const isPlain = inline.length === 0 && byAddress.vocabs.size === 0
  const asked = { meanings: new Map<string, Set<string>>(), left: maxSteps }
  return { known: byAddress.known, layers: [byAddress, own], inline, isPlain, asked }
}

const empty = (): Words => ({ known: new Map(), meanings: new Map(), vocabs: new Set() })

const pinned = new Map<string, Promise<Words>>()

/** Most documents name the same few pinned contexts: their words are collected once. */
function pinnedWords(urls: string[]): Promise<Words> {
  const key = urls.join(' ')
  const known = pinned.get(key)
  if (known) return known
  // Whoever writes documents chooses the order, and how often: the store must not grow with them.
  if (pinned.size >= 32) pinned.clear()
  const collecting = wordsOf(urls, {})
  pinned.set(key, collecting)
  collecting.catch(() => pinned.delete(key))
  return collecting
}

async function wordsOf(urls: string[], given: Record<string, JsonObject>): Promise<Words> {
  const words = empty()
  const addresses = [...new Set(urls)]
  for (const url of addresses) {
    const loaded = isPinnedContext(url) ? await loadContext(url) : given[url]
    for (const context of contextsIn(loaded)) collect(context, words)
    // A context may name others: the list grows while it is read.
    for (const item of toArray<JsonValue>(loaded?.['@context']))
      if (typeof item === 'string' && !addresses.includes(item)) addresses.push(item)
  }
  return words
}

/**
 * Every IRI or keyword that a key, a type or a prefixed text may stand for.
 *
 * @throws {ProblemError} `claims-not-in-json` for words that mean too much.
 */
export function irisOf(word: string, vocabulary: Vocabulary): ReadonlySet<string> {
  const { meanings } = vocabulary.asked
  // Kept for whole answers alone: what is found on the way lacks what leads back to where it began.
  const found = meanings.get(word) ?? lookUp(word, vocabulary, [])
  meanings.set(word, found)
  return found
}

function lookUp(word: string, vocabulary: Vocabulary, seen: readonly string[]): Set<string> {
  const found = new Set<string>()
  if (seen.includes(word)) return found
  if (--vocabulary.asked.left < 0 || seen.length > maxDepth)
    fail('claims-not-in-json', `${word} is explained in too many steps`, '/@context')
  const inner = [...seen, word]
  const add = (words: Iterable<string> | undefined, rest: string) => {
    for (const written of words ?? []) for (const iri of lookUp(written, vocabulary, inner)) found.add(iri + rest)
  }
  const [prefix, rest] = split(word)
  const isIri = word.includes(':') || word.startsWith('@')
  for (const { meanings, vocabs } of vocabulary.layers) {
    add(meanings.get(word), '')
    if (prefix !== undefined) add(meanings.get(prefix), rest)
    if (!isIri) add(vocabs, word)
  }
  if (isIri) found.add(word)
  if (found.size > maxMeanings) fail('claims-not-in-json', `${word} has more than ${maxMeanings} meanings`, '/@context')
  return found
}

/** A context may stand inside a member `@context` of its own. */
function contextsIn(value: JsonValue | undefined): JsonObject[] {
  return toArray<JsonValue>(value).flatMap((item) =>
    isObject(item) ? ('@context' in item ? contextsIn(item['@context']) : [item]) : []
  )
}

function scopedIn(context: JsonObject, at: string): { context: JsonObject; at: string }[] {
  const scoped = Object.entries(context).flatMap(([name, definition]) =>
    isObject(definition) ? contextsIn(definition['@context']).flatMap((inner) => scopedIn(inner, `${at}/${name}`)) : []
  )
  return [{ context, at }, ...scoped]
}

/** A context by address resolves its own prefixes first: what another context calls so is not what it meant. */
function collect(context: JsonObject, words: Words): void {
  for (const [name, definition] of Object.entries(context)) {
    if (name === '@vocab' && typeof definition === 'string') words.vocabs.add(definition)
    const iri = name.startsWith('@') ? undefined : within(writtenIri(definition), context, words)
    if (iri !== undefined) {
      put(words.meanings, name, iri)
      put(words.known, iri, name)
    }
    if (isObject(definition)) for (const scoped of contextsIn(definition['@context'])) collect(scoped, words)
  }
}

function within(written: string | undefined, context: JsonObject, { meanings }: Words): string | undefined {
  if (written === undefined || written.startsWith('@')) return written
  const [prefix = written, rest] = split(written)
  const base = writtenIri(context[prefix]) ?? [...(meanings.get(prefix) ?? [])][0]
  return base === undefined ? written : base + rest
}

function collectInline(context: JsonObject, { meanings, vocabs }: Words): void {
  for (const [name, definition] of Object.entries(context)) {
    const written = writtenIri(definition)
    if (written === undefined) continue
    if (name === '@vocab') vocabs.add(written)
    else if (!name.startsWith('@')) put(meanings, name, written)
  }
}

function writtenIri(definition: JsonValue | undefined): string | undefined {
  return isObject(definition) ? asString(definition['@id']) : asString(definition)
}

/** A prefix and what follows it; `//` after the colon says that it is none. */
function split(word: string): [string | undefined, string] {
  const match = /^([^:/]*):(?!\/\/)(.*)$/s.exec(word)
  return match ? [match[1], match[2] ?? ''] : [undefined, '']
}

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value))
}
