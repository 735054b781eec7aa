/**
 * Reads a template, once: its markup as the browser parses it, and where its holes are.
 *
 * @module
 */

import type { TemplateResult } from './html.js'

/** A hole: which node of the template it is at and, for an attribute, its name and the texts around its values. */
export interface Hole {
  at: number
  name?: string
  texts?: string[]
}

export interface Template {
  content: DocumentFragment
  holes: Hole[]
}

/** Stands in a hole while the browser parses; no template contains it. */
const MARK = '{hole}'

const templates = new WeakMap<TemplateStringsArray, Template>()

interface Policy {
  createHTML: (markup: string) => string
}
interface TrustedTypes {
  createPolicy: (name: string, rules: Policy) => Policy
}

let policy: Policy | undefined

/** Reads a template, or finds what was read before. */
export function readTemplate({ strings, isDrawing }: TemplateResult): Template {
  let template = templates.get(strings)
  if (!template) templates.set(strings, (template = parse(strings, isDrawing)))
  return template
}

/** Elements and comments, in the order of the markup. */
export function walkerOf(nodes: Node): TreeWalker {
  return document.createTreeWalker(nodes, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT)
}

function parse(strings: TemplateStringsArray, isDrawing: boolean): Template {
  const element = document.createElement('template')
  const { content } = element
  const markup = strings.reduce((before, text) => before + (/<[^>]*$/.test(before) ? MARK : `<!--${MARK}-->`) + text)
  element.innerHTML = trusted(isDrawing ? `<svg>${markup}</svg>` : markup)
  if (isDrawing) content.replaceChildren(...content.firstChild!.childNodes)
  return { content, holes: holesIn(content) }
}

/**
 * For pages with Trusted Types: what is passed here is written in the code. The name is the one that pages were told to
 * allow.
 */
function trusted(markup: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('lit-html', { createHTML: (text) => text })
  return policy?.createHTML(markup) ?? markup
}

function holesIn(content: DocumentFragment): Hole[] {
  const holes: Hole[] = []
  const walker = walkerOf(content)
  for (let at = 0; walker.nextNode(); at++) {
    const node = walker.currentNode as Element | Comment
    if ('data' in node) {
      if (node.data === MARK) holes.push({ at })
      continue
    }
    for (const { name, value } of [...node.attributes]) {
      const texts = value.split(MARK)
      if (texts.length < 2) continue
      node.removeAttribute(name)
      holes.push({ at, name, texts })
    }
  }
  return holes
}
