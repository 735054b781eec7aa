/**
 * The one place that asks the system for the time.
 *
 * @module
 */

/** The time of this machine. */
export function now(): Date {
  return new Date()
}
