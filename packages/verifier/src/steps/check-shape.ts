/**
 * Does the credential have the form that its standard asks for?
 *
 * @module
 */

import { problem, type JsonObject } from '@quality-label/credentials'
import { failed, passed, type Finding } from '../checks.js'
import type { Decoded } from '../walked.js'

export async function checkShape({ source, format }: Decoded): Promise<Finding> {
  const problems = await format.shape(source)
  // Nobody reads more of them, and a list of a hundred thousand would make as many.
  return problems.length > 0 ? failed(...problems.slice(0, 100)) : passed(notesOn(source))
}

function notesOn(source: JsonObject) {
  return [
    ...(source.credentialSchema === undefined
      ? []
      : [problem('schema-not-fetched', 'it was not compared with it', '/credentialSchema')]),
    ...(source.refreshService === undefined
      ? []
      : [problem('refresh-service-not-used', 'nothing was asked of it', '/refreshService')])
  ]
}
