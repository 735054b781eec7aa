import { afterEach, expect, test, vi } from 'vitest'
import { runCheck } from '../src/run.js'
import type { BadgeSettings } from '../src/settings.js'
import { resultFor } from './support/results.js'

const question = {
  input: 'https://labels.example/organisers/a.json',
  page: { site: 'https://a.example/' },
  warnDays: 30,
  fresh: false
}

function settings(...answers: (() => unknown)[]): BadgeSettings & { verify: ReturnType<typeof vi.fn> } {
  const verify = vi.fn(() => Promise.resolve(answers.length > 1 ? answers.shift()!() : answers[0]!()))
  return { verify: verify as never, issuerName: () => '', retryAfterMs: 0, published: true }
}

afterEach(() => vi.restoreAllMocks())

test('a good answer is asked for once', async () => {
  const given = settings(() => resultFor('valid'))
  const { signal } = new AbortController()
  expect(await runCheck(given, { ...question, recipient: 'urn:a', signal })).toMatchObject({
    state: 'valid',
    error: null
  })
  expect(given.verify.mock.calls).toEqual([
    [question.input, { site: 'https://a.example/', recipient: 'urn:a', signal }, false]
  ])
})

test("on the register's own page no site is asked about", async () => {
  const given = settings(() => resultFor('valid'))
  const { signal } = new AbortController()
  await runCheck(given, { ...question, page: { site: 'https://labels.example/', isRegister: true }, signal })
  expect(given.verify.mock.calls).toEqual([[question.input, { signal }, false]])
})

test('what was not reached is asked for once more, and no third time', async () => {
  const recovered = settings(
    () => resultFor('unreachable'),
    () => resultFor('valid')
  )
  expect((await runCheck(recovered, { ...question, signal: new AbortController().signal })).state).toBe('valid')
  const down = settings(() => resultFor('unreachable'))
  const outcome = await runCheck(down, { ...question, signal: new AbortController().signal })
  expect(outcome).toMatchObject({ state: 'unreachable', error: { code: 'key-unresolvable', retryable: true } })
  expect(down.verify).toHaveBeenCalledTimes(2)
  // An answer that is kept would only be the same again.
  expect(down.verify.mock.calls.map(([, , fresh]) => fresh as boolean)).toEqual([false, true])
})

test('a check that never ends says nothing about the label', async () => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  const ended = vi.fn()
  const given = settings(() => new Promise(() => undefined))
  const outcome = runCheck(given, { ...question, signal: new AbortController().signal })
  void outcome.then(ended)
  await vi.advanceTimersByTimeAsync(59_000)
  expect(ended).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await outcome).toMatchObject({ state: 'unreachable', error: { retryable: true } })
  vi.useRealTimers()
})

test('what was found wrong is not asked for again', async () => {
  const given = settings(() => resultFor('invalid'))
  expect((await runCheck(given, { ...question, signal: new AbortController().signal })).error).toBeNull()
  expect(given.verify).toHaveBeenCalledTimes(1)
})

test('an unexpected error is unreachable: it says nothing about the label', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  const given = settings(() => {
    throw new TypeError('Failed to fetch dynamically imported module')
  })
  expect(await runCheck(given, { ...question, signal: new AbortController().signal })).toEqual({
    state: 'unreachable',
    result: null,
    error: { code: 'unexpected', retryable: true }
  })
})

test('without an anchor or an address nothing is checked, and nothing looks checked', async () => {
  const { signal } = new AbortController()
  const nobody = { issuerName: () => undefined, retryAfterMs: 0, published: true }
  expect(await runCheck(nobody, { ...question, signal })).toMatchObject({
    state: 'unsupported',
    error: { code: 'no-anchor' }
  })
  expect(
    await runCheck(
      settings(() => resultFor('valid')),
      { ...question, input: '', signal }
    )
  ).toMatchObject({ state: 'unsupported', error: { code: 'no-src' } })
})

test('an element that left gets the reason and no answer', async () => {
  const stop = new AbortController()
  const given = settings(() => {
    stop.abort(new Error('left'))
    throw new Error('cancelled')
  })
  await expect(runCheck(given, { ...question, signal: stop.signal })).rejects.toThrow('left')
})
