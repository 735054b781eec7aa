import { expect, it } from 'vitest'
import { widthOf, wrap } from '../src/wrap.js'

it('breaks between words, with the indent before each line', () => {
  expect(wrap('one two three', '  ', 9)).toEqual(['  one two', '  three'])
  expect(wrap('one two three', '  ', 8)).toEqual(['  one', '  two', '  three'])
})

it('keeps a word that is longer than a line, and the breaks that are there', () => {
  expect(wrap('see https://labels.example/ now', '', 10)).toEqual(['see', 'https://labels.example/', 'now'])
  expect(wrap('one\n\ntwo', '', 10)).toEqual(['one', '', 'two'])
})

it('leaves lines whole where there is no terminal', () => {
  const text = 'word '.repeat(100).trim()
  expect(wrap(text, '', widthOf({}))).toEqual([text])
  expect(wrap(text, '', widthOf({ columns: 80 })).every((line) => line.length <= 80)).toBe(true)
})
