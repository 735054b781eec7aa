/**
 * Asks about a credential of the test's Network: offline, on the test's day, with the trust list of the register.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import { expect } from 'vitest'
import {
  createTrustList,
  verify,
  type TrustedIssuer,
  type VerificationResult,
  type VerifyOptions
} from '../../src/index.js'
import { ACHIEVEMENT, DID_DOCUMENT, didDocument, list, NETWORK, NOW, REVOCATION, SUSPENSION } from './network.js'
import { schemaErrors } from './result-schema.js'

/** The trust list of the register. `change` replaces members of its one entry. */
export function trustList(change: Partial<TrustedIssuer> = {}): NonNullable<VerifyOptions['trust']> {
  return createTrustList({
    issuers: [{ id: NETWORK, name: 'The Network', achievements: [ACHIEVEMENT], statusOnly: ['status-'], ...change }]
  })
}

let usual: Promise<Record<string, JsonObject>> | undefined

/** What the register publishes, by address. `change` replaces documents; `undefined` takes one away. */
export async function published(
  change: Record<string, JsonObject | undefined> = {}
): Promise<Record<string, JsonObject>> {
  usual ??= publish()
  const all: Record<string, JsonObject | undefined> = { ...(await usual), ...change }
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, JsonObject] => entry[1] !== undefined)
  )
}

async function publish(): Promise<Record<string, JsonObject>> {
  return {
    [DID_DOCUMENT]: await didDocument(),
    [REVOCATION]: await list('revocation'),
    [SUSPENSION]: await list('suspension')
  }
}

/** Verifies offline. Whatever comes of it, it is what the published schema says. */
export async function ask(input: unknown, options: VerifyOptions = {}): Promise<VerificationResult> {
  const usual: VerifyOptions = { now: NOW, network: 'none', trust: trustList(), documents: await published() }
  const result = await verify(input, { ...usual, ...options })
  expect(schemaErrors(result)).toEqual([])
  return result
}

/** The same, with documents in the place of the usual ones. */
export async function askWith(
  input: unknown,
  change: Record<string, JsonObject | undefined>,
  options: VerifyOptions = {}
): Promise<VerificationResult> {
  return ask(input, { documents: await published(change), ...options })
}

/** The codes of all problems, each with its check: `key: key-not-found`. */
export function problemsOf({ checks }: VerificationResult): string[] {
  return checks.flatMap(({ id, problems }) => problems.map(({ code }) => `${id}: ${code}`))
}

/** The codes of all notes. */
export function notesOf({ checks }: VerificationResult): string[] {
  return checks.flatMap(({ notes }) => notes.map(({ code }) => code))
}

/** Verdict and problems together: what most tests compare. */
export async function answerOf(asked: Promise<VerificationResult>): Promise<[string, ...string[]]> {
  const result = await asked
  return [result.verdict, ...problemsOf(result)]
}
