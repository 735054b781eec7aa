/**
 * What does the organiser offer? Only the issuer of the label says it, in a signed catalogue about the holder of the
 * label; any other catalogue says nothing.
 *
 * @module
 */

import {
  asString,
  CATALOGUE_TYPE,
  isObject,
  OBJECT_KINDS,
  parseDateTime,
  toArray,
  type Credential,
  type JsonObject,
  type JsonValue,
  type ObjectKind,
  type RawInput
} from '@quality-label/credentials'
import { deeper, type WalkContext } from '../context.js'
import { verdictOf } from './conclude.js'
import { issuerEntry } from './read-recognitions.js'

/** One thing that the organiser offers. */
export interface Offer {
  kind: ObjectKind
  name?: string
}

/** What is offered, by id. */
export type Catalogue = ReadonlyMap<string, Offer>

/**
 * Walks the catalogues that came with a label; of several that hold the newest counts.
 *
 * @param companions What came with the label in its presentation.
 */
export async function readCatalogue(
  companions: RawInput[],
  label: Credential,
  context: WalkContext
): Promise<Catalogue> {
  const trust = { issuers: new Map([[label.issuer.id, issuerEntry(label.issuer.id, context)]]) }
  const given = companions.filter(({ json }) => isCatalogue(json)).slice(0, context.limits.maxEndorsements)
  const walked = await Promise.all(given.map((source) => context.walk(source, deeper(context, trust))))
  const held = walked.flatMap(({ checks, credential }) => {
    const holds = verdictOf(checks) === 'valid' && credential && isAbout(credential, label)
    return holds ? [credential] : []
  })
  const [newest] = held.sort((a, b) => beginOf(b) - beginOf(a))
  return newest ? offersIn(newest.document, context.limits.maxCredentials) : new Map()
}

function isCatalogue(json: JsonValue | undefined): boolean {
  return isObject(json) && toArray<JsonValue>(json.type).includes(CATALOGUE_TYPE)
}

/** The id itself: another id of the holder may be another's, too. */
function isAbout({ types, issuer, subjectIds }: Credential, label: Credential): boolean {
  const isHolder = subjectIds.length === 1 && subjectIds[0] === label.recipient.id
  return types.includes(CATALOGUE_TYPE) && issuer.id === label.issuer.id && isHolder
}

function beginOf({ validFrom }: Credential): number {
  return parseDateTime(validFrom) ?? 0
}

function offersIn({ credentialSubject }: JsonObject, max: number): Catalogue {
  const [subject] = toArray<JsonValue>(credentialSubject)
  const entries = isObject(subject) ? toArray<JsonValue>(subject.offers) : []
  const offers = new Map<string, Offer>()
  for (const entry of entries.slice(0, max)) {
    if (!isObject(entry)) continue
    const [id, kind, name] = [
      asString(entry.id),
      OBJECT_KINDS.find((kind) => kind === entry.kind),
      asString(entry.name)
    ]
    if (id !== undefined && kind) offers.set(id, { kind, ...(name === undefined ? {} : { name }) })
  }
  return offers
}
