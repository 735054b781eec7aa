/** What strangers wrote does nothing to a terminal, wherever it is printed. */

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clean, cleanAnswer, cleanJson } from '../src/clean.js'
import { temporaryFolder } from './support/command.js'
import { qualityLabelHere } from './support/here.js'

/** Clears the screen; the same in one sign; names a window; turns the reading direction. */
const SIGNS = ['\u001b[2J', '\u009b2J', '\u001b]0;name\u0007', '\u202egnp', '\u007f', '\r']

describe('a text for a terminal', () => {
  it.each(SIGNS)('does nothing to it: %j', (sign) => {
    expect(clean(`a${sign}b`)).not.toMatch(/[\p{Cc}\u202e]/u)
    expect(cleanAnswer(`a${sign}b`)).not.toMatch(/[\p{Cc}\u202e]/u)
  })

  it('keeps its lines and the colours of this command, and no others', () => {
    expect(cleanAnswer('\u001b[31mno\u001b[39m\r\na\tb\n')).toBe('\u001b[31mno\u001b[39m\r\na\tb\n')
    expect(cleanAnswer('\u001b[8mhidden')).toBe(' [8mhidden')
  })
})

describe('JSON', () => {
  it.each(SIGNS)('says the same without the sign itself: %j', (sign) => {
    const value = { [`a${sign}`]: [sign] }
    const text = cleanJson(JSON.stringify(value, null, 2))
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
    expect(JSON.parse(text)).toEqual(value)
  })
})

describe('the command', () => {
  it.each([
    ['a word that is none', ['\u009b2Jverb']],
    ['a slug', ['revoke', '\u001b[2Jnova', '--register', '/none\u202e']],
    ['a file that is missing', ['verify', '\u001b]0;x\u0007.json']],
    ['an option', ['verify', '-', '--site', '\u001b[2J']]
  ])('repeats nothing that does something: %s', async (_what, words) => {
    for (const json of [[], ['--json']]) {
      const { code, error } = await qualityLabelHere([...words, ...json])
      expect(code).not.toBe(0)
      expect(error).toMatch(/\S/)
      expect(error).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
    }
  })

  it('prints a canonical form byte by byte for programs, and harmless on a terminal', async () => {
    const file = join(await temporaryFolder(), 'a.json')
    await writeFile(
      file,
      '{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"name":"\u009b\u202e"}'
    )
    const words = ['inspect', file, '--canonical', 'jcs', '--network', 'none']
    expect((await qualityLabelHere(words)).out).toContain('"\u009b\u202e"')
    expect((await qualityLabelHere(words, { typed: [] })).out).toContain('"  "')
  })
})
