import { expect, it } from 'vitest'
import type { Io } from '../src/io.js'
import { progressOn } from '../src/progress.js'

/** A terminal, or a file, that remembers what was drawn, under a clock that goes on when it is told to. */
function screen(isTTY: boolean) {
  const drawn: string[] = []
  let time = 0
  const stderr = { isTTY, write: (text: string) => drawn.push(text) > 0 } as unknown as Io['stderr']
  return { drawn, wait: (ms: number) => (time += ms), io: { stderr, now: () => new Date(time) } }
}

it('draws on a terminal, and takes away what it drew', () => {
  const { drawn, io, wait } = screen(true)
  const progress = progressOn(io, 200)
  progress.advance(50)
  wait(1000)
  progress.advance(200)
  progress.end()
  expect(drawn).toHaveLength(3)
  expect(drawn[0]).toMatch(/█░.* 25 % 1 verified$/)
  expect(drawn[1]).toMatch(/100 % 2 verified$/)
  expect(drawn[2]).toMatch(/^\r\S*K$/)
})

it('draws nothing where nobody looks', () => {
  const { drawn, io } = screen(false)
  const progress = progressOn(io, 200)
  progress.advance(50)
  progress.end()
  expect(drawn).toEqual([])
})

it('does not draw faster than an eye reads', () => {
  const { drawn, io } = screen(true)
  const progress = progressOn(io, 200)
  for (let read = 0; read < 100; read++) progress.advance(read)
  expect(drawn).toHaveLength(1)
})

it('counts where the end is not known', () => {
  const { drawn, io } = screen(true)
  progressOn(io, undefined).advance(50)
  expect(drawn[0]).toMatch(/K1 verified$/)
})
