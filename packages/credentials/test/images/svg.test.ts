import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bake, unbake } from '../../src/images/bake.js'
import { rejectionOf } from '../support/code-of.js'
import { svg, text } from '../support/images.js'

const OB3 = 'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"'
const OB2 = 'xmlns:openbadges="http://openbadges.org"'
const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  name: 'Škola ]]> & <b> \uffff\ud800',
  proof: {}
}
const json = JSON.stringify({ ok: 'Škola' })
const token = 'e30.eyJhIjoxfQ.AA'
const assertion = { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: 'https://badges.example/1' }

const bytes = (source: string) => new TextEncoder().encode(source)
const picture = '<g><path d="M0 0"/></g>'

describe('https://www.imsglobal.org/spec/ob/v3p0/#svg - a badge in an SVG', () => {
  test.each([
    ['a credential', credential],
    ['an Open Badges 2.0 assertion', assertion]
  ])('%s is baked, and comes out as it went in', async (_, given) => {
    expect(JSON.parse((await unbake(await bake(svg(picture), given))) ?? '')).toEqual(given)
  })

  test('a token and an address stand in an attribute', async () => {
    expect(text(await bake(svg(picture), token))).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" ${OB3}><openbadges:credential verify="${token}"/>${picture}</svg>`
    )
    const hosted = await bake(svg(picture), 'https://badges.example/?a=1&b="<')
    expect(text(hosted)).toContain(
      `${OB2}><openbadges:assertion verify="https://badges.example/?a=1&amp;b=&quot;&lt;"/>`
    )
    expect(await unbake(hosted)).toBe('https://badges.example/?a=1&b="<')
  })

  test('the rest stays as it is: declarations, comments, line ends, what stands in attributes', async () => {
    const before = '\ufeff<?xml version="1.0"?>\r\n<!-- <svg> -->\r\n<!DOCTYPE svg [<!ENTITY e "x">]>\r\n'
    const tag = '<svg xmlns="http://www.w3.org/2000/svg"\r\n  aria-label="a > b" data-a=\'">\''
    const after = '>\r\n  <text>&e; 😀</text>\r\n</svg>\r\n<!-- end -->'
    const badge = `<openbadges:credential><![CDATA[${json}]]></openbadges:credential>`
    const baked = await bake(bytes(before + tag + after), json)
    expect(text(baked)).toBe(text(bytes(`${before}${tag} ${OB3}>${badge}${after.slice(1)}`)))
    expect(await unbake(baked)).toBe(json)
  })

  test('baking replaces what is there, whatever it was and however often', async () => {
    const old = `<openbadges:assertion verify="https://badges.example/1"/>${picture}<openbadges:assertion><![CDATA[{}]]></openbadges:assertion>`
    const baked = await bake(svg(old, ` ${OB2}`), json)
    expect(text(baked)).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" ${OB2}><openbadges:credential ${OB3}><![CDATA[${json}]]></openbadges:credential>${picture}</svg>`
    )
    expect(await unbake(baked)).toBe(json)
    expect(await bake(baked, json)).toEqual(baked)
  })

  test('an element whose prefix means nothing does not become a badge', async () => {
    const baked = await bake(svg('<openbadges:credential verify="a.b.c"/>'), token)
    expect(await unbake(baked)).toBe(token)
  })

  test('a badge in a badge is a part of it', async () => {
    const inner = '<openbadges:credential verify="d.e.f"/>'
    const nested = `<openbadges:credential verify="a.b.c">${inner}</openbadges:credential>`
    expect(await unbake(svg(nested, ` ${OB3}`))).toBe('a.b.c')
    expect(text(await bake(svg(nested + picture, ` ${OB3}`), token))).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" ${OB3}><openbadges:credential verify="${token}"/>${picture}</svg>`
    )
  })

  test('an empty picture gets an end', async () => {
    expect(text(await bake(bytes('<svg/>'), token))).toBe(
      `<svg ${OB3}><openbadges:credential verify="${token}"/></svg>`
    )
  })

  test('the namespace counts, not the prefix', async () => {
    const other = '<b:credential xmlns:b="https://purl.imsglobal.org/ob/v3p0" verify="a.b.c"/>'
    const none = '<g><credential xmlns="https://purl.imsglobal.org/ob/v3p0" verify="a.b.c"/></g>'
    for (const inside of [other, none]) expect(await unbake(svg(inside))).toBe('a.b.c')
    expect(await unbake(svg('<openbadges:credential verify="a.b.c"/>', ` ${OB2}`))).toBeUndefined()
    expect(await unbake(svg('<openbadges:credential verify="a.b.c"/>'))).toBeUndefined()
    expect(await unbake(svg('<openbadges:credential verify="a.b.c" xmlns:openbadges=""/>', ` ${OB3}`))).toBeUndefined()
  })

  test('what has a body is the body, without what its elements say', async () => {
    const both = `<openbadges:assertion verify="https://badges.example/1">\n <![CDATA[ ${json} ]]>\n<g>x</g></openbadges:assertion>`
    expect(await unbake(svg(both, ` ${OB2}`))).toBe(json)
  })

  test('what a comment or a text says is no badge', async () => {
    const badge = `<openbadges:credential verify="a.b.c"/>`
    expect(await unbake(svg(`<!-- ${badge} --><text><![CDATA[${badge}]]></text>`, ` ${OB3}`))).toBeUndefined()
    expect(await unbake(svg(`<!-- ${badge} -->${badge.replace('a.b.c', 'd.e.f')}`, ` ${OB3}`))).toBe('d.e.f')
  })

  test('entities are never expanded, and no file is fetched for one', async () => {
    const entities = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    const badge = `<svg ${OB3}><openbadges:credential verify="&b;&x;"/></svg>`
    expect(await unbake(bytes(entities + badge))).toBe('&b;&x;')
  })
})

describe('an image that cannot be read, or in two ways', () => {
  const badge = '<openbadges:credential verify="a.b.c"/>'

  test.each([
    ['with two badges', svg(badge + badge, ` ${OB3}`), 'several-badges-in-image'],
    [
      'with a badge of each version',
      svg(`${badge}<o:assertion xmlns:o="http://openbadges.org" verify="a.b.c"/>`, ` ${OB3}`),
      'several-badges-in-image'
    ],
    ['that does not end', svg(badge, ` ${OB3}`).slice(0, -1), 'image-malformed'],
    ['that is a page', bytes(`<html ${OB3}>${badge}</html>`), 'image-malformed'],
    ['that is deep', svg('<g>'.repeat(100) + '</g>'.repeat(100)), 'too-deep'],
    ['that is as deep as no stack', svg('<g>'.repeat(200_000)), 'image-malformed'],
    ['with a badge of megabytes', svg(badge.replace('a.b.c', 'a'.repeat(2 ** 20 + 1)), ` ${OB3}`), 'limit-exceeded'],
    ['of megabytes', svg(' '.repeat(2 ** 22)), 'limit-exceeded'],
    ['that is not UTF-8', Uint8Array.of(0x3c, 0xff), 'image-malformed']
  ])('one %s', async (_, image, code) => {
    expect(await rejectionOf(unbake(image))).toBe(code)
    if (code !== 'several-badges-in-image' && !_.startsWith('with'))
      expect(await rejectionOf(bake(image, token))).toBe(code)
  })

  test('no damage gives anything but a text, nothing, or a problem', async () => {
    const good = await bake(svg(picture, ' a="1"'), json)
    const damage = fc.array(fc.tuple(fc.nat(good.length - 1), fc.constantFrom(...bytes('<>&"\'/![]-:= a;?\r😀'))), {
      minLength: 1,
      maxLength: 4
    })
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const image = good.slice()
        for (const [at, value] of changes) image[at] = value
        const problem = await rejectionOf(unbake(image))
        expect([undefined, 'image-malformed', 'several-badges-in-image']).toContain(problem)
        const baking = await rejectionOf(bake(image, token))
        expect([undefined, 'image-malformed']).toContain(baking)
        if (baking === undefined) expect(await unbake(await bake(image, token))).toBe(token)
      }),
      { numRuns: 300 }
    )
  })
})
