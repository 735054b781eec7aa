import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bake, unbake } from '../../src/images/bake.js'
import { rejectionOf } from '../support/code-of.js'
import { chunk, international, png, text } from '../support/images.js'

const credential = { '@context': ['https://www.w3.org/ns/credentials/v2'], name: 'Škola ✓', proof: { type: 'X' } }
const json = JSON.stringify(credential)
const token = `${Buffer.from('{"alg":"EdDSA"}').toString('base64url')}.${Buffer.from(json).toString('base64url')}.AA`
const assertion = { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: 'https://badges.example/1' }

describe('https://www.imsglobal.org/spec/ob/v3p0/#png - a badge in a PNG', () => {
  test.each([
    ['an object', credential, json],
    ['JSON text', json, json],
    ['a compact JWS', token, token],
    ['an Open Badges 2.0 assertion', assertion, JSON.stringify(assertion)],
    ['an address', 'https://badges.example/1', 'https://badges.example/1']
  ])('%s is baked, and comes out as it went in', async (_, given, expected) => {
    expect(await unbake(await bake(png(), given))).toBe(expected)
  })

  test('each version has its keyword, and nothing is compressed', async () => {
    expect(text(await bake(png(), credential))).toContain(`openbadgecredential\0\0\0\0\0${json}`)
    expect(text(await bake(png(), assertion))).toContain('openbadges\0\0\0\0\0{')
    const signed = `e30.${Buffer.from(JSON.stringify(assertion)).toString('base64url')}.AA`
    expect(text(await bake(png(), signed))).toContain('openbadges\0\0\0\0\0e30.')
  })

  test('baking keeps every other byte, behind the end too', async () => {
    const apng = png(chunk('acTL', 'aaaaaaaa'), chunk('fcTL', 'b'.repeat(26)), chunk('tEXt', 'Comment\0badge'))
    const whole = new Uint8Array([...apng, 1, 2, 3])
    const baked = await bake(whole, json)
    const added = baked.length - whole.length
    const kept = [...baked.subarray(0, 33), ...baked.subarray(33 + added)]
    expect(new Uint8Array(kept)).toEqual(whole)
  })

  test('baking replaces what is there, whatever it was and however often', async () => {
    const old = [international('openbadgecredential', 'a.b.c'), chunk('tEXt', 'openbadges\0x'), chunk('tIME', 'time')]
    const baked = await bake(png(chunk('gAMA', 'gama'), ...old, international('openbadges', '{}')), json)
    expect(baked).toEqual(png(chunk('gAMA', 'gama'), bakedChunk(json), chunk('tIME', 'time')))
    expect(await bake(baked, json)).toEqual(baked)
  })

  test('a subarray of a larger buffer is read where it is', async () => {
    const buffer = new Uint8Array([9, 9, 9, ...png(international('openbadges', '{}'))])
    expect(await unbake(buffer.subarray(3))).toBe('{}')
  })

  test('other programs compress, or write tEXt: it is read', async () => {
    expect(await unbake(png(international('openbadgecredential', json, true)))).toBe(json)
    expect(await unbake(png(chunk('tEXt', 'openbadges\0https://badges.example/1')))).toBe('https://badges.example/1')
  })

  test('an image without a badge has none; another keyword is none', async () => {
    expect(await unbake(png())).toBeUndefined()
    expect(await unbake(png(international('openbadge', json), international('OpenBadges', json)))).toBeUndefined()
    expect(await unbake(new Uint8Array([...png(), ...international('openbadges', json)]))).toBeUndefined()
  })
})

describe('an image that cannot be read, or in two ways', () => {
  const good = png(international('openbadgecredential', json))
  const changed = (at: number, value: number) => good.map((byte, i) => (i === at ? value : byte))

  test.each([
    ['with a wrong checksum', changed(70, 0), 'image-malformed'],
    ['cut off in a chunk', good.subarray(0, -20), 'image-malformed'],
    ['cut off behind a chunk', good.subarray(0, -12), 'image-malformed'],
    ['that is a signature alone', good.subarray(0, 8), 'image-malformed'],
    ['with a huge length', changed(33, 0xff), 'image-malformed'],
    [
      'that does not begin with its header',
      new Uint8Array([...good.subarray(0, 8), ...good.subarray(33)]),
      'image-malformed'
    ],
    [
      'with two badges',
      png(international('openbadges', '{}'), international('openbadges', '{}')),
      'several-badges-in-image'
    ],
    [
      'with a badge of each version',
      png(international('openbadges', '{}'), international('openbadgecredential', '{}')),
      'several-badges-in-image'
    ],
    ['whose text is not UTF-8', png(international('openbadges', Uint8Array.of(0x7b, 0xff, 0x7d))), 'image-malformed'],
    ['whose text does not begin', png(chunk('iTXt', 'openbadges\0\0\0en')), 'image-malformed'],
    ['with an unknown compression', png(chunk('iTXt', 'openbadges\0\x01\x01\0\0{}')), 'image-malformed'],
    ['whose text does not expand', png(chunk('iTXt', 'openbadges\0\x01\0\0\0{}')), 'image-malformed'],
    ['with a badge of megabytes', png(international('openbadges', ' '.repeat(2 ** 20 + 1))), 'limit-exceeded'],
    ['with a bomb', png(international('openbadges', ' '.repeat(2 ** 24), true)), 'limit-exceeded'],
    ['of another kind', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'image-malformed'],
    ['of nothing', new Uint8Array(), 'image-malformed']
  ])('one %s', async (_, image, code) => {
    expect(await rejectionOf(unbake(image))).toBe(code)
  })

  test('what is no credential is not baked', async () => {
    for (const given of ['', 'badge', '[]', '"{}"', 'a.b.c', '{'])
      await expect(bake(png(), given)).rejects.toMatchObject({ code: 'ERR_USAGE' })
  })

  test('no damage gives anything but the badge, nothing, or a problem', async () => {
    const damage = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(good.length), async (changes, length) => {
        const image = good.slice(0, length > 40 ? good.length : length)
        for (const [at, value] of changes) if (at < image.length) image[at] = value
        const found = await unbake(image).catch((caught: unknown) => rejectionOf(Promise.reject(caught as Error)))
        expect([json, undefined, 'image-malformed', 'limit-exceeded']).toContain(found)
      }),
      { numRuns: 300 }
    )
  })
})

function bakedChunk(content: string): Uint8Array {
  return chunk('iTXt', `openbadgecredential\0\0\0\0\0${content}`)
}
