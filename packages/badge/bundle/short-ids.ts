/**
 * Ids of messages tell translators where a text stands. The script and its languages know them by a number, which is
 * the same in all its files: the place of the id in the list of all of them.
 *
 * The ids that a page may name, to give words of its own, stay as they are.
 *
 * @module
 */

import { readdirSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { OWN } from '../src/own-words.js'
import { applyEdits, visit, type Edit } from './edits.js'

const XLIFF = new URL('../xliff/', import.meta.url)

/** The functions that take the id of a message, as `{ id }`: lit-localize wants it so. */
const TAKES_ID = /^(msg|plain|say)$/

/** Replaces the ids in the code and in the tables of the languages. */
export function shortIds(): Plugin {
  const ids = allIds()
  /** What is in no table, as a message that nobody has translated yet, has no number. */
  const short = (id: string) => JSON.stringify(OWN.test(id) || !ids.includes(id) ? id : ids.indexOf(id).toString(36))
  return {
    name: 'short-ids',
    transform(code, path) {
      if (!/\/badge\/src\//.test(path)) return null
      const edits: Edit[] = []
      visit(this.parse(code), (node) => {
        if (node.type === 'CallExpression' && TAKES_ID.test(node.callee.name) && isOnlyId(node.arguments[1]))
          edits.push([
            node.arguments[1].start,
            node.arguments[1].end,
            short(node.arguments[1].properties[0].value.value)
          ])
        if (/\/text\/message\.ts$/.test(path) && node.type === 'ArrowFunctionExpression' && isOnlyId(node.params[1]))
          edits.push([node.params[1].start, node.params[1].end, 'id'])
        if (/\/text\/locales\//.test(path) && node.type === 'Property') {
          const id = keyOf(node)
          // Under any other key no message would find its text, and every visitor would read English.
          if (!ids.includes(id)) throw new Error(`${path}: no message has the id "${id}"`)
          edits.push([node.key.start, node.key.end, short(id)])
        }
      })
      return edits.length > 0 ? { code: applyEdits(code, edits), map: null } : null
    }
  }
}

/* The tree is whatever the parser makes. */
/* eslint-disable @typescript-eslint/no-explicit-any */
function isOnlyId(node: any): boolean {
  return node?.properties?.length === 1 && keyOf(node.properties[0]) === 'id'
}

/** The name of a member: `'panel.close'` needs its quotes, `dates` does not. */
function keyOf({ key }: any): string {
  return key.type === 'Identifier' ? key.name : key.value
}

/** Every language has all texts, or their places. */
function allIds(): string[] {
  const [one = ''] = readdirSync(XLIFF).sort()
  const units = readFileSync(new URL(one, XLIFF), 'utf8').matchAll(/<trans-unit id="([^"]+)"/g)
  return [...units].map(([, id]) => id ?? '').sort()
}
