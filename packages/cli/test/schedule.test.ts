import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.js'
import { processIo } from '../src/io.js'
import { verb } from '../src/verbs/publish.js'

const folder = fileURLToPath(new URL('../../../docs/schedule', import.meta.url))
const names = (await readdir(folder)).filter((name) => !name.endsWith('.timer'))

describe('the schedules in docs', () => {
  it.each(names)('%s refreshes, by options that there are', async (name) => {
    const text = await readFile(join(folder, name), 'utf8')
    const lines = text.split('\n').filter((line) => line.includes('quality-label publish'))
    expect(lines).toHaveLength(1)
    const words = lines[0]!
      .split('quality-label publish ')[1]!
      .split(/&gt;|</)[0]!
      .trim()
      .split(' ')
    const input = parse(verb, words, processIo())
    expect(input !== 'help' && input.flag('refresh')).toBe(true)
  })
})
