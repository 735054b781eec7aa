/**
 * YAML, and JSON with it.
 *
 * @module
 */

import { isMap, isPair, isSeq, LineCounter, parseDocument, type Document } from 'yaml'
import { RegisterError } from '../errors.js'
import type { Path, ReadSheet } from './sheet.js'

/**
 * Reads one document. A name that is written twice is an error, and so is more than one document.
 *
 * @throws {RegisterError} `ERR_REGISTER_INPUT`, with the line of every error.
 * @see {@link https://yaml.org/spec/1.2.2/#13-terminology YAML 1.2.2} : JSON is a subset of it.
 */
export const readYaml: ReadSheet = ({ name, text }) => {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  if (document.errors.length > 0) {
    const sentences = document.errors.map(
      ({ pos, message }) => `${name}:${lineCounter.linePos(pos[0]).line}: ${message}`
    )
    throw new RegisterError('ERR_REGISTER_INPUT', sentences.join('\n'))
  }
  return { name, value: toValue(name, document), lineOf: (path) => lineCounter.linePos(offsetOf(document, path)).line }
}

function toValue(name: string, document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 })
  } catch (cause) {
    // An alias without its anchor, or so many that they would fill the memory.
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new RegisterError('ERR_REGISTER_INPUT', `${name}:1: ${message}`, { cause })
  }
}

/** Where a part begins: of a member its name, so that the line is the one that people see first. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents
  let offset = 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(key) === String(step))
      if (!isPair(pair)) return offset
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = startOf(node) ?? offset
    }
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] } | undefined)?.range?.[0]
}
