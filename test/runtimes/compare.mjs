/**
 * What one runtime answered, beside what the first of them did.
 *
 * @module
 */

/**
 * Prints a line for the runtime, and below it every test that was answered otherwise; of the first, all that failed.
 *
 * @param {import('./runtimes.mjs').Runtime} runtime
 * @param {import('./run-suite.js').Answers} found
 * @param {import('./runtimes.mjs').Runtime} base The runtime it is compared with, or itself.
 * @param {import('./run-suite.js').Answers} expected What that answered.
 * @returns {import('../counts.mjs').Counts}
 */
export function compare(runtime, found, base, expected) {
  const tests = [...new Set([...Object.keys(expected), ...Object.keys(found)])].filter(
    (test) => !test.startsWith(`${runtime.without} > `)
  )
  const failed = tests.filter((test) => found[test]?.answer === undefined)
  const other = tests.filter((test) => inWords(found[test]) !== inWords(expected[test]))
  const passed = tests.length - new Set([...failed, ...other]).size
  console.log(
    [
      `${passed} of ${tests.length}`,
      ...(failed.length > 0 ? [`${failed.length} failed`] : []),
      ...(other.length > 0 ? [`${other.length} otherwise than ${base.name}`] : [])
    ].join(', ')
  )
  for (const test of runtime === base ? failed : other) {
    console.log(`  ${test}\n    ${runtime.name}: ${inWords(found[test])}`)
    if (runtime !== base) console.log(`    ${base.name}: ${inWords(expected[test])}`)
  }
  return { passed, failed: tests.length - passed, skipped: 0 }
}

function inWords(result) {
  if (!result) return 'not run'
  return result.answer ?? `failed: ${result.failed}`
}
