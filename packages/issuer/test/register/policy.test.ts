import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openRegister, parsePolicy } from '../../src/index.js'
import { openDesk } from '../support/desk.js'

describe('policy.json', () => {
  it('begins with the published values, and says what is a placeholder', async () => {
    const { register } = await openDesk()
    const written: unknown = JSON.parse(await readFile(join(register.directory, 'policy.json'), 'utf8'))
    expect(written).toEqual(register.policy)
    expect(register.policy).toMatchObject({
      termYears: 3,
      decisionDays: 90,
      practiceMonths: 6,
      indicatorsPercent: 70,
      level: { minimum: 3 },
      committee: { min: 3, max: 5, trio: 1, evaluators: 2, local: 1 },
      placeholders: true
    })
    expect(register.policy.areas).toHaveLength(4)
    for (const { questions, indicators } of register.policy.areas)
      for (const { text } of [...questions, ...indicators]) expect(text).toMatch(/^PLACEHOLDER/)
  })

  it('is not needed: an old register says its term and edition elsewhere', async () => {
    const { register } = await openDesk()
    await rm(join(register.directory, 'policy.json'))
    const path = join(register.directory, 'network.json')
    const network = await readFile(path, 'utf8')
    await writeFile(path, network.replace('"statusListDays"', '"termYears": 2, "guideEdition": "0", "statusListDays"'))
    await expect(openRegister(register.directory)).resolves.toMatchObject({
      policy: { termYears: 2, guideEdition: '0', decisionDays: 90 }
    })
  })

  const areas =
    '"areas": [{ "id": "a", "name": "A", "questions": [{ "id": "q", "text": "?" }], "indicators": [{ "id": "i", "text": "!" }] }]'

  it.each([
    ['a whole one', `{ "placeholders": false, "formal": [], ${areas} }`],
    ['one rule alone', '{ "termYears": 2 }']
  ])('may be %s', async (_name, text) => {
    await expect(parsePolicy(text, 'policy.json')).resolves.toMatchObject({ decisionDays: 90 })
  })

  it.each([
    ['no JSON', '{\n  "termYears": 3,\n  "decisionDays": 90,,\n}', /^policy\.json:\d: /],
    ['JSON but for a comma', '{ "termYears": 3, }', /^policy\.json:1: this is not JSON/],
    ['a rule with a slip of the pen', '{\n  "termYears": 3,\n  "decisonDays": 60\n}', /^policy\.json:3: decisonDays: /],
    ['a share above all', '{\n  "indicatorsPercent": 170\n}', /^policy\.json:2: indicatorsPercent: /],
    [
      'a committee of less than its least',
      '{\n  "committee": {\n    "max": 2\n  }\n}',
      /^policy\.json:3: committee\.max: /
    ],
    [
      'areas without an indicator',
      `{\n${areas.replace(/, "indicators".*\]/, '}]')} }`,
      /^policy\.json:2: areas: there is no indicator/
    ],
    [
      'an id for two things',
      `{\n"formal": [{ "id": "q", "text": "?" }],\n${areas} }`,
      /^policy\.json:3: areas\.0\.questions\.0\.id: "q" is taken/
    ],
    [
      'an id that the program knows',
      `{\n"formal": [{ "id": "practice", "text": "?" }] }`,
      /^policy\.json:2: .*"practice" is taken/
    ]
  ])('is refused with its line: %s', async (_name, text, message) => {
    await expect(parsePolicy(text, 'policy.json')).rejects.toThrow(message)
  })
})
