/** What is kept of processed contexts must change no canonical form: jsonld as it is published is the oracle. */

import fc from 'fast-check'
import jsonld from 'jsonld'
import { expect, test } from 'vitest'
// By its name: what is kept is part of the bundle, not of the sources.
import { isPinnedContext, loadContext, rdfc, type JsonObject } from '@quality-label/credentials'

const v2 = 'https://www.w3.org/ns/credentials/v2'
const openBadges = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'

async function oracle(document: JsonObject, contexts: Record<string, JsonObject> = {}): Promise<string> {
  return jsonld.canonize(document, {
    algorithm: 'RDFC-1.0',
    base: '',
    safe: true,
    documentLoader: async (url: string) => ({
      documentUrl: url,
      document: isPinnedContext(url) ? await loadContext(url) : contexts[url]
    })
  })
}

const achievement = fc.record({
  id: fc.webUrl(),
  type: fc.constantFrom('Achievement', ['Achievement'], ['Achievement', 'https://other.example/Type']),
  name: fc.string({ unit: 'grapheme-ascii' }),
  criteria: fc.record({ narrative: fc.string({ unit: 'grapheme-ascii' }) })
})

const endorsement = fc.record({
  '@context': fc.constantFrom([v2, openBadges], [v2]),
  type: fc.constantFrom(['VerifiableCredential'], ['VerifiableCredential', 'https://other.example/Type']),
  issuer: fc.webUrl(),
  credentialSubject: fc.record({ id: fc.webUrl() })
})

const inlineContext = fc.constantFrom<JsonObject[]>(
  [],
  [{ extra: 'https://words.example/extra' }],
  [{ extra: { '@id': 'https://words.example/other', '@type': '@id' } }],
  [{ Extra: { '@id': 'https://words.example/Extra', '@context': { extra: 'https://words.example/scoped' } } }]
)

const credential = fc
  .record({
    inline: inlineContext,
    id: fc.webUrl(),
    subject: fc.record({ id: fc.webUrl(), type: fc.constant(['AchievementSubject']), achievement }),
    related: fc.array(achievement, { maxLength: 2 }),
    proof: fc.array(endorsement, { maxLength: 2 })
  })
  .map(({ inline, id, subject, proof }): JsonObject => ({
    '@context': [v2, openBadges, ...inline],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'https://issuer.example/', type: ['Profile'], name: 'An issuer' },
    credentialSubject: subject as unknown as JsonObject,
    endorsement: proof as unknown as JsonObject[]
  }))

/** Both refuse, or both give the same. */
async function settled(form: Promise<string>): Promise<string> {
  return form.catch(() => 'refused')
}

test('any credentials, one after the other and at once, have the canonical form that jsonld gives them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(credential, { minLength: 1, maxLength: 3 }), async (documents) => {
      const ours = await Promise.all(documents.map((document) => settled(rdfc(document))))
      for (const [i, document] of documents.entries()) {
        expect(ours[i]).toBe(await settled(oracle(document)))
        expect(await settled(rdfc(document))).toBe(ours[i])
      }
    }),
    { numRuns: 60 }
  )
})

test('two callers who give one address different contexts do not get each other’s words', async () => {
  const url = 'https://words.example/context'
  const document = { '@context': [v2, url], id: 'https://a.example/1', type: ['VerifiableCredential'], word: 'x' }
  const given = (iri: string) => ({ [url]: { '@context': { word: iri } } })
  for (const iri of ['https://one.example/word', 'https://two.example/word', 'https://one.example/word']) {
    const nquads = await rdfc(document, { contexts: given(iri) })
    expect(nquads).toBe(await oracle(document, given(iri)))
    expect(nquads).toContain(`<${iri}>`)
  }
})

test('a term that no context defines is refused also after a document that defines it', async () => {
  const plain = { '@context': [v2], id: 'https://a.example/1', type: ['VerifiableCredential'], extra: 'x' }
  const defining = { ...plain, '@context': [v2, { extra: 'https://words.example/extra' }] }
  for (let round = 0; round < 2; round++) {
    expect(await rdfc(defining)).toContain('https://words.example/extra')
    await expect(rdfc(plain)).rejects.toMatchObject({ problem: { code: 'proof-transformation' } })
  }
})

test('more contexts than are kept still give each document its own words', async () => {
  for (let i = 0; i < 600; i++) {
    const inline = { extra: `https://words.example/${i}` }
    const document = { '@context': [v2, inline], id: 'https://a.example/1', type: ['VerifiableCredential'], extra: 'x' }
    expect(await rdfc(document)).toContain(`<https://words.example/${i}>`)
  }
})
