/**
 * Badges that ask the same at the same time share one verification and its requests. The table lives in the closure of
 * `defineBadge`: no other script of the page can put an answer into it.
 *
 * @module
 */

import type { VerificationResult } from '@quality-label/verifier'
import type { BadgeQuestion } from './settings.js'

type Verify = (src: string, question: BadgeQuestion) => Promise<VerificationResult>

/** Makes the sharing form of a verification. Each caller leaves by its own signal; the last one to leave stops the work. */
export function sharing(verify: Verify): Verify {
  const running = new Map<string, { result: Promise<VerificationResult>; waiting: number; stop: AbortController }>()
  return async (src, { signal, ...question }) => {
    const key = JSON.stringify([src, question])
    let work = running.get(key)
    if (!work) {
      const stop = new AbortController()
      work = { result: verify(src, { ...question, signal: stop.signal }), waiting: 0, stop }
      running.set(key, work)
    }
    const { result } = work
    work.waiting++
    try {
      return await new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
        result.then(resolve, reject)
      })
    } finally {
      work.waiting--
      // Ended, or left by everyone: who comes now asks anew.
      if ((work.waiting === 0 || !signal.aborted) && running.get(key) === work) running.delete(key)
      if (work.waiting === 0) work.stop.abort()
    }
  }
}
