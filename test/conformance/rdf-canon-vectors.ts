/**
 * RDF Dataset Canonicalization over N-Quads. The public API canonicalizes JSON-LD documents; the same algorithm,
 * bundled beneath it, is run here over the statements of the W3C's tests, within the bound of work that the API sets.
 *
 * @module
 */

import { jcs } from '@quality-label/credentials'
import * as bundled from '../../packages/credentials/dist/vendor/jsonld.js'
import { assert, assertEqual } from './assert.js'
import { digest } from './bytes.js'
import type { Corpus, Vector } from './corpus.js'
import { count } from './report.js'
import type { Test } from './suite.js'

/** The bundled library ships no types. */
const { RDFC10 } = bundled as unknown as { RDFC10: new (options: object) => { main(dataset: Quad[]): Promise<string> } }

/** As packages/credentials/src/canonical/rdfc.ts has it. */
const maxWorkFactor = 2

interface Term {
  termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph'
  value: string
  language?: string
  datatype?: Term
}

type Quad = Record<'subject' | 'predicate' | 'object' | 'graph', Term>

/** A test for each vector. */
export function rdfCanonTests(corpus: Corpus): Test[] {
  return corpus.vectors('rdf-canon').map((vector) => ({
    group: 'https://www.w3.org/TR/rdf-canon/#canon-algorithm - RDFC-1.0',
    name: vector.id,
    run: () => expectCanonical(vector, corpus)
  }))
}

async function expectCanonical(vector: Vector, corpus: Corpus): Promise<string> {
  const canonicalIdMap = new Map<string, string>()
  const createMessageDigest = () => messageDigest(vector.hash === 'SHA384' ? 'SHA-384' : 'SHA-256')
  const dataset = parse(corpus.readText(vector.input))
  const canonicalize = (factor: number) =>
    new RDFC10({ createMessageDigest, maxWorkFactor: factor, canonicalIdMap }).main(dataset)
  // Poison has a canonical form too, for whom has the time: it is not worth it to us.
  const poison = vector.complexity === 'high'
  if (poison) assert(await rejects(canonicalize(maxWorkFactor)), 'poison was canonicalized within the bound')
  const nquads = await canonicalize(poison ? Infinity : maxWorkFactor)
  const isMap = vector.type === 'rdfc:RDFC10MapTest'
  const found = isMap ? plain(canonicalIdMap) : nquads
  const expected = isMap ? corpus.readJson<unknown>(vector.expected) : corpus.readText(vector.expected)
  count('rdf-canon', isMap ? 'labels' : 'N-Quads', 'passed', jcs(found) === jcs(expected))
  assertEqual(found, expected)
  return poison ? 'refused within the bound' : 'as expected'
}

async function rejects(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => false,
    () => true
  )
}

function messageDigest(algorithm: 'SHA-256' | 'SHA-384') {
  let text = ''
  return { update: (more: string) => void (text += more), digest: () => digest(algorithm, text) }
}

/** The tests write labels without `_:`. */
function plain(map: Map<string, string>): Record<string, string> {
  const bare = (label: string) => label.replace(/^_:/, '')
  return Object.fromEntries([...map].map(([from, to]): [string, string] => [bare(from), bare(to)]).sort())
}

const xsdString = 'http://www.w3.org/2001/XMLSchema#string'
const langString = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString'
const node = String.raw`<[^>]*>|_:\S+`
const line = new RegExp(
  String.raw`^\s*(${node})\s+(<[^>]*>)\s+(?:(${node})|"((?:[^"\\]|\\.)*)"(?:\^\^(<[^>]*>)|@([\w-]+))?)\s*(${node})?\s*\.\s*$`
)

/** Reads the N-Quads of the tests, which use every escape. */
function parse(nquads: string): Quad[] {
  const quads = nquads
    .split(/\r?\n/)
    .filter((text) => /^\s*[^\s#]/.test(text))
    .map(parseLine)
  // A dataset is a set: the same statement twice is one.
  return [...new Map(quads.map((quad) => [JSON.stringify(quad), quad])).values()]
}

function parseLine(text: string): Quad {
  const [, subject, predicate, object, literal, datatype, language, graph] = line.exec(text)!
  return {
    subject: term(subject!),
    predicate: term(predicate!),
    object: object === undefined ? literalOf(literal!, datatype, language) : term(object),
    graph: graph === undefined ? { termType: 'DefaultGraph', value: '' } : term(graph)
  }
}

function term(text: string): Term {
  if (text.startsWith('_:')) return { termType: 'BlankNode', value: text }
  return { termType: 'NamedNode', value: unescape(text.slice(1, -1)) }
}

function literalOf(text: string, datatype: string | undefined, language: string | undefined): Term {
  const type = language === undefined ? (datatype?.slice(1, -1) ?? xsdString) : langString
  return {
    termType: 'Literal',
    value: unescape(text),
    datatype: { termType: 'NamedNode', value: type },
    ...(language === undefined ? {} : { language })
  }
}

const escapes: Record<string, string> = { t: '\t', b: '\b', n: '\n', r: '\r', f: '\f' }

function unescape(text: string): string {
  return text.replace(
    /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g,
    (_, short?: string, long?: string, one?: string) =>
      one === undefined ? String.fromCodePoint(parseInt(short ?? long!, 16)) : (escapes[one] ?? one)
  )
}
