/**
 * The JSON Schema of what `verify` answers, made from its TypeScript types: they are the one place where verdicts,
 * checks and codes are listed, and their comments become the descriptions.
 *
 * @module
 */
import { join } from 'node:path'
import ts from 'typescript'
import { root } from './run.mjs'

const source = join(root, 'packages/verifier/src/result.ts')
const type = 'VerificationResult'

/** What a text is that TypeScript calls a string. */
const formats = { checkedAt: 'date-time', statusAt: 'date-time', 'Problem.type': 'uri' }

/** @returns {object} JSON Schema, draft 2020-12. */
export function resultSchema() {
  const config = ts.getParsedCommandLineOfConfigFile(join(root, 'packages/verifier/tsconfig.json'), {}, ts.sys)
  const program = ts.createProgram([source], config.options)
  const checker = program.getTypeChecker()
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(source)))
  const symbol = exported.find(({ name }) => name === type)
  const definitions = new Map()
  const top = reader(checker, definitions)(checker.getDeclaredTypeOfSymbol(symbol))
  const $defs = Object.fromEntries([...definitions].filter(([name]) => name !== type).sort(byName))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://badgequalitylabel.net/schemas/verification-result.json',
    title: type,
    ...(top.$ref ? definitions.get(type) : top),
    $defs
  }
}

/** What can stand in JSON, and nothing else: a type that is none of these is a mistake in the types of the result. */
function reader(checker, definitions) {
  return read

  function read(type) {
    if (type.isStringLiteral()) return { const: type.value }
    if (type.flags & ts.TypeFlags.String) return { type: 'string' }
    if (type.flags & ts.TypeFlags.Number) return { type: 'number' }
    if (type.flags & ts.TypeFlags.Boolean) return { type: 'boolean' }
    if (type.isUnion()) return union(type)
    if (checker.isArrayType(type)) return { type: 'array', items: read(checker.getTypeArguments(type)[0]) }
    if (checker.getIndexInfosOfType(type).length > 0) return { type: 'object' }
    if (type.flags & ts.TypeFlags.Object || type.isIntersection()) return object(type)
    throw new Error(
      `${checker.typeToString(type)} cannot stand in a result: it is no JSON, or this program is too simple.`
    )
  }

  function union(type) {
    if (!type.types.every((one) => one.isStringLiteral())) throw new Error(`A union of ${checker.typeToString(type)}`)
    const values = type.types.map(({ value }) => value)
    const { aliasSymbol } = type
    return aliasSymbol ? named(aliasSymbol, () => ({ enum: asWritten(values, aliasSymbol) })) : { enum: values }
  }

  /** The compiler keeps a union in the order in which it met the words anywhere. */
  function asWritten(values, { declarations }) {
    const text = declarations[0].getText()
    return values.sort((a, b) => text.indexOf(`'${a}'`) - text.indexOf(`'${b}'`))
  }

  function object(type) {
    const members = () => membersOf(type)
    return type.symbol && type.getFlags() & ts.TypeFlags.Object && type.symbol.flags & ts.SymbolFlags.Interface
      ? named(type.symbol, members)
      : members()
  }

  function membersOf(type) {
    const members = checker.getPropertiesOfType(type)
    const isOptional = ({ flags }) => (flags & ts.SymbolFlags.Optional) !== 0
    const required = members.filter((member) => !isOptional(member)).map(({ name }) => name)
    return {
      type: 'object',
      properties: Object.fromEntries(members.map((member) => [member.name, described(member, typeOf(member, type))])),
      ...(required.length > 0 && { required }),
      additionalProperties: false
    }
  }

  function typeOf(member, owner) {
    const schema = read(checker.getNonNullableType(checker.getTypeOfSymbol(member)))
    const format = formats[member.name] ?? formats[`${owner.symbol?.name}.${member.name}`]
    return format ? { ...schema, format } : schema
  }

  /** Each name once; set before its members are read, which may name it again. */
  function named(symbol, make) {
    const { name } = symbol
    if (!definitions.has(name)) {
      definitions.set(name, {})
      definitions.set(name, described(symbol, make()))
    }
    return { $ref: `#/$defs/${name}` }
  }

  function described(symbol, schema) {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim()
    return text === '' ? schema : { description: text, ...schema }
  }
}

function byName([a], [b]) {
  return a < b ? -1 : 1
}
