/**
 * A proof protects statements, not JSON keys: whatever way the same statements are written, either the answer is
 * `claims-not-in-json`, or every claim is read as it was.
 *
 * @see rewritings.ts for the ways.
 */

import fc from 'fast-check'
import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { rdfc } from '../../src/canonical/rdfc.js'
import { loadContext } from '../../src/contexts/load-context.js'
import { isPinnedContext } from '../../src/contexts/registry.js'
import { ProblemError } from '../../src/errors.js'
import { format, readCredential } from '../../src/formats/verifiable-credential.js'
import { format as format11 } from '../../src/formats/verifiable-credential-1.js'
import { isObject, toArray, type JsonObject, type JsonValue } from '../../src/model/json.js'
import { checkClaimsInJson } from '../../src/proofs/claims-in-json.js'
import { irisOf, vocabularyOf } from '../../src/proofs/vocabulary.js'
import { credentials } from '../support/credentials.js'
import type { Place } from '../support/rewriting.js'
import { rewritings } from '../support/rewritings.js'
import { runs } from '../support/runs.js'

const settings = {
  base: '',
  safe: true,
  documentLoader: async (url: string) => ({
    documentUrl: url,
    document: isPinnedContext(url) ? await loadContext(url) : {}
  })
}

const setOf = <T>(values: readonly T[]) => [...new Set(values)]

/** Everything that a verdict depends on, in no order. */
function claimsOf(document: JsonObject) {
  const { id, types, issuer, recipient, subjectIds, achievement, endorsement, ...read } = readCredential(document)
  const sorted = (values: unknown[]) => values.map((value) => JSON.stringify(value)).sort()
  return {
    id,
    // Of the names that mean something to a reader. Open Badges has two for one type.
    types: sorted(setOf(types.map((type) => (type === 'AchievementCredential' ? 'OpenBadgeCredential' : type)))).filter(
      (type) => /^"[A-Za-z]+Credential"$/.test(type)
    ),
    issuer: issuer.id,
    subjects: sorted(subjectIds),
    recipient: recipient.id,
    identifiers: sorted(recipient.otherIdentifiers),
    identities: sorted(recipient.hashedIdentities),
    achievement: achievement && [achievement.id, achievement.kind],
    endorsement,
    dates: [read.awardedDate, read.validFrom, read.validUntil],
    status: sorted(
      read.status.map(({ type, id: entryId, purpose, entry }) => [
        type,
        entryId,
        purpose,
        ...['statusListIndex', 'statusListCredential', 'statusSize'].map((member) => setOf(toArray(entry[member])))
      ])
    ),
    list: toArray<JsonValue>(document['credentialSubject'])
      .filter(isObject)
      .map(({ statusPurpose, encodedList }) =>
        [statusPurpose, encodedList].map((value) => JSON.stringify(setOf(toArray(value))))
      )
      .sort()
  }
}

/** The members of all nodes, each with what it is to JSON-LD. */
async function placesOf(document: JsonObject): Promise<Place[]> {
  const vocabulary = await vocabularyOf(document)
  const [root] = (await jsonld.expand(structuredClone(document), settings)) as JsonObject[]
  const found: Place[] = []
  const visit = (holder: JsonObject, node: JsonObject | undefined) => {
    for (const [key, value] of Object.entries(holder)) {
      if (key === '@context') continue
      const iri = node && [...irisOf(key, vocabulary)].find((one) => !one.startsWith('@') && one in node)
      const expanded = iri === undefined ? undefined : node?.[iri]
      found.push({ holder, key, ...(node ? { node } : {}), ...(iri === undefined ? {} : { iri, expanded: expanded! }) })
      const inner = toArray(expanded)
      toArray<JsonValue>(value).forEach((item, i) => {
        if (isObject(item)) visit(item, isObject(inner[i]) ? inner[i] : undefined)
      })
    }
  }
  visit(document, root)
  return found
}

async function flatTerms(): Promise<JsonObject> {
  const { '@context': context } = await loadContext('https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json')
  const terms = structuredClone(context) as JsonObject
  // An inline context that is protected could not be written over by the rewritings that follow.
  Reflect.deleteProperty(terms, '@protected')
  return terms
}

const plain = (document: JsonObject) => JSON.parse(JSON.stringify(document)) as JsonObject
const shapeOf = (document: JsonObject) =>
  (toArray(document['@context'])[0] === 'https://www.w3.org/2018/credentials/v1' ? format11 : format).shape(document)

async function refusal(document: JsonObject, nquads: string): Promise<string | undefined> {
  const [malformed] = await shapeOf(document)
  if (malformed) return malformed.code
  try {
    await checkClaimsInJson(document, nquads)
    return undefined
  } catch (caught) {
    if (caught instanceof ProblemError) return caught.problem.code
    throw caught
  }
}

const ways = Object.keys(rewritings)
const steps = fc.array(fc.tuple(fc.constantFrom(...ways), fc.nat(500), fc.nat(500)), { minLength: 1, maxLength: 3 })

describe.each(Object.entries(credentials).map(([name, document]) => [name, plain(document)] as const))(
  '%s',
  (_, original) => {
    test('as it is, holds', async () => {
      const nquads = await rdfc(original)
      expect(nquads).toBe(await jsonld.canonize(original, { ...settings, algorithm: 'RDFC-1.0' }))
      expect(await refusal(original, nquads)).toBeUndefined()
    })

    test('written otherwise, is refused or read as it was', async () => {
      const nquads = await rdfc(original)
      const claims = claimsOf(original)
      const terms = await flatTerms()
      await fc.assert(
        fc.asyncProperty(steps, async (chosen) => {
          const document = structuredClone(original)
          for (const [way, at, how] of chosen) {
            // What an earlier rewriting made may be no JSON-LD at all.
            const places = await placesOf(document).catch(() => [])
            if (places.length === 0) return
            rewritings[way]!({ document, places, terms: structuredClone(terms) }, at, how)
          }
          const rewritten = plain(document)
          const same = await rdfc(rewritten).catch(() => undefined)
          if (same !== nquads) return
          const refused = await refusal(rewritten, nquads)
          if (refused === undefined) expect(claimsOf(rewritten)).toEqual(claims)
        }),
        runs(25)
      )
    })
  }
)
