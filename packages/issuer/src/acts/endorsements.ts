/**
 * Finds endorsements, and requests for them.
 *
 * @module
 */

import { asString, parseDateTime, type JsonObject } from '@quality-label/credentials'
import { addressesOf } from '../documents/addresses.js'
import { RegisterError } from '../errors.js'
import { FOLDERS, recordPath } from '../register/layout.js'
import type { EndorsementRecord, RequestRecord } from '../register/records.js'
import { listSlugs, readRecord, type Register } from '../register/register.js'
import { isEndorsementName } from '../register/slug.js'

/** All endorsements, also those that were withdrawn. */
export async function endorsementsOf(register: Register): Promise<EndorsementRecord[]> {
  const found: EndorsementRecord[] = []
  for (const name of await listSlugs(register, FOLDERS.endorsements)) {
    const record = await readRecord(register, 'endorsement', recordPath.endorsement(name))
    if (record) found.push(record)
  }
  return found
}

/** All requests that no endorsement has come of: those that wait for their answer, and those that were closed. */
export async function requestsOf(register: Register): Promise<RequestRecord[]> {
  const found: RequestRecord[] = []
  for (const name of await listSlugs(register, FOLDERS.requests)) {
    const record = await readRecord(register, 'request', recordPath.request(name))
    if (record) found.push(record)
  }
  return found
}

/**
 * The request that waits for its answer.
 *
 * @param reference Id of the endorsement that is to be, or the last part of it.
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN`; `ERR_REGISTER_STATE` for one that was answered or closed.
 */
export async function findOpenRequest(register: Register, reference: string): Promise<RequestRecord> {
  const name = nameOf(register, reference)
  const request = name && (await readRecord(register, 'request', recordPath.request(name)))
  if (request && !request.declined) return request
  if (request)
    throw refused(`${request.id} was closed on ${day(request.declined)}. Ask anew: quality-label endorse request.`)
  const accepted = name && (await readRecord(register, 'endorsement', recordPath.endorsement(name)))
  if (accepted) throw refused(`${accepted.id} was accepted already${accepted.status.revoked ? ', and withdrawn' : ''}.`)
  const open = (await requestsOf(register)).filter(({ declined }) => !declined).map(({ name }) => name)
  throw unknown(`No request for "${reference}" waits for an answer.`, open)
}

/**
 * The endorsement.
 *
 * @param reference Its id, or the last part of it.
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN`.
 */
export async function findEndorsement(register: Register, reference: string): Promise<EndorsementRecord> {
  const name = nameOf(register, reference)
  const found = name && (await readRecord(register, 'endorsement', recordPath.endorsement(name)))
  if (found) return found
  if (name && (await readRecord(register, 'request', recordPath.request(name)))) {
    throw refused(`${reference} is not signed. To close the request: quality-label endorse decline ${name}.`)
  }
  const known = (await endorsementsOf(register)).filter(({ status }) => !status.revoked).map(({ name }) => name)
  throw unknown(`No endorsement "${reference}" in this register.`, known)
}

/** When an endorsement ends, in milliseconds. */
export function endOfEndorsement({ credential }: { credential: JsonObject }): number {
  return parseDateTime(asString(credential['validUntil'])) ?? Infinity
}

/** What comes from outside becomes a path only when it is a name. */
function nameOf({ network }: Register, reference: string): string | undefined {
  const start = addressesOf(network.origin).endorsement('')
  const name = reference.startsWith(start) ? reference.slice(start.length) : reference
  return isEndorsementName(name) ? name : undefined
}

function day(moment: string | undefined): string {
  return (moment ?? '').slice(0, 10)
}

function unknown(message: string, known: readonly string[]): RegisterError {
  const hint = known.length === 0 ? '' : ` Known: ${known.slice(0, 20).join(', ')}.`
  return new RegisterError('ERR_REGISTER_UNKNOWN', message + hint)
}

function refused(message: string): RegisterError {
  return new RegisterError('ERR_REGISTER_STATE', message)
}
