/**
 * An SVG as the elements that it is made of, each with its namespace and its place in the text.
 *
 * No external entity is fetched and none that the file defines is expanded: a reference stays as it is written, which
 * is no credential.
 *
 * @module
 */

import { fail } from '../errors.js'
import { maxNesting } from '../model/json.js'
import { parseXml, XmlElement, XmlText } from '../vendor/xml.js'

/** UTF-16 code units; an image is somebody else's file. */
const maxLength = 4 * 1024 * 1024

/**
 * Parses, and finds elements.
 *
 * @throws {ProblemError} `image-malformed`, `too-deep`, `limit-exceeded`.
 */
export function readSvg(
  svg: string,
  isWanted: (namespace: string | undefined, name: string) => boolean
): { root: XmlElement; found: XmlElement[] } {
  if (svg.length > maxLength) fail('limit-exceeded', `an SVG of ${svg.length} characters`)
  const root = parse(svg)
  const found: XmlElement[] = []
  const open: { element: XmlElement; depth: number }[] = [{ element: root, depth: 1 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { element, depth } = next
    if (depth > maxNesting) fail('too-deep', `more than ${maxNesting} levels`)
    if (isWanted(...expandedName(element))) {
      // What lies in it is a part of it.
      found.push(element)
      continue
    }
    for (const child of element.children)
      if (child instanceof XmlElement) open.push({ element: child, depth: depth + 1 })
  }
  return { root, found }
}

/** What an element says itself, CDATA included, and not what its elements say. */
export function ownText({ children }: XmlElement): string {
  return children
    .flatMap((child) => (child instanceof XmlText ? child.text : []))
    .join('')
    .trim()
}

/** The end of the tag that begins at `start`: behind its `>`, which attributes may contain too. */
export function endOfTag(svg: string, start: number): number {
  let quote: string | undefined
  for (let at = start; at < svg.length; at++) {
    const character = svg[at]
    if (character === quote) quote = undefined
    else if (quote !== undefined) continue
    else if (character === '>') return at + 1
    else if (character === '"' || character === "'") quote = character
  }
  return svg.length
}

function parse(svg: string): XmlElement {
  try {
    // Every line break is one character for the parser, which else would move the rest of the text at each.
    const { root } = parseXml(svg.replaceAll('\r', ' '), { ignoreUndefinedEntities: true, includeOffsets: true })
    if (root && expandedName(root)[1] === 'svg') return root
  } catch (caught) {
    // Whatever a parser throws is about somebody else's file; a stack that is not high enough among it.
    return fail('image-malformed', caught instanceof Error ? caught.message.split('\n', 1)[0]! : 'no XML')
  }
  return fail('image-malformed', 'the XML is no SVG')
}

/** @see {@link https://www.w3.org/TR/xml-names/#scoping-defaulting Applying Namespaces to Elements and Attributes} */
function expandedName(element: XmlElement): [namespace: string | undefined, name: string] {
  const [prefix, local] = element.name.includes(':') ? element.name.split(':', 2) : [undefined, element.name]
  const declaration = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`
  let scope: XmlElement['parent'] = element
  while (scope instanceof XmlElement && scope.attributes[declaration] === undefined) scope = scope.parent
  return [scope instanceof XmlElement ? scope.attributes[declaration] : undefined, local]
}
