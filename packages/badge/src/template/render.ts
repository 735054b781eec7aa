/**
 * Puts templates into the page, and what has changed since in its place.
 *
 * @module
 */

import { isTemplate, nothing } from './html.js'
import { readTemplate, walkerOf, type Template } from './read-template.js'

/** A place for content: shows whatever it is given. */
export type Place = (value: unknown) => void

/** A hole that is filled: takes as many of the values as it has room for. */
type Filled = (next: () => unknown) => void

/** What text is made of; the templates give nothing else. */
type Written = string | number | undefined

/** A template in the page. */
interface Copy {
  template: Template
  nodes: DocumentFragment
  fill: (values: readonly unknown[]) => void
}

/** Makes a place at the end of a node. */
export function placeIn(parent: Node): Place {
  return placeBefore(parent.appendChild(new Comment()))
}

/**
 * Makes a place before a node: text, a template, a list of them, or nothing at all. What is of the same kind as before
 * is changed, and keeps its nodes; all else is made anew.
 */
function placeBefore(end: ChildNode): Place {
  const start = new Comment()
  end.before(start)
  let text: Text | undefined
  let copy: Copy | undefined
  let list: Item[] | undefined

  function clearFrom(node: ChildNode): void {
    while (node.nextSibling !== end) node.nextSibling!.remove()
  }

  function putInstead(node: Node): void {
    text = copy = list = undefined
    clearFrom(start)
    end.before(node)
  }

  return (value) => {
    if (isTemplate(value)) {
      const template = readTemplate(value)
      if (copy?.template === template) return copy.fill(value.values)
      const made = copyOf(template)
      made.fill(value.values)
      putInstead(made.nodes)
      copy = made
    } else if (Array.isArray(value)) {
      if (!list) putInstead(new DocumentFragment())
      const items = (list ??= [])
      value.forEach((item, i) => (items[i] ??= itemBefore(end)).show(item))
      items.length = value.length
      clearFrom(items.at(-1)?.end ?? start)
    } else {
      const words = value === nothing ? '' : String((value as Written) ?? '')
      if (text?.data === words) return
      if (text) {
        text.data = words
        return
      }
      const made = new Text(words)
      putInstead(made)
      text = made
    }
  }
}

/** One of a list. */
interface Item {
  end: ChildNode
  show: Place
}

function itemBefore(next: ChildNode): Item {
  const end = new Comment()
  next.before(end)
  return { end, show: placeBefore(end) }
}

function copyOf(template: Template): Copy {
  const nodes = document.importNode(template.content, true)
  const walker = walkerOf(nodes)
  let at = -1
  const filled = template.holes.map((hole): Filled => {
    for (; at < hole.at; at++) walker.nextNode()
    const node = walker.currentNode
    if (hole.texts) return attribute(node as Element, hole.name!, hole.texts)
    const show = placeBefore(node as Comment)
    return (next) => show(next())
  })
  return {
    template,
    nodes,
    fill(values) {
      let i = 0
      for (const fill of filled) fill(() => values[i++])
    }
  }
}

function attribute(element: Element, name: string, [first, ...texts]: string[]): Filled {
  const bare = name.slice(1)
  if (name.startsWith('?')) return (next) => element.toggleAttribute(bare, !!next())
  if (name.startsWith('@')) {
    let listener: EventListener | undefined
    element.addEventListener(bare, (event) => listener?.(event))
    return (next) => (listener = next() as EventListener)
  }
  let shown: string | undefined
  return (next) => {
    const values = texts.map(() => next())
    const text = values.includes(nothing)
      ? undefined
      : texts.reduce((t, after, i) => t + String((values[i] as Written) ?? '') + after, first!)
    if (text === shown) return
    shown = text
    if (text === undefined) element.removeAttribute(name)
    else element.setAttribute(name, text)
  }
}
