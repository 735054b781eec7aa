/**
 * Contestants that take turns, and their CPU time: on a machine that others use, too, neither wall time nor the numbers
 * of another run tell anything.
 *
 * @module
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'

const file = new URL('contestant.mjs', import.meta.url)
const warmUpMs = 5000
const turnMs = 100
const turns = 15

/**
 * @typedef {object} Work
 * @property {unknown[]} samples
 * @property {object} publicJwk
 */

/**
 * Runs all of them in turns.
 *
 * @param {readonly string[]} names
 * @param {Work} work
 * @returns {Promise<Record<string, { us: number[]; rss: number }>>} Microseconds for one piece of work, turn by turn,
 *   and the bytes of memory in the end.
 */
export async function race(names, work) {
  const running = await Promise.all(names.map(begin))
  for (const contestant of running) {
    await contestant.order(work)
    await contestant.order({ ms: warmUpMs })
  }
  const results = running.map(() => ({ us: [], rss: 0 }))
  for (let i = 0; i < turns; i++) {
    for (const [index, contestant] of running.entries()) {
      const { us, rss } = await contestant.order({ ms: turnMs })
      results[index].us.push(us)
      results[index].rss = rss
    }
  }
  for (const contestant of running) contestant.end()
  return Object.fromEntries(names.map((name, i) => [name, results[i]]))
}

/**
 * A new process for each verdict.
 *
 * @returns {Promise<Record<string, { ms: number[]; rss: number[] }>>} CPU of the process until the first verdict, and
 *   its memory then.
 */
export async function firstVerdicts(names, work, times = 9) {
  const results = Object.fromEntries(names.map((name) => [name, { ms: [], rss: [] }]))
  for (let i = 0; i < times; i++) {
    for (const name of names) {
      const contestant = await begin(name)
      const { ms, rss } = await contestant.order(work)
      contestant.end()
      results[name].ms.push(ms)
      results[name].rss.push(rss)
    }
  }
  return results
}

async function begin(name) {
  const child = fork(file, [name])
  // Who waits for one that is gone would wait for ever.
  const ended = new AbortController()
  child.once('exit', () => ended.abort())
  await once(child, 'message', { signal: ended.signal })
  return {
    async order(what) {
      child.send(what)
      const [answer] = await once(child, 'message', { signal: ended.signal })
      return answer
    },
    end: () => child.disconnect()
  }
}

/** Of the pairs of one turn: a machine that was slow for a while was slow for both. */
export function ratio(ones, others) {
  return median(ones.map((one, i) => one / others[i]))
}

export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]
}
