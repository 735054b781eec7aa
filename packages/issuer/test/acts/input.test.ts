import { describe, expect, it } from 'vitest'
import { readCountry, readLanguage, readName, readSame, readSites, readUrl } from '../../src/acts/input.js'
import { readOrigin } from '../../src/documents/addresses.js'

const INPUT = expect.objectContaining({ code: 'ERR_REGISTER_INPUT' }) as unknown

describe('readSites', () => {
  it('lists a whole host with and without www', () => {
    expect(readSites(['https://nova.example/'])).toEqual(['https://nova.example/', 'https://www.nova.example/'])
    expect(readSites(['https://www.nova.example/a'])).toEqual(['https://www.nova.example/a', 'https://nova.example/a'])
  })

  it('lists them as written when asked to', () => {
    expect(readSites(['https://nova.example/'], true)).toEqual(['https://nova.example/'])
  })

  it('adds no www to a path of a platform, nor to localhost', () => {
    expect(readSites(['https://city.platform.example/organisers/42'])).toEqual([
      'https://city.platform.example/organisers/42'
    ])
    expect(readSites(['http://localhost:4174/'])).toEqual(['http://localhost:4174/'])
  })

  it('leaves query and fragment out', () => {
    expect(readSites(['https://nova.example/a?b=c#d'], true)).toEqual(['https://nova.example/a'])
  })

  it.each(['nova.example', 'http://nova.example/', 'javascript:alert(1)', 'https://user:secret@nova.example/'])(
    'refuses "%s"',
    (site) => {
      expect(() => readSites([site])).toThrow(INPUT)
      expect(() => readUrl(site, '--url')).toThrow(INPUT)
    }
  )
})

describe('readSame', () => {
  it('takes addresses and DIDs, each once', () => {
    expect(readSame(['https://nova.example', 'did:web:nova.example', 'https://nova.example/'])).toEqual([
      'https://nova.example/',
      'did:web:nova.example'
    ])
  })

  it.each(['nova.example', 'did:web:', 'did:web:nova example', 'mailto:ana@nova.example', 'http://nova.example/'])(
    'refuses "%s"',
    (id) => {
      expect(() => readSame([id])).toThrow(INPUT)
    }
  )
})

describe('readOrigin', () => {
  it.each([
    ['https://labels.example', 'https://labels.example'],
    ['https://labels.example/', 'https://labels.example'],
    ['http://localhost:4173', 'http://localhost:4173']
  ])('reads %s', (text, origin) => {
    expect(readOrigin(text)).toBe(origin)
  })

  it.each([
    'http://labels.example',
    'https://labels.example/register',
    'labels.example',
    'https://127.0.0.1',
    'ftp://labels.example'
  ])('refuses %s', (text) => {
    expect(() => readOrigin(text)).toThrow(INPUT)
  })
})

describe('other input', () => {
  it('reads names in any script, and refuses direction controls and lines', () => {
    expect(readName(' Град Видрава ', '--name')).toBe('Град Видрава')
    expect(() => readName('Nova \u202e Skola', '--name')).toThrow(INPUT)
    expect(() => readName('Nova\nSkola', '--name')).toThrow(INPUT)
    expect(() => readName(' ', '--name')).toThrow(INPUT)
  })

  it('reads country codes that exist', () => {
    expect(readCountry('rs')).toBe('RS')
    expect(() => readCountry('RSB')).toThrow(INPUT)
    expect(() => readCountry('QJ')).toThrow(INPUT)
  })

  it('reads language tags as people write them', () => {
    expect(readLanguage('pt_br')).toBe('pt-BR')
    expect(() => readLanguage('not a tag')).toThrow(INPUT)
  })
})
