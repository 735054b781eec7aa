import { expect, test } from 'vitest'
import { safeLink } from '../../src/view/safe-link.js'

test('links of third parties are https, or http on this computer', () => {
  expect(safeLink('https://city.example/a')).toBe('https://city.example/a')
  expect(safeLink('http://localhost:4173/a')).toBe('http://localhost:4173/a')
  for (const bad of [
    'http://city.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user@city.example/',
    '//x',
    'x',
    undefined
  ])
    expect(safeLink(bad)).toBeUndefined()
})
