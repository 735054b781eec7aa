import { expect, test } from 'vitest'
import { contextUrls } from '../../src/contexts/registry.js'
import { usualContexts } from '../../src/contexts/usual.js'

test('the usual contexts are pinned, every one: nobody looks them up', () => {
  expect(usualContexts.length).toBeGreaterThan(0)
  expect(usualContexts.filter((url) => !(contextUrls as readonly string[]).includes(url))).toEqual([])
})
