import { describe as group, expect, test } from 'vitest'
import { describe } from '../../src/describe/index.js'
import { meanings } from '../../src/describe/meanings.js'
import { verify } from '../../src/index.js'

group('sentences for a result', () => {
  test('every check has one, in the order of the walk, and the cause stands in it', async () => {
    const { summary, sentences } = describe(await verify('{"a":1,"a":2}'))
    expect(summary).not.toBe('')
    expect(sentences[0]).toContain(meanings['duplicate-member'])
    expect(sentences).toHaveLength(9)
  })

  test('without a trust list it says first that nobody was asked by whom; for what is invalid anyway it does not', async () => {
    const judged = describe(await verify('{}')).sentences
    const unjudged = describe({ ...(await verify('{}')), verdict: 'valid' }).sentences
    expect(unjudged).toHaveLength(judged.length + 1)
  })

  test('a language that is not there yet is answered in English', async () => {
    const result = await verify('{}')
    expect(describe(result, 'lt')).toEqual(describe(result))
  })

  test('every problem has a meaning of its own', () => {
    const texts = Object.values(meanings)
    expect(new Set(texts).size).toBe(texts.length)
  })
})
