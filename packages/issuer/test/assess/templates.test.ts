import { describe, expect, it } from 'vitest'
import { addOrganiser, assess, templates, type SourceFile } from '../../src/index.js'
import { NOVA, openDesk } from '../support/desk.js'
import { DECIDED, draft } from '../support/papers.js'

/** Fills in a template, as a spreadsheet would: by the names in its first column. */
function fill({ name, text }: SourceFile, cells: Record<string, unknown[]>, rename = name): SourceFile {
  const rows = text.split('\r\n').map((row) => {
    const [item = ''] = row.split(',')
    return cells[item] ? [item, ...cells[item]].join(',') : row
  })
  return { name: rename, text: rows.join('\r\n') }
}

describe('the templates', () => {
  it('ask for everything: filled in, they are papers to which nothing is missing', async () => {
    const { register, act } = await openDesk()
    await addOrganiser(register, NOVA, act)
    const { application, reports, committee } = draft(register.policy)
    const [form, sheet, list] = templates(register.policy)
    const answers = Object.entries(application.answers).map(([id, { answer, evidence }]): [string, unknown[]] => [
      id,
      [answer, ((evidence as string[] | undefined) ?? []).join(' ')]
    ])
    const filled = reports.map(({ organiser, evaluator, date, findings }, at) =>
      fill(
        sheet!,
        {
          organiser: [organiser],
          evaluator: [evaluator],
          date: [date],
          ...Object.fromEntries(Object.entries(findings).map(([id, { finding }]) => [id, [finding]]))
        },
        `report-${at}.csv`
      )
    )
    const members = committee.members.map(({ name, countries, languages, trio }) =>
      [name, countries.join(' '), languages.join(' '), trio ? 'yes' : ''].join(',')
    )
    const input = {
      application: fill(form!, {
        organiser: ['nova-skola'],
        submitted: ['2026-01-10'],
        languages: ['sr'],
        ...Object.fromEntries(answers)
      }),
      reports: filled,
      committee: { name: list!.name, text: list!.text + members.join('\r\n') },
      decided: DECIDED
    }
    await expect(assess(register, input, act)).resolves.toMatchObject({ outcome: 'positive', route: 'full' })
  })

  it('are incomplete where they are empty: each open finding is named with its line', async () => {
    const { register, act } = await openDesk()
    const [form, sheet, list] = templates(register.policy)
    const application = fill(form!, { organiser: ['nova-skola'], submitted: ['2026-01-10'] })
    const report = fill(sheet!, { organiser: ['nova-skola'], evaluator: ['Jelena'], date: ['2026-02-10'] })
    const empty = assess(register, { application, reports: [report], committee: list!, decided: DECIDED }, act)
    await expect(empty).rejects.toThrow(/^report\.csv:5: findings\.account: /)
  })
})
