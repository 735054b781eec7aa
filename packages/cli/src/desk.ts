/**
 * What the verbs of the register have in common: which register, who acts, and when.
 *
 * @module
 */

import { userInfo } from 'node:os'
import { openRegister, readDate, type Act, type Register } from '@quality-label/issuer'
import { isDryRun } from './dry-run.js'
import type { Input } from './verb.js'

/** The register that the command is about. */
export async function openDesk(input: Input): Promise<{ register: Register; act: Act }> {
  return { register: await openRegister(folderOf(input)), act: actOf(input) }
}

/** Folder of the register. */
export function folderOf(input: Input): string {
  return input.text('register') ?? '.'
}

/** Who acts, when, and whether in earnest. */
export function actOf(input: Input): Act {
  return {
    now: input.io.now(),
    actor: input.text('actor') ?? input.io.env['QUALITY_LABEL_ACTOR'] ?? userInfo().username,
    dryRun: isDryRun(input)
  }
}

/** The value of an option that is a date. */
export function dateOf(input: Input, name: string): Date | undefined {
  const text = input.text(name)
  return text === undefined ? undefined : readDate(text, `--${name}`)
}
