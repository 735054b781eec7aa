/**
 * A command that was typed wrongly: exit code 64, as `sysexits.h` has it (EX_USAGE).
 *
 * @module
 */

/** The command line is not one that this program knows. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly code = 'ERR_USAGE'
}

/** A file that was named could not be read, or something of that kind: exit code 1. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly code = 'ERR_INPUT'
}
