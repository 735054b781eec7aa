/**
 * Has the presentation the form that its standard asks for, and can all of it be judged? Loaded for presentations
 * alone; a badge, to which only the label in it matters, does without.
 *
 * @module
 */

import {
  presentationProblems,
  problem,
  ProblemError,
  quote,
  type JsonObject,
  type Problem,
  type RawInput
} from '@quality-label/credentials'
import { isBeyondUs, passed } from '../checks.js'
import type { WalkContext } from '../context.js'
import type { Choice } from './choose-credential.js'

/** @throws {ProblemError} The first thing that is wrong. */
export function checkPresentationShape(presentation: JsonObject): void {
  const [found] = presentationProblems(presentation)
  if (found) throw new ProblemError(found)
}

/** An empty presentation has the form of one: it is judged as what it is, a document that nobody signed. */
export function chooseNothing(presentation: JsonObject, context: WalkContext): Choice | undefined {
  if (asksForLabel(context)) return undefined
  const empty = problem('empty-presentation', 'there is nothing in it', '/verifiableCredential')
  return { ...passed([empty]), chosen: { json: presentation }, companions: [] }
}

/**
 * Where nobody asks for a label, the presentation speaks for all its parts: what this program cannot judge leaves it
 * undecided. Beside a label, such a part is ignored.
 *
 * @throws {ProblemError} Why the first such part cannot be judged.
 */
export function checkParts(parts: readonly (Problem | { source: RawInput })[], context: WalkContext): void {
  if (asksForLabel(context)) return
  const beyond = parts.flatMap((part, i) => {
    if ('code' in part) return isBeyondUs(part) ? part : []
    const { envelope } = part.source
    if (!envelope || envelope.suite) return []
    return problem('proof-type-unsupported', quote(envelope.proof.type), `/verifiableCredential/${i}`)
  })
  if (beyond[0]) throw new ProblemError(beyond[0])
}

function asksForLabel({ options }: WalkContext): boolean {
  return [...(options.trust?.issuers.values() ?? [])].some(({ achievements }) => achievements)
}
