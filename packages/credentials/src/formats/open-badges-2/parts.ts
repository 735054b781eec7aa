/**
 * An award of Open Badges 2.0 lies in parts: the Assertion names a BadgeClass, and that its issuer. Each part is what
 * its own address answers; a copy that travels inside another is only a copy, since whoever wrote that wrote it too.
 *
 * @module
 */

import { fail, ProblemError } from '../../errors.js'
import { isObject, type JsonObject, type JsonValue } from '../../model/json.js'
import { problem, type Problem } from '../../problems.js'
import type { LoadPart, Parts } from '../registry.js'
import { problemsOf, type Rule } from '../rules.js'
import { badgeClass, issuerProfile, spellingProblems } from './shape.js'
import { idOf, inOwnWords, isAddress, isEndorsement, isMeant } from './words.js'

interface Kind {
  name: string
  rule: Rule
  /** The issuer decides where badges may lie: it must stand at an address. */
  needsAddress: boolean
}

const badgeKind: Kind = { name: 'a BadgeClass', rule: badgeClass, needsAddress: false }
const issuerKind: Kind = { name: 'the Profile of an issuer', rule: issuerProfile, needsAddress: true }

/**
 * Puts the parts into their places.
 *
 * @throws {ProblemError} `malformed`, `missing`; `key-unresolvable` for an issuer without an address; `fetch-content`,
 *   and why an address could not be read.
 */
export async function gatherParts(value: JsonObject, load: LoadPart): Promise<Parts> {
  const document = inOwnWords(value)
  const notes: Problem[] = []
  if (isEndorsement(document))
    return { parts: { issuer: await part(document.issuer, issuerKind, '/issuer', load, notes) }, notes }
  // Only what was taken back may have been stripped of its badge.
  if (document.badge === undefined) return { parts: {}, notes }
  const badge = await part(document.badge, badgeKind, '/badge', load, notes)
  const issuer = await part(badge.issuer, issuerKind, '/badge/issuer', load, notes)
  return { parts: { badge: { ...badge, issuer } }, notes }
}

async function part(
  value: JsonValue | undefined,
  kind: Kind,
  at: string,
  load: LoadPart,
  notes: Problem[]
): Promise<JsonObject> {
  const id = idOf(value)
  if (!isAddress(id)) {
    if (kind.needsAddress) fail('key-unresolvable', `${kind.name} without an address: ${id ?? 'no id'}`, at)
    return wellFormed(isObject(value) ? value : {}, kind, at)
  }
  const answer = await load(id)
  if (!isMeant(answer)) return fail('fetch-content', `${id} does not hold ${kind.name}`, at)
  const found = wellFormed(answer, kind, at)
  if (found.id !== id) notes.push(problem('hosted-id', `${id} calls itself ${idOf(found) ?? 'nothing'}`, at))
  // Whatever it calls itself, it was this address that answered for it.
  return { ...found, id }
}

function wellFormed(value: JsonObject, { rule }: Kind, at: string): JsonObject {
  const document = inOwnWords(value)
  const [first] = [...spellingProblems(value), ...problemsOf(rule, document)]
  if (first) throw new ProblemError({ ...first, pointer: at + (first.pointer ?? '') })
  return document
}
