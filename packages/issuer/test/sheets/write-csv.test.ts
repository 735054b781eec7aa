import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../src/sheets/csv.js'
import { csvText } from '../../src/sheets/write-csv.js'

const read = (text: string) => parseCsv({ name: 'x.csv', text: text.replace(/^\ufeff/, '') }).map(({ cells }) => cells)

describe('csvText', () => {
  it('is read back as it was written: quotes, separators, line ends', () => {
    const rows = [
      ['a', 'b'],
      ['one, two; three', 'she said "yes"\nand went']
    ]
    expect(read(csvText(rows))).toEqual(rows)
  })

  it.each(['=1+1', '+1', '-1', '@x', '\tx'])(
    'puts an apostrophe before what a spreadsheet would compute: %j',
    (cell) => {
      expect(read(csvText([[cell, 'b']]))).toEqual([[`'${cell}`, 'b']])
    }
  )

  it('leaves what a spreadsheet takes for text', () => {
    expect(read(csvText([['a=1', '1-1']]))).toEqual([['a=1', '1-1']])
  })
})
