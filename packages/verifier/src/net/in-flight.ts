/**
 * Calls of one verifier that want the same thing at the same moment ask for it once.
 *
 * @module
 */

import { onAbort } from './on-abort.js'

/** One piece of work that several callers wait for. */
export interface Flight<T> {
  /** Only calls with the same owner (the fetch in use) share: the answer of one fetch is not that of another. */
  owner: unknown
  waiting: number
  controller: AbortController
  result: Promise<T>
}

export type InFlight<T> = Map<string, Flight<T>>

/**
 * Joins the work under this key, or starts it.
 *
 * @param signal Of this caller. When it fires, this caller leaves at once; the work goes on while another one waits.
 * @param work Gets a signal that fires when nobody waits any more.
 * @returns `joined`: the work had been started by somebody else.
 * @throws The signal's reason.
 */
export async function share<T>(
  inFlight: InFlight<T>,
  key: string,
  owner: unknown,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>
): Promise<{ result: T; joined: boolean }> {
  const running = inFlight.get(key)
  const joined = running !== undefined && running.owner === owner
  const flight = joined ? running : start(inFlight, key, owner, work)
  flight.waiting += 1
  try {
    return { result: await untilAborted(flight.result, signal), joined }
  } finally {
    flight.waiting -= 1
    if (flight.waiting === 0) {
      forget(inFlight, key, flight)
      flight.controller.abort(signal?.reason)
    }
  }
}

function start<T>(
  inFlight: InFlight<T>,
  key: string,
  owner: unknown,
  work: (signal: AbortSignal) => Promise<T>
): Flight<T> {
  const controller = new AbortController()
  const flight: Flight<T> = { owner, waiting: 0, controller, result: work(controller.signal) }
  if (!inFlight.has(key)) inFlight.set(key, flight)
  const done = () => {
    forget(inFlight, key, flight)
  }
  flight.result.then(done, done)
  return flight
}

function forget<T>(inFlight: InFlight<T>, key: string, flight: Flight<T>): void {
  if (inFlight.get(key) === flight) inFlight.delete(key)
}

function untilAborted<T>(result: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return result
  return new Promise((resolve, reject) => {
    const stopListening = onAbort(signal, () => {
      reject(signal.reason as Error)
    })
    result.then(resolve, reject).then(stopListening, stopListening)
  })
}
