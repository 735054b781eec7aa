import { expect, it } from 'vitest'
import { nameSet } from '../../src/integrity/name-set.js'

it('knows the paths that were added, also after it was asked, and no others', () => {
  const paths = nameSet()
  expect(paths.has('a')).toBe(false)
  const added = Array.from({ length: 500 }, (_, i) => `organisers/organiser-${i}.json`)
  for (const path of added) paths.add(path)
  expect(added.every((path) => paths.has(path))).toBe(true)
  paths.add('later')
  expect(paths.has('later')).toBe(true)
  expect(added.some((path) => paths.has(`${path}.`))).toBe(false)
})
