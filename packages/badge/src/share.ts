/**
 * Badges that ask the same share one verification and its requests: at the same time, and for the few seconds in which
 * a page puts its badges in place. The table lives in the closure of `defineBadge`: no other script of the page can put
 * an answer into it.
 *
 * @module
 */

import type { VerificationResult } from '@quality-label/verifier'
import type { BadgeQuestion } from './settings.js'

type Verify = (src: string, question: BadgeQuestion) => Promise<VerificationResult>

/** @param fresh Not content with an answer that is kept; one on its way will do. */
export type SharedVerify = (src: string, question: BadgeQuestion, fresh?: boolean) => Promise<VerificationResult>

/** How long an answer is kept: as long as a page may take to put a second badge in place, and no longer. */
export const KEEP_MS = 5000

interface Work {
  result: Promise<VerificationResult>
  waiting: number
  stop: AbortController
  ended?: boolean
}

/** Makes the sharing form of a verification. Each caller leaves by its own signal; the last one to leave stops the work. */
export function sharing(verify: Verify): SharedVerify {
  const works = new Map<string, Work>()

  function begin(key: string, src: string, question: Omit<BadgeQuestion, 'signal'>): Work {
    const stop = new AbortController()
    const work: Work = { result: verify(src, { ...question, signal: stop.signal }), waiting: 0, stop }
    const forget = () => works.get(key) === work && works.delete(key)
    stop.signal.addEventListener('abort', forget)
    work.result.then(() => {
      work.ended = true
      setTimeout(forget, KEEP_MS)
    }, forget)
    works.set(key, work)
    return work
  }

  return async (src, { signal, ...question }, fresh) => {
    const key = JSON.stringify([src, question])
    const known = works.get(key)
    const work = known && !(fresh && known.ended) ? known : begin(key, src, question)
    work.waiting++
    try {
      return await new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
        work.result.then(resolve, reject)
      })
    } finally {
      work.waiting--
      if (!work.waiting && !work.ended) work.stop.abort()
    }
  }
}
