import { describe, expect, test } from 'vitest'
import { day } from '../../src/text/dates.js'
import { language, msg, plain, speaking, str } from '../../src/text/message.js'
import { country, hour } from '../../src/text/moments.js'
import { texts as papiamento } from '../../src/text/pap.js'
import { plural, type PluralForms } from '../../src/text/plural.js'

const lt = {
  language: 'lt',
  table: { hello: '{0}, labas', order: '{1} po {0}' }
}

describe('messages', () => {
  test('speak English outside an element and the language of the element inside', () => {
    const hello = () => plain(str`Hello ${'Ana'}`, { id: 'hello' })
    expect(hello()).toBe('Hello \u2068Ana\u2069')
    expect(speaking(lt, hello)).toBe('\u2068Ana\u2069, labas')
    expect(hello()).toBe('Hello \u2068Ana\u2069')
  })

  test('put the holes where the language wants them', () => {
    expect(speaking(lt, () => plain(str`${'a'} before ${'b'}`, { id: 'order' }))).toBe('\u2068b\u2069 po \u2068a\u2069')
  })

  test('fall back to English, marked as English in content', () => {
    const missing = speaking(lt, () => msg('Details', { id: 'missing' })) as { strings: string[] }
    expect(missing.strings[0]).toContain('lang="en"')
    expect(speaking(lt, () => plain('Details', { id: 'missing' }))).toBe('Details')
    expect(msg('Details', { id: 'missing' })).toEqual(['Details'])
  })

  test('forget the language also after an error', () => {
    expect(() =>
      speaking(lt, () => {
        throw new Error('x')
      })
    ).toThrow('x')
    expect(language()).toBe('en')
  })

  test('choose plurals by the rules of the language', () => {
    const names = ['zero', 'one', 'two', 'few', 'many', 'other'] as const
    const forms = Object.fromEntries(names.map((name) => [name, () => name])) as unknown as PluralForms
    expect([1, 2, 5].map((count) => plural(count, forms))).toEqual(['one', 'other', 'other'])
    expect([1, 2, 10, 21].map((count) => speaking(lt, () => plural(count, forms)))).toEqual([
      'one',
      'few',
      'other',
      'one'
    ])
    expect([1, 2, 3, 5].map((count) => speaking({ language: 'sl' }, () => plural(count, forms)))).toEqual([
      'one',
      'two',
      'few',
      'other'
    ])
  })
})

describe('dates', () => {
  test('are days in UTC that never break', () => {
    expect(day('2029-03-14T00:00:00Z')).toBe('14\u00a0March\u00a02029')
    expect(speaking({ language: 'lt' }, () => day('2029-03-14T00:00:00Z'))).toBe(
      '2029\u00a0m.\u00a0kovo\u00a014\u00a0d.'
    )
  })

  test('are written by hand where no browser knows the language, and not in the language of the system', () => {
    const pap = { language: 'pap', table: papiamento }
    expect(speaking(pap, () => day('2029-03-14T00:00:00Z'))).toBe('14\u00a0di\u00a0mart\u00a02029')
    expect(speaking(pap, () => hour('2029-03-14T15:04:00Z'))).toMatch(/^\d\d:\d\d$/)
    expect(speaking({ language: 'qqq' }, () => day('2029-03-14T00:00:00Z'))).toBe('14\u00a0March\u00a02029')
  })

  test('are nothing for what is no date', () => {
    expect(day('tomorrow')).toBe('')
    expect(day(undefined)).toBe('')
    expect(speaking({ language: 'pap', table: papiamento }, () => day('tomorrow'))).toBe('')
  })

  test('countries have names in the language, or in the one near to it', () => {
    expect(country('RS')).toBe('Serbia')
    expect(speaking({ language: 'lt' }, () => country('RS'))).toBe('Serbija')
    expect(speaking({ language: 'pap' }, () => country('RS'))).toBe('Servië')
    expect(country('Serbia')).toBeUndefined()
    expect(country('<b')).toBeUndefined()
  })
})
