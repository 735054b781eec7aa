/**
 * Which credential of a presentation is judged. The envelope proves nothing: the verdict is the verdict of one
 * credential.
 *
 * @module
 */

import {
  fail,
  formatOf,
  isObject,
  isPresentation,
  problem,
  ProblemError,
  problemOf,
  toArray,
  type Credential,
  type JsonObject,
  type JsonValue,
  type Problem,
  type RawInput
} from '@quality-label/credentials'
import { passed, type Finding } from '../checks.js'
import type { WalkContext } from '../context.js'
import { isAchievementOf } from '../label.js'

export interface Choice extends Finding {
  chosen: RawInput
  /** The other credentials: they serve as endorsement, recognition or catalogue by their ids. */
  companions: RawInput[]
}

export interface Candidate {
  source: RawInput
  credential: Credential
}

/**
 * Chooses.
 *
 * @throws {ProblemError} `malformed`, `empty-presentation`, `no-label`, `ambiguous`, `limit-exceeded`; where no label
 *   is asked for, also why a part is beyond this program.
 */
export async function chooseCredential(received: RawInput, context: WalkContext): Promise<Choice> {
  const input = await opened(received, context)
  if (!isPresentation(input.json)) return { ...passed(), chosen: input, companions: [] }
  // Nothing hangs on the form of the envelope: where its rules cannot be had, what lies in it is judged all the same.
  const rules = await import('./presentation-shape.js').catch(() => undefined)
  rules?.checkPresentationShape(input.json)
  const parts = toArray<JsonValue>(input.json.verifiableCredential)
  if (parts.length > context.limits.maxCredentials)
    fail('limit-exceeded', `a presentation of ${parts.length} credentials`, '/verifiableCredential')
  if (parts.length === 0)
    return (
      rules?.chooseNothing(input.json, context) ??
      fail('empty-presentation', 'there is nothing in it', '/verifiableCredential')
    )
  const read = await Promise.all(parts.map(readPart))
  rules?.checkParts(read, context)
  const candidates = read.flatMap((part) => ('source' in part ? part : []))
  if (candidates.length === 0) {
    const problems = read.flatMap((part) => ('code' in part ? part : []))
    throw new ProblemError(problems.find(({ code }) => code !== 'not-a-credential') ?? problems[0]!)
  }
  const { source } = await choose(candidates, context)
  const companions = candidates.map((candidate) => candidate.source).filter((other) => other !== source)
  return {
    ...passed([...(input.notes ?? []), ...notesOn(input.json, parts, candidates)]),
    chosen: source,
    companions
  }
}

async function choose(candidates: Candidate[], context: WalkContext): Promise<Candidate> {
  const entries = [...(context.options.trust?.issuers.values() ?? [])]
  if (!entries.some(({ achievements }) => achievements)) return candidates[0]!
  const labels = candidates.filter(({ credential }) => entries.some((entry) => isAchievementOf(credential, entry)))
  if (labels.length === 0)
    fail('no-label', 'none of the credentials is a label by the trust list', '/verifiableCredential')
  return labels.length === 1 ? labels[0]! : (await import('./choose-label.js')).chooseLabel(labels, context)
}

/** What is no credential in JSON may be something around one. A part of a presentation is opened without a context. */
export async function opened(input: RawInput, context?: WalkContext): Promise<RawInput> {
  const isPlain = isPresentation(input.json) || (await formatOf(input))?.load
  return isPlain ? input : (await import('./unwrap.js')).unwrap(input, context)
}

/** A part that cannot be read does not keep the others from being judged. */
async function readPart(part: JsonValue, i: number): Promise<Candidate | Problem> {
  try {
    const source = await opened(typeof part === 'string' ? { text: part } : { json: part })
    const entry = isPresentation(source.json) ? undefined : await formatOf(source)
    const format = await entry?.load?.()
    if (format && isObject(source.json)) return { source, credential: format.decode(source.json).credential }
    fail(entry ? 'format-unsupported' : 'not-a-credential', entry?.name ?? 'it is nothing this program knows')
  } catch (caught) {
    return { ...problemOf(caught), pointer: `/verifiableCredential/${i}` }
  }
}

function notesOn(presentation: JsonObject, parts: JsonValue[], candidates: Candidate[]): Problem[] {
  const ignored = parts.length - candidates.length
  return [
    ...(presentation.proof === undefined
      ? []
      : [problem('presentation-proof-ignored', 'only the credentials inside were judged', '/proof')]),
    ...(parts.some(isPresentation)
      ? [problem('nested-presentation', 'what lies in it was not looked at', '/verifiableCredential')]
      : []),
    ...(ignored === 0
      ? []
      : [
          problem(
            'presentation-parts-ignored',
            `${ignored} of ${parts.length} parts are no credentials that can be read`,
            '/verifiableCredential'
          )
        ])
  ]
}
