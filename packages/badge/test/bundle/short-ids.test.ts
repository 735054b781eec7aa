import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'
import { shortIds } from '../../bundle/short-ids.js'

const LOCALE = '/badge/src/text/locales/lt.ts'

/** What the plugin makes of a module; `undefined` where it leaves it as it is. */
function shortened(code: string, path: string): string | undefined {
  const { transform } = shortIds() as unknown as {
    transform: (this: object, code: string, path: string) => { code: string } | null
  }
  return transform.call({ parse: (text: string) => parseSync('module.js', text).program }, code, path)?.code
}

const numberIn = (code: string | undefined) => /"(\w+)"/.exec(code ?? '')?.[1]

describe('the numbers of messages', () => {
  test.each(['dates', 'dates.until'])('are the same in a view and in a language: %s', (id) => {
    const inView = numberIn(shortened(`msg('English', { id: '${id}' })`, '/badge/src/view/panel.ts'))
    expect(inView).toMatch(/^\w{1,2}$/)
    expect(numberIn(shortened(`const texts = { '${id}': 'Lietuviškai' }`, LOCALE))).toBe(inView)
  })

  test('are found for a key without quotes as for one with them', () => {
    const bare = shortened(`const texts = { dates: 'Datos' }`, LOCALE)
    expect(bare).toBe(shortened(`const texts = { 'dates': 'Datos' }`, LOCALE))
    expect(bare).not.toBe(shortened(`const texts = { meaning: 'Datos' }`, LOCALE))
  })

  test.each(['date', `'dates.never'`])('do not exist for %s, so a language that has it is not built', (key) => {
    expect(() => shortened(`const texts = { ${key}: 'Datos' }`, LOCALE)).toThrow(LOCALE)
  })

  test('leave the words that a page may replace under their names', () => {
    expect(shortened(`const texts = { 'panel.close': 'Uždaryti' }`, LOCALE)).toContain('"panel.close"')
  })
})
