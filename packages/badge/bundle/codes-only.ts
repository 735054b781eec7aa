/**
 * The published script says what is wrong in the visitor's language and shows codes. The English sentences about
 * problems, their places and types, and the names of specifications are for developers, who have the package. Without
 * them the first load is a tenth smaller.
 *
 * No check reads any of this: a step decides by codes and outcomes alone.
 *
 * @module
 */

import type { Plugin } from 'vite'
import { applyEdits, visit, type Edit } from './edits.js'

/** What a problem is in the script. */
const BARE_PROBLEM =
  '{ return { type: `https://badgequalitylabel.net/problems#${code}`, title: code, detail: "", code } }'

/**
 * Functions that the script has no use for, with what stands in their place: notes, places and times are for readers of
 * a result; documents in hand and what is kept between calls the script does not have.
 */
const SILENT: Record<string, string> = {
  notesOn: '{ return [] }',
  messageFor: '{}',
  pointerTo: "{ return '' }",
  pointerOf: "{ return '' }",
  inProof: '{ return one }',
  stopwatch: '{ return () => 0 }',
  givenDocument: '{}',
  remember: '{}',
  mayBeNewer: '{ return false }',
  keptLists: '{}'
}

/** Members of the registries' tables that only readers of the code need. */
const REMARKS = /^(specification)$/

/** Leaves the words out of the libraries. */
export function codesOnly(): Plugin {
  return {
    name: 'codes-only',
    transform(code, id) {
      if (!/\/(credentials|verifier)\/dist\//.test(id)) return null
      const wordless = applyEdits(code, wordsIn(this.parse(code), id.includes('/verifier/')))
      return { code: applyEdits(wordless, leftovers(this.parse(wordless), wordless, code)), map: null }
    }
  }
}

/* eslint-disable @typescript-eslint/no-explicit-any */
function wordsIn(tree: any, isOption: boolean): Edit[] {
  const edits: Edit[] = []
  const drop = ({ start, end }: { start: number; end: number }, instead = '') => edits.push([start, end, instead])
  visit(tree, (node) => {
    const name = node.callee?.name
    if (node.type === 'FunctionDeclaration' && node.id.name === 'problem') drop(node.body, BARE_PROBLEM)
    const silent = node.type === 'FunctionDeclaration' && SILENT[node.id.name]
    if (silent) drop(node.body, silent)
    // problem('code', 'what was found', '/where'): the code stays.
    if (/^(problem|fail|FetchFailure)$/.test(name))
      drop({ start: node.arguments[0].end, end: node.arguments.at(-1).end })
    // The script gives its own options, which are as they should be.
    if (name === 'UsageError' && node.arguments[0]) drop(node.arguments[0])
    if (isOption && node.type === 'IfStatement' && node.consequent.argument?.callee?.name === 'UsageError') drop(node)
    if (node.type === 'ExpressionStatement' && node.expression.callee?.name === 'checkOptions') drop(node)
    if (isSentence(node)) drop(node, "''")
    if (node.type !== 'ObjectExpression') return
    node.properties.forEach((member: any, i: number) => {
      const end = node.properties[i + 1]?.start ?? node.end - 1
      if (REMARKS.test(member.key?.name)) drop({ start: member.start, end })
      if (member.key?.name === 'notes' && member.value.type === 'ArrayExpression' && !asks(member.value))
        drop(member.value, '[]')
    })
  })
  return edits
}

/** What is found out for a note may end in a problem. */
function asks(list: any): boolean {
  let found = false
  visit(list, ({ type }) => (found ||= type === 'AwaitExpression'))
  return found
}

function isSentence(node: any): boolean {
  const text = node.type === 'TemplateLiteral' ? node.quasis.map(({ value }: any) => value.raw).join('…') : node.value
  return /^(Template)?Literal$/.test(node.type) && typeof text === 'string' && /^\S+ .*\.$/.test(text)
}

/** Constants and imports that were there for a sentence. */
function leftovers(tree: any, now: string, before: string): Edit[] {
  const edits: Edit[] = []
  const uses = (code: string, name: string) => code.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0
  visit(tree, (node) => {
    const name = node.type === 'VariableDeclaration' && node.declarations.length === 1 && node.declarations[0].id.name
    if (name && uses(now, name) === 1 && uses(before, name) > 1) edits.push([node.start, node.end, ''])
    // Of a module that is no longer asked for anything, nothing comes along.
    const names = node.type === 'ImportDeclaration' ? node.specifiers.map(({ local }: any) => local.name) : []
    if (names.length > 0 && names.every((one: string) => uses(now, one) === 1)) edits.push([node.start, node.end, ''])
  })
  return edits
}
