/**
 * Contexts in their processed form, kept between documents: jsonld makes them anew for every object that has a type,
 * which is most of its work. In the bundle this file stands where jsonld's expansion imports its context module.
 *
 * @module
 */

import context from 'jsonld/lib/context.js'

export const { expandIri, getContextValue, isKeyword, processingMode } = context

/** A context with all its terms. Never changed once it has been made. */
export type ActiveContext = ReturnType<typeof context.getInitialContext>

type Processing = Parameters<typeof context.process>[0] & { options: { memo?: ContextMemo } }

/** What has been processed, by where it began and what was said there. One for each set of contexts. */
export interface ContextMemo {
  known: WeakMap<ActiveContext, Map<string, ActiveContext>>
  size: number
}

/** An attacker writes contexts, too: what is kept must not grow with them. */
const maxKept = 500

export function createContextMemo(): ContextMemo {
  return { known: new WeakMap(), size: 0 }
}

/** The context before any other. Going back to an earlier context gives that one itself, so that it is found again. */
export function getInitialContext(options: { processingMode: string }): ActiveContext {
  const initial = context.getInitialContext(options)
  initial.revertToPreviousContext = revert
  return initial
}

/**
 * As jsonld's. What it warns about ends a canonicalization in safe mode, so that whatever is kept here had nothing to
 * be warned about.
 *
 * @see {@link https://www.w3.org/TR/json-ld11-api/#context-processing-algorithm Context Processing, 4.1}
 */
export async function process(input: Processing): Promise<ActiveContext> {
  const { memo } = input.options
  if (!memo) return context.process(input)
  const key = `${input.propagate ?? true} ${input.overrideProtected ?? false} ${textOf(input.localCtx)}`
  const known = memo.known.get(input.activeCtx)?.get(key)
  if (known) return known
  const made = await context.process(input)
  keep(memo, input.activeCtx, key, made)
  return made
}

function keep(memo: ContextMemo, from: ActiveContext, key: string, made: ActiveContext): void {
  if (memo.size >= maxKept) Object.assign(memo, createContextMemo())
  memo.size++
  const here = memo.known.get(from) ?? new Map<string, ActiveContext>()
  memo.known.set(from, here.set(key, made))
}

/** Contexts inside contexts are the same objects each time. */
const texts = new WeakMap<object, string>()

function textOf(localCtx: unknown): string {
  if (typeof localCtx !== 'object' || localCtx === null) return JSON.stringify(localCtx)
  const text = texts.get(localCtx) ?? JSON.stringify(localCtx)
  texts.set(localCtx, text)
  return text
}

function revert(this: ActiveContext): ActiveContext {
  return this.previousContext ?? this
}
