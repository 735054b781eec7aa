/**
 * What may never come: parts of the script, which the network brings like everything else, and what waits for them.
 *
 * @module
 */

const PART_MS = 5000

/** What does not come in time counts as what cannot be had. */
export function inTime<T>(part: Promise<T>, ms = PART_MS): Promise<T> {
  return new Promise((resolve, reject) => {
    part.then(resolve, reject)
    setTimeout(reject, ms, new Error('Not in time'))
  })
}
