import { describe, expect, it } from 'vitest'
import { addOrganiser, kitLanguages, organiserKit, snippet } from '../../src/index.js'
import { textIn } from '../../src/kit/languages.js'
import { NOVA, openDesk } from '../support/desk.js'

async function open(input: Partial<typeof NOVA> = {}) {
  const desk = await openDesk()
  await addOrganiser(desk.register, { ...NOVA, ...input }, desk.act)
  return desk.register
}

const contentOf = (kit: Awaited<ReturnType<typeof organiserKit>>, name: string) =>
  kit.files.find((file) => file.name === name)?.text ?? ''

describe('organiserKit', () => {
  it('holds the lines that the register hands out, the picture, the link, and a text; twice the same', async () => {
    const register = await open()
    const kit = await organiserKit(register, 'nova-skola')
    expect(kit.files.map(({ name }) => name)).toEqual([
      'README.html',
      'README.txt',
      'link.txt',
      'picture-link.html',
      'picture.svg',
      'snippet.html'
    ])
    expect(contentOf(kit, 'snippet.html')).toBe(`${snippet('https://labels.example', 'nova-skola')}\n`)
    expect(contentOf(kit, 'picture-link.html')).not.toContain('<script')
    expect(contentOf(kit, 'link.txt')).toBe('https://labels.example/organisers/nova-skola/\n')
    await expect(organiserKit(register, 'nova-skola')).resolves.toEqual(kit)
  })

  it.each([
    ['RS', undefined, 'sr', undefined],
    ['SI', undefined, 'sl', undefined],
    ['JP', undefined, 'en', undefined],
    ['BE', undefined, 'en', undefined],
    ['RS', 'lt', 'lt', undefined],
    ['RS', 'nl-BE', 'nl', undefined],
    ['RS', 'nl_BE', 'nl', undefined],
    ['RS', 'pt', 'en', 'pt']
  ])('for %s, asked for %s, is written in %s', async (country, asked, language, missing) => {
    const kit = await organiserKit(await open({ country }), 'nova-skola', asked)
    expect([kit.language, kit.missing]).toEqual([language, missing])
  })

  it('refuses a language that is none, and an organiser who is not there', async () => {
    const register = await open()
    await expect(organiserKit(register, 'nova-skola', '!')).rejects.toMatchObject({ code: 'ERR_REGISTER_INPUT' })
    await expect(organiserKit(register, 'nobody')).rejects.toMatchObject({ code: 'ERR_REGISTER_UNKNOWN' })
  })

  it('lets no name be markup, nor a place in the text', async () => {
    const register = await open({ name: '<img src=x onerror=alert(1)>{page}"&' })
    for (const language of kitLanguages) {
      const html = contentOf(await organiserKit(register, 'nova-skola', language), 'README.html')
      expect(html).not.toContain('<img')
      expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;{page}&quot;&amp;')
    }
  })
})

describe('the text of the kit', () => {
  it.each(kitLanguages)(
    'in %s fills every place, keeps the name of the label, and says nothing of how it works',
    async (language) => {
      const kit = await organiserKit(await open(), 'nova-skola', language)
      const text = contentOf(kit, 'README.txt')
      expect(text).not.toMatch(/[{}]/)
      for (const part of ['Nova Škola', 'Example Network', 'Quality Label for Badge Recognition', 'snippet.html']) {
        expect(text).toContain(part)
      }
      expect(text).toContain('https://labels.example/organisers/nova-skola/')
      expect(text).toContain('https://network.example/')
      expect(text).not.toMatch(/crypt|signature|hash|\bkey\b|DID\b|JSON|credential/i)
    }
  )

  it.each(kitLanguages)(
    'in %s has the sections, lines and places of the English one, and says whether it was read',
    async (language) => {
      const [{ text: source }, { text }] = [await textIn('en'), await textIn(language)]
      const shape = (from: typeof source) =>
        from.sections.map(({ lines }) =>
          lines.map((line) => [line.startsWith('- '), [...line.matchAll(/\{[a-z]+\}/g)].map(String).sort()])
        )
      expect(shape(text)).toEqual(shape(source))
      expect(text.review).toBe(language === 'en' ? 'source' : 'draft')
    }
  )
})
