/**
 * Reads the texts of an XLIFF file.
 *
 * @module
 */
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml'

/**
 * @typedef {object} Unit
 * @property {string} id
 * @property {string} source English, with `{0}` for the first hole.
 * @property {string} [target] The translation, written the same way; absent where there is none.
 * @property {string} [state] How far it is, in the words of XLIFF.
 */

/**
 * @param {string} text
 * @returns {Unit[]}
 * @see {@link https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html#trans-unit XLIFF 1.2, trans-unit}
 */
export function readUnits(text) {
  return [...elements(parseXml(text), 'trans-unit')].map((unit) => {
    const [source] = elements(unit, 'source')
    const [target] = elements(unit, 'target')
    return {
      id: unit.attributes.id,
      source: written(source),
      ...(target && { target: written(target), state: target.attributes.state })
    }
  })
}

function* elements(node, name) {
  for (const child of node.children ?? []) {
    if (child instanceof XmlElement && child.name === name) yield child
    else yield* elements(child, name)
  }
}

function written(element) {
  return element.children
    .map((child) =>
      child instanceof XmlText ? child.text : child instanceof XmlElement ? `{${child.attributes.id}}` : ''
    )
    .join('')
}
