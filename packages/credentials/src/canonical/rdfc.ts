/**
 * JSON-LD to canonical N-Quads, in safe mode: a term that no context defines is a problem, since it would be unsigned.
 *
 * @module
 */

import { loadContext } from '../contexts/load-context.js'
import { isPinnedContext } from '../contexts/registry.js'
import { fail, ProblemError } from '../errors.js'
import { hasLoneSurrogate } from './jcs.js'
import { digest, type HashName } from './digest.js'
import { toHex } from './sha256.js'
import type * as jsonldModule from '../vendor/jsonld.js'
import type { ContextMemo } from '../vendor/jsonld.js'
import { isObject, toArray, type JsonObject, type JsonValue } from '../model/json.js'
import { snapshot } from '../model/snapshot.js'

export interface RdfcOptions {
  /** Further contexts by address. A pinned context cannot be replaced. */
  contexts?: Record<string, JsonObject>
  /** What nodes without an id are named by. Default is SHA-256. */
  hash?: HashName
}

/** Poison graphs make the naming of nodes that look alike grow without bound. A badge needs none, or a handful of steps. */
const maxDeepIterations = 200
const maxBlankNodes = 4096

/**
 * Expansion costs by the object, and by the context once for each: bounds far above any badge, far below a second's
 * work.
 */
const maxObjects = 5000
const maxContexts = 50

/**
 * What a document explains itself is gone through again for each object that has a type. Whoever writes all of Open
 * Badges' context into the document, which has 16 contexts for types and some 300 words, gets through.
 */
const maxOwnContexts = 50
const maxOwnWords = 1000
const maxTypes = 20_000

type Vendor = typeof jsonldModule

/** Asking the runtime for a module that it has takes longer than most of what is done here. */
let vendor: Vendor | undefined

/**
 * Canonicalizes a document.
 *
 * @returns Canonical N-Quads.
 * @throws {ProblemError} `proof-transformation`, `context-unknown`, `algorithm-unavailable`.
 * @see {@link https://www.w3.org/TR/rdf-canon/#canon-algorithm RDF Dataset Canonicalization, 4.4.3}
 */
export async function rdfc(document: JsonObject, options: RdfcOptions = {}): Promise<string> {
  const jsonld = (vendor ??= await import('../vendor/jsonld.js'))
  const dataset = await toDataset(document, options, jsonld)
  try {
    const createMessageDigest = () => messageDigest(options.hash ?? 'SHA-256')
    return await new jsonld.RDFC10({ createMessageDigest, maxDeepIterations }).main(dataset)
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause
    return fail('proof-transformation', messageOf(cause))
  }
}

async function toDataset(document: JsonObject, options: RdfcOptions, jsonld: Vendor): Promise<object[]> {
  checkSize(document)
  const { resolved, memo } = keptFor(options.contexts, jsonld.createContextMemo)
  const settings = {
    base: '',
    contextResolver: new jsonld.ContextResolver({ sharedCache: bounded(resolved) }),
    memo,
    documentLoader: (url: string) => loadDocument(url, options.contexts),
    eventHandler: jsonld.setupEventHandler({ options: { safe: true } }),
    keepFreeFloatingNodes: false,
    processingMode: 'json-ld-1.1',
    produceGeneralizedRdf: false
  }
  try {
    const activeCtx = jsonld.getInitialContext(settings)
    // Expansion reads the element while it resolves contexts in place: it gets a copy.
    const expanded = await jsonld.expand({ activeCtx, element: snapshot(document), options: settings })
    const nodes = expanded === null ? [] : Array.isArray(expanded) ? (expanded as unknown[]) : [expanded]
    return withFewBlanks(jsonld.toRDF(unwrapGraph(nodes), settings))
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause
    const inner = (cause as { details?: { cause?: unknown } }).details?.cause
    if (inner instanceof ProblemError) throw inner
    return fail('proof-transformation', messageOf(cause))
  }
}

function checkText(text: string): void {
  if (hasLoneSurrogate(text)) fail('proof-transformation', 'a text with a lone surrogate')
}

interface Counted {
  objects: number
  contexts: number
  ownContexts: number
  ownWords: number
  types: number
}

function checkSize(document: JsonObject): void {
  const counted = { objects: 0, contexts: 0, ownContexts: 0, ownWords: 0, types: 0 }
  count(document, counted)
  if (counted.objects > maxObjects) fail('limit-exceeded', `more than ${maxObjects} objects to canonicalize`)
  if (counted.contexts > maxContexts) fail('limit-exceeded', `more than ${maxContexts} contexts in one place`)
  if (counted.ownContexts > maxOwnContexts || counted.ownWords > maxOwnWords || counted.types > maxTypes)
    fail('limit-exceeded', 'the document explains too much itself')
}

function count(value: JsonValue | undefined, counted: Counted, isContext = false): void {
  if (typeof value === 'string') checkText(value)
  else if (Array.isArray(value)) for (const item of value) count(item, counted, isContext)
  else if (isObject(value)) {
    const names = Object.keys(value)
    counted.objects++
    counted.contexts = Math.max(counted.contexts, toArray(value['@context']).length)
    if (isContext) counted.ownWords += names.length
    if (isContext && '@context' in value) counted.ownContexts++
    counted.types += toArray(value.type).length + toArray(value['@type']).length
    for (const name of names) {
      checkText(name)
      count(value[name], counted, isContext || name === '@context')
    }
  }
}

/**
 * An element that is nothing but a graph means what the graph holds. @see
 * {@link https://www.w3.org/TR/json-ld11-api/#expansion-algorithm Expansion, step 19}
 */
function unwrapGraph(nodes: unknown[]): unknown[] {
  const [only] = nodes
  if (nodes.length !== 1 || !isObject(only) || Object.keys(only).length !== 1 || !Array.isArray(only['@graph']))
    return nodes
  return only['@graph']
}

/** The hashing of each blank node is cheap, but not for a million of them. */
function withFewBlanks(dataset: object[]): object[] {
  const blank = new Set<string>()
  for (const quad of dataset as { subject: { termType: string; value: string } }[]) {
    if (quad.subject.termType === 'BlankNode') blank.add(quad.subject.value)
  }
  if (blank.size > maxBlankNodes) fail('proof-transformation', `more than ${maxBlankNodes} nodes without an id`)
  return dataset
}

async function loadDocument(url: string, contexts: RdfcOptions['contexts']): Promise<object> {
  const given = contexts && Object.hasOwn(contexts, url) ? contexts[url] : undefined
  const document = isPinnedContext(url) ? await loadContext(url) : given
  if (!document) return fail('context-unknown', `the context ${url}`)
  return { documentUrl: url, document, tag: 'static' }
}

interface Kept {
  resolved: Map<string, unknown>
  memo: ContextMemo
}

let pinnedOnly: Kept | undefined
const withGiven = new WeakMap<object, Kept>()

/** Contexts are kept between calls; a caller's own contexts never leak into the calls of another. */
function keptFor(contexts: RdfcOptions['contexts'], createContextMemo: () => ContextMemo): Kept {
  const kept = (contexts ? withGiven.get(contexts) : pinnedOnly) ?? { resolved: new Map(), memo: createContextMemo() }
  if (contexts) withGiven.set(contexts, kept)
  else pinnedOnly = kept
  return kept
}

/** An attacker writes inline contexts, which are keyed by their content: the store must not grow with them. */
function bounded<T>(map: Map<string, T>): { get(key: string): T | undefined; set(key: string, value: T): unknown } {
  return {
    get: (key) => map.get(key),
    set: (key, value) => {
      if (map.size >= 100) map.clear()
      return map.set(key, value)
    }
  }
}

function messageDigest(hash: HashName): { update(text: string): void; digest(): Promise<string> } {
  let text = ''
  return {
    update: (part) => {
      text += part
    },
    digest: async () => toHex(await digest(hash, text))
  }
}

function messageOf(cause: unknown): string {
  const { message, details } = cause as {
    message?: string
    details?: { event?: { message?: string; details?: unknown } }
  }
  const event = details?.event
  return event ? `${event.message ?? message} ${JSON.stringify(event.details ?? {})}` : (message ?? 'no canonical form')
}
