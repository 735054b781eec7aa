/**
 * Has the presentation the form that its standard asks for? Loaded for presentations alone; a badge, to which only the
 * label in it matters, does without.
 *
 * @module
 */

import { presentationProblems, ProblemError, type JsonObject } from '@quality-label/credentials'

/** @throws {ProblemError} The first thing that is wrong. */
export function checkPresentationShape(presentation: JsonObject): void {
  const [found] = presentationProblems(presentation)
  if (found) throw new ProblemError(found)
}
