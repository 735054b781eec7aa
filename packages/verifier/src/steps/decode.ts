/**
 * JSON to the one `Credential` shape.
 *
 * @module
 */

import { fail, formatOf, isObject, type Problem, type RawInput } from '@quality-label/credentials'
import { passed, type Finding } from '../checks.js'
import type { WalkContext } from '../context.js'
import type { Decoded } from '../walked.js'

/**
 * @param notes On how the input was received: to a reader, receiving and decoding are one question.
 * @throws {ProblemError} `not-a-credential`, `format-unsupported`, `limit-exceeded`.
 */
export async function decode(
  input: RawInput,
  { depth, limits }: WalkContext,
  notes: Problem[] = []
): Promise<Finding & { decoded: Decoded }> {
  if (depth > limits.maxDepth)
    fail('limit-exceeded', `credentials inside credentials, more than ${limits.maxDepth} levels deep`)
  const entry = await formatOf(input)
  if (!entry) return fail('not-a-credential', 'nothing here is a credential in a form this program knows')
  if (!entry.load || !isObject(input.json)) return fail('format-unsupported', entry.name)
  const format = await entry.load()
  const decoded = { ...format.decode(input.json), source: input.json, format }
  const { envelope } = input
  return { ...passed(notes), decoded: envelope ? { ...decoded, envelope, proofs: [envelope.proof] } : decoded }
}
