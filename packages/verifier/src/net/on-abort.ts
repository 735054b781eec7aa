/**
 * Listening to a caller's signal, with one listener however many requests wait on it: Node warns its user of a memory
 * leak from the eleventh on, and many credentials are verified under one signal.
 *
 * @module
 */

const listening = new WeakMap<AbortSignal, { calls: Set<() => void>; listener: () => void }>()

/**
 * Calls back once when the signal fires; at once when it has fired.
 *
 * @returns Stops listening.
 */
export function onAbort(signal: AbortSignal, call: () => void): () => void {
  if (signal.aborted) {
    call()
    return () => undefined
  }
  const { calls, listener } = listening.get(signal) ?? listen(signal)
  calls.add(call)
  return () => {
    calls.delete(call)
    if (calls.size > 0) return
    signal.removeEventListener('abort', listener)
    listening.delete(signal)
  }
}

function listen(signal: AbortSignal) {
  const calls = new Set<() => void>()
  const listener = () => {
    for (const call of calls) call()
  }
  const entry = { calls, listener }
  listening.set(signal, entry)
  signal.addEventListener('abort', listener, { once: true })
  return entry
}
