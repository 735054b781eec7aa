/**
 * How long a property is tried: some hundred times in `npm test`, always the same ones; for as long as it is told, and
 * with a seed of its own, in `npm run fuzz`.
 *
 * @module
 */

interface Runs {
  seed: number
  numRuns: number
  interruptAfterTimeLimit?: number
  markInterruptAsFailure?: boolean
}

/** @param usual How often in `npm test`. */
export function runs(usual: number): Runs {
  const { FUZZ_MS, FUZZ_SEED } = process.env
  const seed = Number(FUZZ_SEED ?? 1)
  return FUZZ_MS === undefined
    ? { seed, numRuns: usual }
    : { seed, numRuns: 2 ** 31 - 1, interruptAfterTimeLimit: Number(FUZZ_MS), markInterruptAsFailure: false }
}
