import { bake } from '@quality-label/credentials'
import { expect, test } from 'vitest'
import { answerOf, ask, askWith, published } from '../support/ask.js'
import { label } from '../support/network.js'

const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><title>Škola</title></svg>')
/** One transparent pixel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
const png = new Uint8Array(Buffer.from(pixel, 'base64'))

test.each([
  ['PNG', png],
  ['SVG', svg]
])('a label baked into a %s is the label', async (_, image) => {
  const baked = await bake(image, await label())
  const result = await ask(baked)
  expect([result.verdict, result.format?.securing]).toEqual(['valid', 'eddsa-jcs-2022'])
  expect((await ask(new Blob([baked as BlobPart]))).verdict).toBe('valid')
  const changed = await bake(image, { ...(await label()), name: 'Another label' })
  expect((await ask(changed)).verdict).toBe('invalid')
})

test('a PNG as a data URL is an image too', async () => {
  const baked = Buffer.from(await bake(png, await label())).toString('base64')
  expect((await ask(`data:image/png;base64,${baked}`)).verdict).toBe('valid')
  expect(await answerOf(ask(`data:image/png;base64,${pixel}`))).toEqual(['invalid', 'decode: no-badge-in-image'])
  expect(await answerOf(ask('data:image/png;base64,###'))).toEqual(['invalid', 'decode: image-malformed'])
})

test('an image at an address is read', async () => {
  const address = 'https://labels.example/badge.png'
  const asked = async (image: Uint8Array) => {
    const fetch = (url: string) =>
      Promise.resolve(url === address ? new Response(image as BodyInit) : new Response('', { status: 404 }))
    return ask(address, { fetch, network: 'public', documents: await published() })
  }
  expect((await asked(await bake(png, await label()))).verdict).toBe('valid')
  expect((await asked(await bake(svg, await label()))).verdict).toBe('valid')
  expect(await answerOf(asked(png))).toEqual(['invalid', 'decode: no-badge-in-image'])
})

test('an image without a badge, with two, or with something else, is named', async () => {
  expect(await answerOf(ask(png))).toEqual(['invalid', 'decode: no-badge-in-image'])
  expect(await answerOf(ask(svg))).toEqual(['invalid', 'decode: no-badge-in-image'])
  expect(await answerOf(ask(png.subarray(0, -4)))).toEqual(['invalid', 'decode: image-malformed'])
  const other = new TextEncoder().encode(
    '<svg><o:credential xmlns:o="https://purl.imsglobal.org/ob/v3p0">x</o:credential></svg>'
  )
  expect(await answerOf(ask(other))).toEqual(['invalid', 'decode: not-a-credential'])
  expect(await answerOf(ask('<p>a page</p>'))).toEqual(['invalid', 'decode: not-a-credential'])
})

test('the address in the image of a hosted badge is asked; anywhere else it is nothing', async () => {
  const address = 'https://labels.example/hosted.json'
  const hosted = { [address]: await label() }
  expect((await askWith(await bake(png, address), hosted)).verdict).toBe('valid')
  expect((await askWith(await bake(svg, address), hosted)).verdict).toBe('valid')
  expect(await answerOf(askWith(await bake(png, address), {}))).toEqual(['unreachable', 'decode: fetch-offline'])
  const private_ = await askWith(await bake(svg, 'http://169.254.169.254/latest'), {}, { network: 'public' })
  expect([private_.verdict, private_.requests]).toEqual(['unreachable', []])
  const elsewhere = new TextDecoder()
    .decode(await bake(svg, address))
    .replaceAll('http://openbadges.org', 'https://purl.imsglobal.org/ob/v3p0')
  const renamed = elsewhere.replace('openbadges:assertion', 'openbadges:credential')
  const result = await askWith(new TextEncoder().encode(renamed), hosted)
  expect([result.verdict, result.requests]).toEqual(['invalid', []])
})
