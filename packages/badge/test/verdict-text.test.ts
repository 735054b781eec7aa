import { describe, expect, test } from 'vitest'
import { addRareStates } from '../src/rare-states.js'
import { readFacts, type Facts } from '../src/facts.js'
import { sentence } from '../src/sentences.js'
import { TONES, type BadgeState } from '../src/state.js'
import { plain } from '../src/text/message.js'
import { statusLine, title } from '../src/verdict-text.js'
import { resultFor } from './support/results.js'

addRareStates()

const states = Object.keys(TONES) as BadgeState[]

function facts(state: BadgeState, site = 'https://other.example/'): Facts {
  const result = state === 'loading' ? null : resultFor(state === 'expiring' ? 'valid' : state)
  return readFacts({
    state,
    result,
    issuer: 'Cities of Learning Network',
    foreignAnchor: false,
    page: { site },
    checkAt: 'https://labels.example/',
    preview: true
  })
}
const words = (given: Facts) =>
  [title, statusLine, sentence].map((text) => String(text(given, plain)).replace(/[\u2068\u2069]/g, ''))

describe('the words of a state', () => {
  test('are there, short on the card, and without a word that vouches where nothing is confirmed', () => {
    for (const state of states) {
      const [name, line, says] = words(facts(state))
      expect(line!.length, line).toBeLessThanOrEqual(28)
      expect(name!.length, name).toBeLessThanOrEqual(26)
      expect(says!.length, state).toBeGreaterThan(10)
      expect(says, state).not.toMatch(/undefined|null|NaN/)
      if (TONES[state] !== 'good')
        expect(`${name} ${line} ${says}`, state).not.toMatch(/genuine|trusted|\bis valid\b|holds the Quality/i)
    }
  })

  test('name no organiser and no date where proof or issuer did not pass', () => {
    for (const state of ['invalid', 'untrusted', 'unreachable', 'unsupported', 'loading'] as const) {
      expect(words(facts(state)).join(' '), state).not.toMatch(/Nova|nova|20\d\d/)
    }
  })

  test('give no date where the status is not known', () => {
    expect(words(facts('unconfirmed')).join(' ')).toContain('Nova škola')
    expect(words(facts('unconfirmed')).join(' ')).not.toMatch(/20\d\d/)
  })

  test('of an untrusted one show who signed, and not the name it gives itself', () => {
    const text = words(facts('untrusted')).join(' ')
    expect(text).toContain('did:web:labels.stranger.example')
    expect(text).toContain('not issued by Cities of Learning Network')
  })

  test('tell a preview from a website that is not listed', () => {
    expect(words(facts('wrong-site')).join(' ')).toContain('other.example, is not on its list')
    expect(words(facts('wrong-site', 'http://localhost:4174/')).join(' ')).toContain('preview on this computer')
    expect(words(facts('wrong-site', 'http://localhost:4174/')).join(' ')).not.toContain('copy')
  })

  test('tell a changed label from an address without one', () => {
    const none = { ...facts('invalid'), result: resultFor('invalid', { code: 'no-label' }) }
    expect(words(none)[1]).toBe('There is no label here')
    expect(words(facts('invalid'))[1]).toBe('Its content was changed')
  })

  test("tell another document of the Network from a stranger's", () => {
    const other = { ...facts('untrusted'), result: resultFor('untrusted', { code: 'not-the-label' }) }
    expect(words(other)[2]).toContain('another document')
  })

  test('name no issuer that the page does not trust', () => {
    const says = (issuer: string) => words({ ...facts('untrusted'), issuer })[2]
    expect(says('Cities of Learning Network')).toContain('not issued by Cities of Learning Network')
    expect(says('')).toContain('not issued by the expected issuer')
  })
})
