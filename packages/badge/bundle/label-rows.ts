/**
 * The published script judges labels of the Network and their endorsements. Rows of the libraries' tables that neither
 * uses stay out: a visitor does not load what no label asks for.
 *
 * @module
 */

import type { Plugin } from 'vite'
import { applyEdits, visit, type Edit } from './edits.js'

/** The code behind the rows that stay: a row is known by what it loads. */
const KEPT =
  /\/(did-key|did-web|eddsa-jcs-2022|eddsa-rdfc-2022|bitstring-status-list|verifiable-credential|further-formats)\.js$/

/** The contexts that stay. */
const KEPT_CONTEXTS = /ns\/credentials\/v2$|security\/data-integrity\/v2$|spec\/ob\/v3p0\/[\w.-]+$/

const TABLES = /\/credentials\/dist\/(\w+\/registry|contexts\/load-context)\.js$/

/** Its rows stay, without the code behind them: what is recognised by name is not called invalid. */
const NAMES = /\/credentials\/dist\/formats\/(registry|further-formats)\.js$/

/** Drops the other rows. */
export function labelRows(): Plugin {
  return {
    name: 'label-rows',
    transform(code, id) {
      const toDrop = NAMES.test(id) ? codeToDrop : TABLES.test(id) ? rowsToDrop : undefined
      if (!toDrop) return null
      const edits: Edit[] = []
      visit(this.parse(code), (node) => edits.push(...toDrop(node)))
      return { code: applyEdits(code, edits), map: null }
    }
  }
}

/* eslint-disable @typescript-eslint/no-explicit-any */
function rowsToDrop(node: any): Edit[] {
  const rows: any[] =
    node.type === 'ArrayExpression' ? node.elements : node.type === 'ObjectExpression' ? addressed(node.properties) : []
  return rows.flatMap((row, i): Edit[] => {
    const next = rows[i + 1]?.start ?? node.end - 1
    return isKept(row) ? [] : [[row.start, next, '']]
  })
}

function codeToDrop(node: any): Edit[] {
  const members: any[] = node.type === 'ObjectExpression' ? node.properties : []
  return members.flatMap((member, i): Edit[] => {
    const next = members[i + 1]?.start ?? node.end - 1
    return /^(load|open)$/.test(member.key?.name) && !isKept(member.value) ? [[member.start, next, '']] : []
  })
}

/** Members of an object are rows where they are named by an address. */
function addressed(properties: any[]): any[] {
  return properties.every(({ key }) => isAddress(key)) ? properties : []
}

function isKept(row: any): boolean {
  if (isAddress(row)) return KEPT_CONTEXTS.test(row.value)
  if (row.type === 'Property') return KEPT_CONTEXTS.test(row.key.value)
  const loaded: string[] = []
  visit(row, (node) => {
    if (node.type === 'ImportExpression') loaded.push(node.source.value)
  })
  return loaded.every((path) => KEPT.test(path))
}

function isAddress(node: any): boolean {
  return node?.type === 'Literal' && /^https:\/\//.test(String(node.value))
}
