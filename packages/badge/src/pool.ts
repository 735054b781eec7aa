/**
 * Work that several wait for: begun once, shared by those who ask for the same while it is under way and for a moment
 * after, stopped when the last one leaves.
 *
 * @module
 */

/** How long an answer is kept: as long as a page may take to put its badges in place, and no longer. */
export const KEEP_MS = 5000

/** One who waits. */
export interface Waiting {
  signal: AbortSignal
  /** Not content with an answer that is kept; one on its way will do. */
  fresh?: boolean | undefined
}

/** Joins the work under a key, or begins it. @throws The signal's reason; what the work throws. */
export type Pool<T> = (key: string, waiting: Waiting, begin: (signal: AbortSignal) => Promise<T>) => Promise<T>

interface Work<T> {
  result: Promise<T>
  waiting: number
  stop: AbortController
  ended?: boolean
}

/** Makes a pool. It lives in the closure of who makes it: no other script of the page can put an answer into it. */
export function createPool<T>(): Pool<T> {
  const works = new Map<string, Work<T>>()

  function start(key: string, begin: (signal: AbortSignal) => Promise<T>): Work<T> {
    const stop = new AbortController()
    const work: Work<T> = { result: begin(stop.signal), waiting: 0, stop }
    const forget = () => works.get(key) === work && works.delete(key)
    stop.signal.addEventListener('abort', forget)
    work.result.then(() => {
      work.ended = true
      setTimeout(forget, KEEP_MS)
    }, forget)
    works.set(key, work)
    return work
  }

  return async (key, { signal, fresh }, begin) => {
    const known = works.get(key)
    const work = known && !(fresh && known.ended) ? known : start(key, begin)
    work.waiting++
    try {
      return await new Promise((resolve, reject) => {
        const leave = () => reject(signal.reason as Error)
        if (signal.aborted) leave()
        signal.addEventListener('abort', leave, { once: true })
        work.result.then(resolve, reject)
      })
    } finally {
      work.waiting--
      if (!work.waiting && !work.ended) work.stop.abort()
    }
  }
}
