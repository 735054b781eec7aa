/**
 * XML as a tree, with the parser bundled into this file when the package is built. Nothing else imports it.
 *
 * @module
 */

export { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml'
