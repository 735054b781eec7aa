/**
 * Counts of tests: read from what a runner wrote, and summed.
 *
 * @module
 */
import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number; failed: number; skipped: number }} Counts */

/** @type {Counts} */
export const none = { passed: 0, failed: 0, skipped: 0 }

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/**
 * @param {Counts} counts
 * @returns {string} The plain line in which every run ends.
 */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * @param {string} file What the reporter of the browser tests wrote.
 * @returns {Counts}
 */
export function writtenCounts(file) {
  return { ...none, ...JSON.parse(readFileSync(file, 'utf8')) }
}

/**
 * @param {string} file What vitest's JSON reporter wrote.
 * @returns {Counts}
 */
export function vitestCounts(file) {
  const { numPassedTests, numPendingTests, numTodoTests, numFailedTests, testResults } = JSON.parse(
    readFileSync(file, 'utf8')
  )
  // A file that could not be loaded has no tests, and must not pass for an empty one.
  const broken = testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
  })
  return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests + numTodoTests }
}
