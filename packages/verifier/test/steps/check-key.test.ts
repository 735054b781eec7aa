import type { JsonObject } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import { answerOf, ask, askWith, trustList } from '../support/ask.js'
import { addAnyProof, didKeyOf, multibaseOf } from '../support/keys.js'
import { DID_DOCUMENT, didDocument, label, labelDocument, methodOf, NETWORK, sign } from '../support/network.js'

const withDocument = async (change: JsonObject) => askWith(await label(), { [DID_DOCUMENT]: await didDocument(change) })

describe('https://www.w3.org/TR/cid-1.0/#retrieve-verification-method', () => {
  test('a key under assertionMethod is accepted, one that only stands in the document is not', async () => {
    expect(await answerOf(withDocument({}))).toEqual(['valid'])
    const elsewhere = withDocument({ assertionMethod: [`${NETWORK}#status-1`], authentication: [`${NETWORK}#label-1`] })
    expect((await elsewhere).verdict).toBe('invalid')
    expect(await answerOf(elsewhere)).toContain('key: key-not-authorised')
  })

  test('a key may be embedded under assertionMethod, and ids may be relative', async () => {
    const embedded = {
      verificationMethod: [],
      assertionMethod: [await methodOf('label', { id: '#label-1' }), await methodOf('status')]
    }
    expect(await answerOf(withDocument(embedded))).toEqual(['valid'])
  })

  test('a key that left the document is invalid', async () => {
    const left = withDocument({
      verificationMethod: [await methodOf('status')],
      assertionMethod: [`${NETWORK}#status-1`]
    })
    expect(await answerOf(left)).toContain('key: key-not-found')
    expect((await left).verdict).toBe('invalid')
  })

  test('another key under the same id is invalid, in its place or beside it', async () => {
    const other = await methodOf('label', { publicKeyMultibase: await multibaseOf('stranger') })
    expect(await answerOf(withDocument({ verificationMethod: [other, await methodOf('status')] }))).toContain(
      'proof: proof-invalid'
    )
    const two = [await methodOf('label'), other, await methodOf('status')]
    expect(await answerOf(withDocument({ verificationMethod: two }))).toContain('key: key-ambiguous')
  })

  test('a key of another controller is invalid', async () => {
    const theirs = [await methodOf('label', { controller: 'did:web:other.example' }), await methodOf('status')]
    expect(await answerOf(withDocument({ verificationMethod: theirs }))).toContain('key: key-controller')
  })

  test('a document about another id is invalid; one that is no document says nothing', async () => {
    expect(await answerOf(withDocument({ id: 'did:web:other.example' }))).toContain('key: controller-document-id')
    const document = (body: unknown) => askWithAnswer(new Response(JSON.stringify(body)))
    expect((await document([])).verdict).toBe('unreachable')
    expect((await document({ message: 'Be back soon' })).verdict).toBe('unreachable')
  })
})

async function askWithAnswer(response: Response) {
  return askWith(
    await label(),
    { [DID_DOCUMENT]: undefined },
    { network: 'public', fetch: () => Promise.resolve(response) }
  )
}

describe('an outage is not a fault of the label', () => {
  test.each([
    ['no network', () => Promise.reject(new TypeError('fetch failed'))],
    ['an error', () => Promise.resolve(new Response('', { status: 503 }))],
    ['a page of HTML', () => Promise.resolve(new Response('<!doctype html><title>Maintenance</title>'))],
    ['half a document', () => Promise.resolve(new Response('{"id":"did:web:labels.exam'))],
    ['an empty body', () => Promise.resolve(new Response(''))]
  ])('%s instead of the DID document is unreachable', async (_, fetch) => {
    const result = await askWith(await label(), { [DID_DOCUMENT]: undefined }, { network: 'public', fetch })
    expect(result.verdict).toBe('unreachable')
    expect(result.checks.find(({ id }) => id === 'key')?.outcome).toBe('unknown')
  })
})

describe('issuer and key', () => {
  test('an issuer that is not the controller of the key is its own problem', async () => {
    const { did, method } = await didKeyOf('stranger')
    const forged = await sign(labelDocument(), { key: 'stranger', suites: ['eddsa-jcs-2022'] })
    expect(await answerOf(ask(forged))).toEqual(['invalid', 'key: issuer-key-mismatch'])
    const own = await addAnyProof(
      labelDocument({ issuer: { id: did, type: ['Profile'] } }),
      'eddsa-jcs-2022',
      'stranger',
      { verificationMethod: method }
    )
    expect((await ask(own)).verdict).toBe('untrusted')
  })

  test.each(['#label-1', '', 'label-1', `${NETWORK}?x#label-1`, `${NETWORK}/#label-1`, 5, null, `${NETWORK}#label-1#`])(
    'the method %j is invalid',
    async (verificationMethod) => {
      const signed = await addAnyProof(labelDocument(), 'eddsa-jcs-2022', 'label', { verificationMethod })
      expect((await ask(signed)).verdict).toBe('invalid')
    }
  )

  test.each([
    'did:web:labels.example%2Fpath',
    'did:web:user@labels.example',
    'did:web:labels.example::a',
    'did:web:läbels.example',
    'did:web:'
  ])('%s is refused without a request', async (did) => {
    const asked: string[] = []
    const fetch = (url: string) => (asked.push(url), Promise.resolve(new Response('{}')))
    const document = labelDocument({ issuer: { id: did, type: ['Profile'] } })
    const signed = await addAnyProof(document, 'eddsa-jcs-2022', 'label', { verificationMethod: `${did}#label-1` })
    const result = await ask(signed, { network: 'public', fetch, trust: trustList({ id: did }) })
    expect([result.verdict, asked]).toEqual(['invalid', []])
  })

  test('a DID method that is not supported is not a fault', async () => {
    const document = labelDocument({ issuer: { id: 'did:ion:abc', type: ['Profile'] } })
    const signed = await addAnyProof(document, 'eddsa-jcs-2022', 'label', { verificationMethod: 'did:ion:abc#label-1' })
    expect(await answerOf(ask(signed))).toEqual(['unsupported', 'key: did-method-unsupported'])
  })

  test('a key of small order as a did:key proves nothing', async () => {
    const did = 'did:key:z6MkgcBwGB5uUxqLAYcRn4oyJyNkGHuZeTFpj9CMnzLBPEeV'
    const document = labelDocument({ issuer: { id: did, type: ['Profile'] } })
    const signed = await addAnyProof(document, 'eddsa-jcs-2022', 'stranger', {
      verificationMethod: `${did}#${did.slice(8)}`
    })
    expect((await ask(signed, { trust: trustList({ id: did }) })).verdict).toBe('invalid')
  })
})

describe('pinned keys', () => {
  const pin = async (...keys: ('label' | 'status' | 'stranger')[]) =>
    trustList({ keys: await Promise.all(keys.map((key) => methodOf(key))) })

  test('with the key pinned nothing is resolved; another key, or none, is invalid', async () => {
    const jcs = await sign(labelDocument(), { suites: ['eddsa-jcs-2022'] })
    const pinned = await askWith(jcs, { [DID_DOCUMENT]: undefined }, { trust: await pin('label', 'status') })
    expect(pinned.verdict).toBe('valid')
    expect(pinned.requests.map(({ url }) => url)).not.toContain(DID_DOCUMENT)
    expect((await ask(jcs, { trust: await pin('stranger') })).verdict).toBe('invalid')
    expect(await answerOf(ask(jcs, { trust: await pin('stranger', 'status') }))).toEqual([
      'invalid',
      'proof: key-not-pinned'
    ])
    expect(await answerOf(ask(jcs, { trust: trustList({ keys: [] }) }))).toEqual(['invalid', 'proof: key-not-pinned'])
  })

  test('a JWK is as good as a Multikey', async () => {
    const { decodeMultikey } = await import('@quality-label/credentials')
    const jwkOf = async (key: 'label' | 'status' | 'stranger') => ({
      kid: `${key}-1`,
      kty: 'OKP',
      crv: 'Ed25519',
      x: Buffer.from(decodeMultikey(await multibaseOf(key)).bytes).toString('base64url')
    })
    const signed = await label()
    expect(
      (await ask(signed, { trust: trustList({ keys: [await jwkOf('label'), await jwkOf('status')] }) })).verdict
    ).toBe('valid')
    expect((await ask(signed, { trust: trustList({ keys: [await jwkOf('stranger')] }) })).verdict).toBe('invalid')
  })

  test('a status key does not sign labels, whatever the proof calls it', async () => {
    const trust = await pin('label', 'status')
    const honest = await sign(labelDocument(), { key: 'status' })
    expect((await ask(honest, { trust })).verdict).toBe('untrusted')
    const lying = await sign(labelDocument(), { key: 'status', method: `${NETWORK}#label-1` })
    expect((await ask(lying)).verdict).toBe('invalid')
    expect((await ask(lying, { trust })).verdict).not.toBe('valid')
  })
})
