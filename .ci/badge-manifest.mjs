/**
 * What editors and documentation tools read of the badge: `custom-elements.json`, by the analyzer of the custom
 * elements manifest, and from that the data for HTML in VS Code.
 *
 * @module
 */
import { create, ts } from '@custom-elements-manifest/analyzer/src/browser-entrypoint.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

const folder = 'packages/badge'

/** The element and the classes that it extends. */
const modules = ['quality-label-badge', 'opening-badge', 'speaking-badge', 'checking-badge', 'badge-attributes'].map(
  (name) => `src/${name}.ts`
)

/** What the element does for itself, and no page should. */
const INNER = /^(tell|checked|retry|speech|onLanguage|mayRetry|address|page|settings|internals|.*Callback)$/

/** What the element tells as an attribute too, and no page writes. */
const TOLD = /^state$/

/** @returns {Map<string, object>} The documents by their files. */
export function badgeManifest() {
  const manifest = create({
    modules: modules.map((path) =>
      ts.createSourceFile(path, readFileSync(join(root, folder, path), 'utf8'), ts.ScriptTarget.ES2022, true)
    ),
    plugins: [mirroredAttributes()]
  })
  const [declaration] = manifest.modules[0].declarations
  return new Map([
    [`${folder}/custom-elements.json`, manifest],
    [`${folder}/vscode.html-custom-data.json`, customData(declaration)]
  ])
}

/** Attributes are declared in one table, `defaults`, with a property of the same name each. */
function mirroredAttributes() {
  /** What methods give, by their names: a sentence about it takes the place of the type at the analyzer. */
  const results = new Map()
  return {
    name: 'mirrored-attributes',
    analyzePhase({ ts, node }) {
      if (ts.isMethodDeclaration(node) && node.type) results.set(node.name.getText(), node.type.getText())
    },
    packageLinkPhase({ customElementsManifest }) {
      const { modules } = customElementsManifest
      const classes = modules.flatMap(({ declarations }) => declarations.filter(({ kind }) => kind === 'class'))
      const table = classes.find(({ name }) => name === 'BadgeAttributes')
      const defaults = readDefaults(table.members.find(({ name }) => name === 'defaults').default)
      const fields = table.members.filter(({ name }) => defaults.has(name))
      const own = classes.flatMap(({ members = [] }) => members).filter((member) => isPublic(member))
      const members = [...new Map([...own].reverse().map((member) => [member.name, member])).values()].reverse()
      const mirrored = fields
        .filter(({ name }) => defaults.get(name) !== 'null')
        .map((field) => ({ ...attributeOf(field), default: defaults.get(field.name) }))
      const attributes = [...mirrored, ...members.filter(({ name }) => TOLD.test(name)).map(attributeOf)]
      const [element] = modules[0].declarations.filter(({ kind }) => kind === 'class')
      element.attributes = attributes
      element.members = members.map((member) => ({
        ...(member.kind === 'method' ? signed(member, results.get(member.name)) : member),
        ...(defaults.has(member.name) && { default: defaults.get(member.name) }),
        ...(attributes.some(({ fieldName }) => fieldName === member.name) && {
          attribute: attributeName(member.name),
          reflects: true
        }),
        inheritedFrom: undefined,
        parsedType: undefined
      }))
      // What the classes behind it dispatch has its name from a variable; the events are those that the element says.
      element.events = element.events.filter(({ inheritedFrom }) => !inheritedFrom)
      element.superclass = { name: 'HTMLElement', package: 'global:' }
      element.customElement = true
      Object.assign(customElementsManifest, published(element))
    }
  }
}

/** The module of the class, and the one that registers it; the classes behind it are of no use to a page. */
function published(element) {
  const [path, registers] = ['dist/quality-label-badge.js', 'dist/define.js']
  const declaration = { name: element.name, module: path }
  return {
    // The first that knows states and what is read-only.
    schemaVersion: '2.1.0',
    modules: [
      {
        kind: 'javascript-module',
        path,
        declarations: [element],
        exports: [{ kind: 'js', name: element.name, declaration }]
      },
      {
        kind: 'javascript-module',
        path: registers,
        declarations: [],
        exports: [{ kind: 'custom-element-definition', name: element.tagName, declaration }]
      }
    ]
  }
}

function attributeOf({ name, type, description }) {
  return { name: attributeName(name), fieldName: name, type, description }
}

/** The analyzer reads a parameter that is taken apart, and what is said of it by name, as two. */
function signed({ parameters = [], return: given, ...method }, result) {
  const [taken, said] = parameters
  const options = taken?.name.startsWith('{')
    ? [{ ...said, type: { text: '{ force?: boolean }' }, optional: true }]
    : []
  return {
    ...method,
    parameters: options.length > 0 ? options : parameters,
    ...(result && { return: { ...given, type: { text: result } } })
  }
}

function isPublic({ name, privacy, static: isStatic }) {
  const isInner = INNER.test(name) || name.startsWith('#') || (isStatic && name !== 'version')
  return !isInner && privacy !== 'private' && privacy !== 'protected'
}

/** The table as it is written: `name: value`, one a line. */
function readDefaults(text) {
  return new Map([...text.matchAll(/(\w+): ('.*?'|[\w.]+)/g)].map(([, name, value]) => [name, value]))
}

function attributeName(property) {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** @see {@link https://github.com/microsoft/vscode-custom-data VS Code custom data, version 1.1} */
function customData({ tagName, description, attributes }) {
  return {
    version: 1.1,
    tags: [
      {
        name: tagName,
        description,
        attributes: attributes
          .filter(({ fieldName }) => !TOLD.test(fieldName))
          .map(({ name, description, type }) => {
            const values = [...type.text.matchAll(/'([^']+)'/g)].map(([, value]) => ({ name: value }))
            return { name, description, ...(values.length > 0 && { values }) }
          })
      }
    ]
  }
}
