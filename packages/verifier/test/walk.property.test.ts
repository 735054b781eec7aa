/**
 * The walk, whatever it is given: it answers, in the one shape, with bounded work; and one bit more or less of anything
 * that was signed, or that a key was read from, is never valid.
 */

import fc from 'fast-check'
import { jcs, parseJson, ProblemError, without, type JsonObject } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import { almost, anyBytes, anyJson, anyText } from '../../credentials/test/support/junk.js'
import { runs } from '../../credentials/test/support/runs.js'
import type { VerificationResult, VerifyOptions } from '../src/index.js'
import { ask, askWith } from './support/ask.js'
import { schemaErrors } from './support/result-schema.js'
import { DID_DOCUMENT, didDocument, label, labelDocument, list, methodOf, REVOCATION, sign } from './support/network.js'
import { token } from './support/tokens.js'

const signed = await label()
const byStatements = await sign(labelDocument(), { suites: ['eddsa-rdfc-2022'] })
const byText = await sign(labelDocument(), { suites: ['eddsa-jcs-2022'] })
const asToken = await token(labelDocument())
const presentation: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiablePresentation'],
  verifiableCredential: [signed, asToken]
}

const options: VerifyOptions = { network: 'none', limits: { maxInflatedBytes: 65_536 } }

describe('answers in the one shape', () => {
  const check = (result: VerificationResult) => {
    expect(schemaErrors(result)).toEqual([])
    expect(result.verified).toBe(result.verdict === 'valid')
    expect(result.requests.length).toBeLessThanOrEqual(10)
    return result.verdict
  }

  test.each<[string, fc.Arbitrary<unknown>, number]>([
    ['any text', anyText, 200],
    ['any bytes', anyBytes, 200],
    ['any JSON', anyJson, 200],
    [
      'any JavaScript value',
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withNullPrototype: true,
        withSet: true,
        withSparseArray: true,
        withTypedArray: true
      }),
      200
    ],
    [
      'bytes that begin as an image',
      anyBytes.map((junk) =>
        Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 4, 0x69, 0x54, 0x58, 0x74, ...junk)
      ),
      100
    ],
    [
      'text that begins as an image',
      anyText.map(
        (text) =>
          `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential>${text}`
      ),
      100
    ],
    ['almost a token', almost(asToken, `${asToken}~`, `${asToken}~${asToken.split('.')[0]!}~`), 100],
    ['almost the text of a presentation', almost(JSON.stringify(presentation)), 30]
  ])('%s is never valid', async (_, inputs, times) => {
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const verdict = check(await ask(input, options))
        // What no proof covers, of a part that is not judged, may be anything; and some changes change nothing.
        const isSame =
          typeof input === 'string' && (input.trim() === asToken || input.includes('VerifiablePresentation'))
        if (!isSame) expect(verdict).not.toBe('valid')
      }),
      runs(times)
    )
  })

  test('a label with any member changed into anything', async () => {
    const paths = pathsOf(signed)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.oneof(anyJson, fc.jsonValue(), fc.constantFrom([], {}, null, '', 0)),
        async (path, value) => {
          const changed = structuredClone(signed)
          replace(changed, path, value)
          const verdict = check(await ask(changed, options))
          if (textOf(changed) !== textOf(signed))
            expect([path.join('/'), verdict]).not.toEqual([path.join('/'), 'valid'])
        }
      ),
      runs(150)
    )
  })
})

describe('one bit is never overlooked', () => {
  const flipped = (text: string, at: number): Uint8Array => {
    const bytes = Uint8Array.from(Buffer.from(text))
    bytes[(at >> 3) % bytes.length]! ^= 1 << (at & 7)
    return bytes
  }
  const anyBit = (text: string) => fc.nat(Buffer.byteLength(text) * 8 - 1)

  test.each<[string, string]>([
    ['a label with two proofs', JSON.stringify(signed)],
    ['a label with a proof of statements', JSON.stringify(byStatements)],
    ['a label with a proof of its text', JSON.stringify(byText)],
    ['a label in a token', asToken]
  ])('of %s', async (_, text) => {
    expect((await ask(text)).verdict).toBe('valid')
    await fc.assert(
      fc.asyncProperty(anyBit(text), async (at) => {
        const input = flipped(text, at)
        const { verdict } = await ask(input)
        if (verdict === 'valid') expect(parsed(input)).toBe(parsed(Buffer.from(text)))
      }),
      runs(200)
    )
  })

  // The address answers with the changed text: what is not JSON any more is no list.
  const asked = (address: string, text: Uint8Array) => {
    const fetch = (url: string) =>
      Promise.resolve(url === address ? new Response(text as BodyInit) : new Response('', { status: 404 }))
    return (documents: Record<string, undefined>) => askWith(signed, documents, { fetch, network: 'public' })
  }

  test('of a status list', async () => {
    const text = JSON.stringify(await list('revocation'))
    expect((await asked(REVOCATION, Buffer.from(text))({ [REVOCATION]: undefined })).verdict).toBe('valid')
    await fc.assert(
      fc.asyncProperty(anyBit(text), async (at) => {
        const { verdict } = await asked(REVOCATION, flipped(text, at))({ [REVOCATION]: undefined })
        expect(verdict).toBe('unconfirmed')
      }),
      runs(150)
    )
  })

  test('of the document of the issuer, where it says whose keys they are and what for', async () => {
    const document = without(
      await didDocument({ verificationMethod: [await methodOf('label'), await methodOf('status')] }),
      '@context'
    )
    const text = JSON.stringify(document)
    const at = { [DID_DOCUMENT]: undefined }
    expect((await asked(DID_DOCUMENT, Buffer.from(text))(at)).verdict).toBe('valid')
    await fc.assert(
      fc.asyncProperty(anyBit(text), async (bit) => {
        const { verdict } = await asked(DID_DOCUMENT, flipped(text, bit))(at)
        expect(verdict).not.toBe('valid')
      }),
      runs(150)
    )
  })
})

/** A canonical form of what the bytes say, so that two spellings of one thing are equal. */
function parsed(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  try {
    return jcs(parseJson(text.trim()))
  } catch (caught) {
    if (caught instanceof ProblemError) return text.trim()
    throw caught
  }
}

type Path = (string | number)[]

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.entries(value).flatMap(([key, member]) =>
    pathsOf(member, [...path, Array.isArray(value) ? Number(key) : key])
  )
  return path.length === 0 ? inner : [path, ...inner]
}

function replace(root: unknown, path: Path, value: unknown): void {
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], root)
  ;(holder as Record<string | number, unknown>)[path.at(-1)!] = value
}

function textOf(value: unknown): string {
  return JSON.stringify(value)
}
