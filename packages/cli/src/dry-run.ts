/**
 * How a dry run is told: the one place that turns "did" into "would".
 *
 * @module
 */

import type { Input } from './verb.js'

/**
 * The first words of a report: `Issued a label to nova`, or, of a dry run, `Would issue a label to nova`.
 *
 * @param done What the verb did: `Issued`.
 * @param infinitive What it would do: `issue`.
 */
export function said(input: Input, done: string, infinitive: string): string {
  return isDryRun(input) ? `Would ${infinitive}` : done
}

/** The last lines of a report: what to do next; of a dry run that nothing was changed. */
export function next(input: Input, ...steps: string[]): string[] {
  return isDryRun(input) ? ['Nothing was changed (--dry-run).'] : steps.map((step) => `Next    ${step}`)
}

/** Whether the command is to say what would happen, and change nothing. */
export function isDryRun(input: Input): boolean {
  return input.flag('dry-run')
}
