import type { JsonObject } from '@quality-label/credentials'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changeStatus, editOrganiser, publish } from '../../src/index.js'
import { type Desk, endorsedDesk, issue, publishing } from '../support/desk.js'

const ADDRESS = 'https://labels.example/organisers/nova-skola/'

async function labelled(): Promise<Desk> {
  const desk = await endorsedDesk()
  await issue(desk, { organiser: 'nova-skola' })
  return desk
}

async function read(desk: Desk): Promise<{ page: string; data: JsonObject; oembed: JsonObject }> {
  const { to } = await publish(desk.register, publishing(desk))
  const file = async (path: string) => await readFile(join(to, 'organisers/nova-skola', path), 'utf8')
  const page = await file('index.html')
  const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? []
  return { page, data: JSON.parse(data) as JsonObject, oembed: JSON.parse(await file('oembed.json')) as JsonObject }
}

describe("what others read of an organiser's page", () => {
  it('says where the page is, what it is about, and shows a picture that every service takes', async () => {
    const { page } = await read(await labelled())
    for (const [property, content] of [
      ['title', 'Nova Škola – Quality Label for Badge Recognition'],
      ['url', ADDRESS],
      ['image', 'https://labels.example/organisers/nova-skola.png']
    ]) {
      expect(page).toContain(`<meta property="og:${property}" content="${content}">`)
    }
    expect(page).toContain(`<link rel="canonical" href="${ADDRESS}">`)
  })

  it('never says how the label stands', async () => {
    const { page, oembed } = await read(await labelled())
    expect(page + JSON.stringify(oembed)).not.toMatch(/\b(valid|active|verified)\b/i)
  })

  it('is text, whatever an organiser is called', async () => {
    const desk = await labelled()
    const name = '</script><script>alert(1)</script> "Nova" <!--'
    const openKey = async () => await Promise.resolve(desk.labelKey)
    await editOrganiser(desk.register, 'nova-skola', { name }, 'organiser.edited', undefined, openKey, desk.act)
    const { page, data, oembed } = await read(desk)
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('<!--')
    expect(data['name']).toBe(name)
    expect(oembed['html']).not.toContain('<script')
  })
})

describe('the data of schema.org', () => {
  it('names the label with its issuer and its dates', async () => {
    const { data } = await read(await labelled())
    expect(data).toMatchObject({
      '@type': 'Organization',
      '@id': 'https://labels.example/organisers/nova-skola',
      address: { addressCountry: 'RS', addressLocality: 'Vidrava' },
      hasCertification: [
        {
          '@type': 'Certification',
          certificationIdentification: 'https://labels.example/labels/nova-skola/1',
          issuedBy: { name: 'Example Network' },
          validFrom: '2026-03-01',
          expires: '2029-03-01'
        }
      ]
    })
  })

  it.each(['suspend', 'revoke'] as const)(
    'does not name it after "%s": a crawler keeps it for long',
    async (change) => {
      const desk = await labelled()
      await changeStatus(desk.register, change, 'nova-skola', undefined, desk.act)
      await expect(read(desk)).resolves.toMatchObject({ data: { hasCertification: [] } })
    }
  )
})

describe('the oEmbed answer', () => {
  it('is found from the page, and is a frame: all that WordPress takes from a host that it does not know', async () => {
    const { page, oembed } = await read(await labelled())
    expect(page).toContain(`<link rel="alternate" type="application/json+oembed" href="${ADDRESS}oembed.json"`)
    expect(oembed).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 320,
      height: 96,
      provider_name: 'Example Network'
    })
    expect(oembed['html']).toMatch(
      /^<iframe src="https:\/\/labels\.example\/organisers\/nova-skola\/frame\/" width="320" height="96" title="[^"]+"><\/iframe>$/
    )
  })
})
