import { expect, it } from 'vitest'
import { fileIndex } from '../../src/integrity/file-index.js'
import { sha256 } from '../../src/register/objects.js'

const fileOf = (text: string) => ({ digest: sha256(text), object: sha256(`object of ${text}`) })

it('holds what was set last, and nothing that was deleted', () => {
  const files = fileIndex()
  const paths = Array.from({ length: 300 }, (_, i) => `organisers/organiser-${i}.json`)
  for (const path of paths) files.set(path, fileOf(path))
  files.set(paths[7]!, fileOf('changed'))
  files.delete(paths[8]!)
  expect({ size: files.size, has: files.has(paths[8]!), got: files.get(paths[8]!) }).toEqual({ size: 299, has: false })
  expect(files.get(paths[7]!)).toEqual(fileOf('changed'))
  expect(new Map(files).get(paths[299]!)).toEqual(fileOf(paths[299]!))
  expect([...files.keys()]).toEqual(paths.filter((path) => path !== paths[8]))
})
