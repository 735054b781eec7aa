/**
 * A reporter for the browser test runner: one line per browser, and the counts in a file for the sum of all runners.
 *
 * @module
 */
import { writeFileSync } from 'node:fs'

/** @param {string} [file] Where the counts go; without it only the lines are printed. */
export function countReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 }
      for (const [browser, own] of byBrowser(sessions)) {
        console.log(`${browser}: ${own.passed} passed, ${own.failed} failed, ${own.skipped} skipped`)
        for (const key of Object.keys(counts)) counts[key] += own[key]
      }
      if (file) writeFileSync(file, JSON.stringify(counts))
    }
  }
}

function byBrowser(sessions) {
  const table = new Map()
  for (const session of sessions) {
    const own = table.get(session.browser.name) ?? { passed: 0, failed: 0, skipped: 0 }
    table.set(session.browser.name, own)
    const tests = allTests(session.testResults)
    for (const test of tests) own[outcome(test)]++
    // A file that could not be loaded has no tests, and must not pass for an empty one.
    if (!session.passed && !tests.some((test) => outcome(test) === 'failed')) own.failed++
  }
  return table
}

function allTests(suite) {
  if (!suite) return []
  return [...suite.tests, ...suite.suites.flatMap(allTests)]
}

function outcome(test) {
  if (test.skipped) return 'skipped'
  return test.passed ? 'passed' : 'failed'
}
