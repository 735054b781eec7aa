/**
 * What a label says of its organiser, claim by claim: so that two copies can be compared.
 *
 * @module
 */

import { asString, isObject, jcs, type JsonObject, type JsonValue } from '@quality-label/credentials'

/** What one copy says and the other does not: `name Nova Škola`, `ext:site https://nova-skola.example/`. */
export interface Difference {
  added: string[]
  removed: string[]
}

/** Compares what two copies of a label say of the organiser. */
export function differenceOf(before: JsonObject, after: JsonObject): Difference {
  const [old, now] = [claimsOf(before), claimsOf(after)]
  return { added: now.filter((claim) => !old.includes(claim)), removed: old.filter((claim) => !now.includes(claim)) }
}

/** The achievement is not a claim about the organiser: a correction leaves it as it was decided. */
function claimsOf(credential: JsonObject): string[] {
  const subject = credential['credentialSubject']
  if (!isObject(subject)) return []
  const { achievement: _achievement, type: _type, ...rest } = subject
  return Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : claims(name, value)))
}

function claims(name: string, value: JsonValue): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => claims(name, entry))
  if (!isObject(value)) return [`${name} ${String(value)}`]
  const [kind, identifier] = [asString(value['identifierType']), asString(value['identifier'])]
  if (kind !== undefined && identifier !== undefined) return [`${kind} ${identifier}`]
  const { type: _type, ...rest } = value
  return Object.entries(rest).map(
    ([member, entry]) => `${member} ${typeof entry === 'string' ? entry : jcs(entry ?? null)}`
  )
}
