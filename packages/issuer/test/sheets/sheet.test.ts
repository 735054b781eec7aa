import { describe, expect, it } from 'vitest'
import { applicationSchema, committeeSchema, layouts, reportSchema } from '../../src/assess/papers.js'
import { readSheet } from '../../src/sheets/read-sheet.js'
import { parseSheet } from '../../src/sheets/sheet.js'

const application = async (name: string, text: string) =>
  parseSheet(await readSheet({ name, text }, layouts.application), applicationSchema)

const READ = {
  organiser: 'nova-skola',
  route: 'full',
  submitted: '2026-01-10',
  languages: ['sr', 'en'],
  answers: {
    account: { answer: 'https://awero.example/42', evidence: [] },
    values: { answer: 'yes', evidence: [] },
    'design-1': { answer: 'In two lines,\nwith "quotes"', evidence: ['https://a.example/1', 'https://a.example/2'] }
  }
}

const CSV = `item,answer,evidence,about
organiser,nova-skola,,
submitted,2026-01-10,,
languages,sr en,,

account,https://awero.example/42,,the account
values,yes,,
design-1,"In two lines,
with ""quotes""","https://a.example/1
https://a.example/2"
`

describe('an application reads the same', () => {
  it.each([
    [
      'in YAML',
      'a.yaml',
      'organiser: nova-skola\nsubmitted: 2026-01-10\nlanguages: [sr, en]\nanswers:\n  account: https://awero.example/42\n  values: true\n  design-1:\n    answer: |-\n      In two lines,\n      with "quotes"\n    evidence: [https://a.example/1, https://a.example/2]\n'
    ],
    ['in JSON', 'a.json', JSON.stringify(READ)],
    ['from a spreadsheet', 'a.csv', CSV],
    [
      'from one of another country, with a mark and other line ends',
      'A.CSV',
      '\ufeff' +
        CSV.replace(/^item.*$/m, 'item;answer;evidence;about')
          .replace(/^((?:organiser|submitted|languages|account|values),.*)$/gm, (row) => row.replaceAll(',', ';'))
          .replace('design-1,', 'design-1;')
          .replace('"","', '"";"')
          .replace('""","', '""";"')
          .replaceAll('\n', '\r\n')
    ]
  ])('%s', async (_name, name, text) => {
    await expect(application(name, text)).resolves.toEqual(READ)
  })
})

describe('what is written wrongly is named with its line', () => {
  it.each([
    ['YAML that is none', 'a.yaml', 'organiser: nova-skola\nsubmitted: "2026\nanswers: {}\n', /^a\.yaml:\d: /],
    ['YAML with a name twice', 'a.yaml', 'organiser: a\norganiser: b\n', /^a\.yaml:2: /],
    [
      'YAML that would grow without end',
      'a.yaml',
      `a: &a [x, x, x]\nb: &b [${'*a,'.repeat(30)}]\nc: [${'*b,'.repeat(30)}]\n`,
      /^a\.yaml:1: /
    ],
    ['JSON that is none', 'a.json', '{\n  "organiser": "a",\n  "answers": {\n}\n', /^a\.json:\d: /],
    [
      'a day that does not exist',
      'a.yaml',
      'organiser: a\nsubmitted: 2026-02-30\nanswers: {}\n',
      /^a\.yaml:2: submitted: not a day that exists/
    ],
    [
      'a member that there is not',
      'a.yaml',
      'organiser: a\nsubmitted: 2026-02-20\nanswers: {}\nanswer: {}\n',
      /^a\.yaml:4: answer: /
    ],
    [
      'evidence that is no text',
      'a.yaml',
      'organiser: a\nsubmitted: 2026-02-20\nanswers:\n  values: yes\n  plan-1:\n    answer: x\n    evidence: [1]\n',
      /^a\.yaml:7: answers\.plan-1\.evidence\.0: /
    ],
    [
      'a language that is none',
      'a.csv',
      'item,answer,evidence\norganiser,a\nsubmitted,2026-02-20\nlanguages,Serbian language\n',
      /^a\.csv:4: languages\.0: not a language tag/
    ],
    [
      'a quotation mark that is not closed',
      'a.csv',
      'item,answer,evidence\norganiser,a\nvalues,"yes\n',
      /^a\.csv:3: .*not closed/
    ],
    ['a quotation mark within a cell', 'a.csv', 'item,answer,evidence\norganiser,a"b\n', /^a\.csv:2: .*in the middle/],
    ['text after a quotation', 'a.csv', 'item,answer,evidence\norganiser,"a"b\n', /^a\.csv:2: text after/],
    ['a column that is missing', 'a.csv', 'item,reply,evidence\norganiser,a\n', /^a\.csv:1: .*"answer"/],
    [
      'a row that is there twice',
      'a.csv',
      'item,answer,evidence\nvalues,yes\norganiser,a\nvalues,no\n',
      /^a\.csv:4: values: there is a row/
    ],
    [
      'a row without a name',
      'a.csv',
      'item,answer,evidence\norganiser,a\n,yes\n',
      /^a\.csv:3: there is nothing in the column "item"/
    ],
    ['an empty file', 'a.csv', '', /^a\.csv:1: /],
    ['a file of another kind', 'a.docx', 'x', /^a\.docx: .*\.csv/]
  ])('%s', async (_name, name, text, message) => {
    await expect(application(name, text)).rejects.toThrow(expect.objectContaining({ code: 'ERR_REGISTER_INPUT' }))
    await expect(application(name, text)).rejects.toThrow(message)
  })

  it('all at once, in the order of the lines', async () => {
    const text = 'organiser: A\nsubmitted: today\nanswers: {}\n'
    await expect(application('a.yaml', text)).rejects.toThrow(/^a\.yaml:1: .*\na\.yaml:2: /)
  })

  it('in a report and in a list of the committee, too', async () => {
    const report =
      'item,finding,evidence,comment\norganiser,a\nevaluator,Jelena\ndate,2026-02-10\ndesign-1,3,perhaps,\n'
    const sheet = await readSheet({ name: 'r.csv', text: report }, layouts.report)
    expect(() => parseSheet(sheet, reportSchema)).toThrow(
      /^r\.csv:5: findings\.design-1\.evidence: write given or missing/
    )
    const committee = 'name,countries,languages,trio\nJelena,RS,sr,\nAndrea,Italy,it,yes\n'
    const list = await readSheet({ name: 'c.csv', text: committee }, layouts.committee)
    expect(() => parseSheet(list, committeeSchema)).toThrow(/^c\.csv:3: members\.1\.countries\.0: not a country code/)
  })
})
