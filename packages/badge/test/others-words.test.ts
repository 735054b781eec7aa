import { expect, test } from 'vitest'
import { tamed } from '../src/others-words.js'

test('what is not too long is left as it is, in whatever script', () => {
  // With marks, joiners and letters beyond the first plane.
  for (const text of [
    'Nova škola',
    'מדינת ישראל',
    'שָׁלוֹם',
    'ကြွေးမြီ',
    'नमस्ते',
    'ཨོཾ་མ་ཎི',
    '👩‍🏫 🏴󠁧󠁢󠁷󠁬󠁳󠁿',
    '<b>{0}</b>',
    '',
    'a\nb'
  ])
    expect(tamed(text)).toBe(text)
})

test('what is too long ends in an ellipsis, and not in half a letter', () => {
  expect(tamed('w'.repeat(200))).toBe('w'.repeat(200))
  expect(tamed('w'.repeat(201))).toBe(`${'w'.repeat(200)}…`)
  expect(tamed('👩'.repeat(4), 3)).toBe('👩👩👩…')
})

test('nothing turns the words around it', () => {
  expect(tamed('a\u202eb\u2066c\u2069\u2069\u202dd\u2029e\u2028f\u202c')).toBe('abcdef')
  // Marks that have no effect on others stay.
  expect(tamed('\u200fאב\u200e')).toBe('\u200fאב\u200e')
})

test('of marks on one letter eight stay', () => {
  expect(tamed(`Z${'\u0301'.repeat(3000)}a\u0301`)).toBe(`Z${'\u0301'.repeat(8)}a\u0301`)
})
