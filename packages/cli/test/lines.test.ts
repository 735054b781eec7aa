import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { linesOf } from '../src/lines.js'

async function linesIn(chunks: string[], maxBytes = 100): Promise<[string, number][]> {
  const found: [string, number][] = []
  for await (const { bytes, read } of linesOf(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), maxBytes))
    found.push([bytes.toString(), read])
  return found
}

it.each([
  ['whole lines', ['one\ntwo\n']],
  ['a last line without an end', ['one\ntwo']],
  ['pieces of lines', ['o', 'ne', '\n', 'tw', 'o\n']],
  ['empty lines between them', ['one\n\n \r\n', 'two\n\n']]
])('reads the same lines from %s', async (_name, chunks) => {
  const found = await linesIn(chunks)
  expect(found.map(([line]) => line.trim())).toEqual(['one', 'two'])
})

it('says how much of the stream is read', async () => {
  expect(await linesIn(['é\n', 'two'])).toEqual([
    ['é', 3],
    ['two', 6]
  ])
})

it('cuts a line that is too long, and reads the next one whole', async () => {
  const found = await linesIn(['0123', '4567', '89\nnext\n'], 5)
  expect(found.map(([line]) => line)).toEqual(['01234', 'next'])
})
