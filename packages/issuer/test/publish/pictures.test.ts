import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { unbake } from '@quality-label/credentials'
import { createTrustList, verify } from '@quality-label/verifier'
import { describe, expect, it } from 'vitest'
import { publish, responseHeaders, trustAnchor, trustedIssuer } from '../../src/index.js'
import { picture } from '../../src/publish/picture.js'
import { endorsedDesk, issue, NOW, publishing } from '../support/desk.js'

async function published() {
  const desk = await endorsedDesk()
  await issue(desk, { organiser: 'nova-skola' })
  const { to } = await publish(desk.register, publishing(desk))
  const read = async (path: string) => await readFile(join(to, path))
  const fetch = async (url: string) => {
    const { pathname } = new URL(url)
    const body = await read(pathname.slice(1)).catch(() => undefined)
    return new Response(body ?? '', { status: body ? 200 : 404, headers: responseHeaders(pathname) })
  }
  const trust = createTrustList({ issuers: [trustedIssuer(trustAnchor(desk.register.network))] })
  const verdictOf = async (input: unknown) => (await verify(input, { trust, fetch, now: NOW })).verdict
  return { read, verdictOf }
}

describe('the picture that holds the label', () => {
  it('is the label to a verifier, and gives back the very text that is published', async () => {
    const { read, verdictOf } = await published()
    const png = await read('organisers/nova-skola.png')
    await expect(verdictOf(png)).resolves.toBe('valid')
    const text = await read('labels/nova-skola/1/1.json')
    await expect(unbake(png)).resolves.toBe(text.toString('utf8').trim())
  })

  it('is not when one letter of what it holds is another', async () => {
    const { read, verdictOf } = await published()
    const png = await read('organisers/nova-skola.png')
    const at = png.indexOf('Vidrava')
    const forged = Buffer.from(png)
    forged.write('v', at)
    await expect(verdictOf(withChecksum(forged))).resolves.toBe('invalid')
  })
})

describe('the static picture', () => {
  const svg = picture('labels.example')

  it('asks to check, tells a screen reader so, and claims nothing', () => {
    expect(svg).toContain('width="320" height="96"')
    expect(svg).toContain('<title>Quality Label for Badge Recognition: check the status at labels.example</title>')
    expect(svg).toContain('<desc>')
    expect(svg).not.toMatch(/\bvalid\b|✓|verified/i)
  })

  it('has no id, so that a page may hold it several times, and colours for a dark page', () => {
    expect(svg).not.toMatch(/\bid=/)
    expect(svg).toContain('prefers-color-scheme: dark')
  })

  it('shows the end of a host that is too long: it tells whose it is', () => {
    const long = picture(`quality-labels.${'a'.repeat(40)}.example`)
    expect(long).toMatch(/>…a+\.example<\/text>/)
    expect(long).toContain(`check the status at quality-labels.${'a'.repeat(40)}.example`)
  })
})

/** Makes the checksums of all chunks right, so that the letter alone is wrong. */
function withChecksum(png: Buffer): Buffer {
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const end = at + 8 + png.readUInt32BE(at)
    png.writeUInt32BE(crc32(png.subarray(at + 4, end)), end)
  }
  return png
}
