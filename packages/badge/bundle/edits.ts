/**
 * Changing code by its syntax tree: what each plugin of the bundle needs.
 *
 * @module
 */

/* The tree is whatever the parser makes; each plugin looks at a few kinds of node. */
/* eslint-disable @typescript-eslint/no-explicit-any */

/** Replaces what stands from one place to another. */
export type Edit = [start: number, end: number, text: string]

/** Applies edits; one inside another goes with it. */
export function applyEdits(code: string, edits: Edit[]): string {
  const inside = ([start, end]: Edit, [from, to]: Edit) => from <= start && end <= to && end - start < to - from
  return edits
    .filter((edit) => !edits.some((other) => inside(edit, other)))
    .filter(([start], i, kept) => kept.findIndex(([from]) => from === start) === i)
    .sort(([a], [b]) => b - a)
    .reduce((text, [start, end, piece]) => text.slice(0, start) + piece + text.slice(end), code)
}

/** Looks at every node of a tree. */
export function visit(node: any, look: (node: any) => void): void {
  if (typeof node?.type === 'string') look(node)
  if (node && typeof node === 'object') for (const value of Object.values(node)) visit(value, look)
}
