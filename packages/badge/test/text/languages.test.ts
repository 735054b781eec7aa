import { describe, expect, test } from 'vitest'
import { chooseLanguage, directionOf, LANGUAGES, loadTexts } from '../../src/text/languages.js'

describe('a language is chosen', () => {
  test('by the first wish that there is one for', () => {
    expect(chooseLanguage(['is', 'lt', 'nl'])).toBe('lt')
    expect(chooseLanguage(['is', 'ka'])).toBe('en')
    expect(chooseLanguage([])).toBe('en')
  })

  test('as written, then with less and less behind it', () => {
    expect(chooseLanguage(['nl-BE'])).toBe('nl')
    expect(chooseLanguage(['sr-Latn-RS'])).toBe('sr-Latn')
    expect(chooseLanguage(['sr-Cyrl-RS'])).toBe('sr')
    expect(chooseLanguage(['sr-RS'])).toBe('sr')
    expect(chooseLanguage(['nl-u-nu-latn', 'lt'])).toBe('nl')
  })

  test('also when a system writes it with an underscore, or in other letters', () => {
    expect(chooseLanguage(['sl_SI'])).toBe('sl')
    expect(chooseLanguage(['SR-LATN'])).toBe('sr-Latn')
  })

  test('and not by a name that every object has', () => {
    expect(chooseLanguage(['constructor', '__proto__', 'toString'])).toBe('en')
  })
})

describe.each(Object.keys(LANGUAGES).filter((tag) => tag !== 'en'))('%s', (tag) => {
  test('has every text, and in each the holes of the others', async () => {
    const [own, reference] = [await loadTexts(tag), await loadTexts('nl')]
    const rules = new Intl.PluralRules(LANGUAGES[tag]?.near ?? tag).resolvedOptions().pluralCategories
    const wanted = Object.keys(reference ?? {}).filter((id) => {
      const form = /\.(zero|one|two|few|many|other)$/.exec(id)?.[1]
      return form === undefined || rules.includes(form as Intl.LDMLPluralRule)
    })
    expect(wanted.filter((id) => own?.[id] === undefined)).toEqual([])
    expect(wanted.filter((id) => holes(own?.[id]) !== holes(reference?.[id]))).toEqual([])
  })

  test('keeps a line on the card short enough for a phone', async () => {
    const own = Object.entries((await loadTexts(tag)) ?? {})
    // A date takes up to nineteen letters of the line.
    const room = (text: string) => text.replace('{0}', '').length <= (text.includes('{0}') ? 20 : 30)
    expect(own.filter(([id, text]) => id.startsWith('status.') && !room(text))).toEqual([])
  })

  test('names the label as it is, and no other way', async () => {
    const own = Object.values((await loadTexts(tag)) ?? {})
    expect(own.filter((text) => /quality label/i.test(text) && !text.includes('Quality Label'))).toEqual([])
  })
})

test('Arabic runs from right to left, and Serbian does not', () => {
  expect(['ar', 'sr', 'sr-Latn'].map(directionOf)).toEqual(['rtl', 'ltr', 'ltr'])
})

function holes(text: string | undefined): string {
  return (text?.match(/\{\d\}/g) ?? []).sort().join()
}
