/**
 * What the run says at its end: passed of total by suite and kind, verified and rejected apart, and the exceptions.
 *
 * @module
 */

interface Count {
  passed: number
  total: number
}

const suites = new Map<string, Map<string, Count>>()
const missing = new Map<string, { cases: number; verdicts: Map<string, number> }>()

/**
 * Counts one run of a case, or one vector. `what`: `verified`, `rejected` …: a suite that rejects everything is not
 * good.
 */
export function count(suite: string, kind: string, what: string, passed: boolean): void {
  const row = suites.get(`${suite} / ${kind}`) ?? new Map<string, Count>()
  const cell = row.get(what) ?? { passed: 0, total: 0 }
  row.set(what, { passed: cell.passed + (passed ? 1 : 0), total: cell.total + 1 })
  suites.set(`${suite} / ${kind}`, row)
}

/** Counts a case that stands among the exceptions, with what the verifier says of it today. */
export function countMissing(reason: string, verdict: string): void {
  const entry = missing.get(reason) ?? { cases: 0, verdicts: new Map<string, number>() }
  entry.cases += 1
  entry.verdicts.set(verdict, (entry.verdicts.get(verdict) ?? 0) + 1)
  missing.set(reason, entry)
}

/** The report as text. */
export function report(): string {
  const width = Math.max(...[...suites.keys(), ...missing.keys()].map((name) => name.length))
  const rows = [...suites].map(([name, cells]) => {
    const counts = [...cells].sort().map(([what, { passed, total }]) => `${what} ${passed} of ${total}`)
    return `  ${name.padEnd(width)}  ${counts.join(', ')}`
  })
  const lacks = [...missing].sort().map(([reason, { cases, verdicts }]) => {
    const said = [...verdicts].sort().map(([verdict, times]) => `${verdict} ${times}`)
    return `  ${reason.padEnd(width)}  ${String(cases).padStart(3)}   (${said.join(', ')})`
  })
  const total = [...missing.values()].reduce((sum, { cases }) => sum + cases, 0)
  return ['', 'Passed of total', ...rows, '', `Exceptions: ${total}`, ...lacks, ''].join('\n')
}
