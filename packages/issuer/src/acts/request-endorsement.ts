/**
 * Asks an endorser for an endorsement. What goes to the endorser is a file; nothing is published before the answer is
 * accepted.
 *
 * @module
 */

import { LABEL_NAME } from '@quality-label/credentials'
import { addYears, DAY_MS, toDateTime } from '../dates.js'
import { addressesOf } from '../documents/addresses.js'
import { readRequestFile, type EndorsementRequest } from '../documents/endorsement-files.js'
import { endorsementTemplate } from '../documents/endorsement.js'
import { RegisterError } from '../errors.js'
import { allotStatus } from '../register/allot.js'
import { recordPath } from '../register/layout.js'
import { organiserOf } from '../register/object-reference.js'
import { toJson, type EndorserRecord, type RequestRecord } from '../register/records.js'
import { changing, commit, type Act, type Register } from '../register/register.js'
import { identityOf, readObject, requireEndorser, type EndorsedObject } from './endorsed-object.js'
import { endOfEndorsement, endorsementsOf, requestsOf } from './endorsements.js'
import { readLanguage } from './input.js'

/** A new one can be asked for so many days before the old one ends. */
const RENEWAL_DAYS = 90

/** Who is asked for what. */
export interface RequestInput {
  /** Slug of a recognised endorser. */
  endorser: string
  /** `label`, `organiser:SLUG`, `badge:SLUG/OBJECT` or `activity:SLUG/OBJECT`. */
  object: string
  /** BCP 47: in which language the comment is to be. Default: the endorser chooses. */
  language?: string | undefined
}

/** What was asked, and the file that says it to the endorser. */
export interface Asked {
  request: RequestRecord
  file: EndorsementRequest
}

/**
 * Asks.
 *
 * @throws {RegisterError} `ERR_REGISTER_INPUT`, `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_STATE` where endorser and object
 *   are the same, or where it was asked or given already.
 */
export async function requestEndorsement(register: Register, input: RequestInput, act: Act): Promise<Asked> {
  const language = input.language === undefined ? undefined : readLanguage(input.language)
  return await changing(register, async () => {
    const endorser = await requireEndorser(register, input.endorser, act.now)
    const object = await readObject(register, endorser, input.object)
    const name = await freeName(register, endorser, input.object, language, act.now)
    const status = await allotStatus(register, act)
    const validUntil = addYears(act.now, register.policy.termYears)
    const request: RequestRecord = {
      id: addressesOf(register.network.origin).endorsement(name),
      name,
      endorser: endorser.slug,
      object: input.object,
      ...(language && { language }),
      requested: toDateTime(act.now),
      status,
      template: endorsementTemplate(register.network, endorser, { name, object, language, validUntil, status })
    }
    const file = fileOf(register, request, endorser, object)
    const files = { [recordPath.request(name)]: toJson(request) }
    const ids = { endorsement: name, endorser: endorser.slug }
    await commit(register.directory, { type: 'endorsement.requested', ids, files }, act)
    return { request, file }
  })
}

/** Read as the endorser's machine will read it: what it would refuse is not sent. */
function fileOf(
  { network }: Register,
  { object: reference, language, template }: RequestRecord,
  endorser: EndorserRecord,
  { title }: EndorsedObject
): EndorsementRequest {
  const words = language === undefined ? 'your own words' : `your own words (language: ${language})`
  return readRequestFile({
    type: 'EndorsementRequest',
    version: 1,
    asks:
      `${network.name} asks ${endorser.name} to endorse ${title}, in ${words}. They will be public. To answer, run: ` +
      'quality-label endorse sign THIS-FILE --key-file KEY --comment-file WORDS --to ANSWER; and send ANSWER back. ' +
      `What is signed is the template below and your words, and nothing else. About the ${LABEL_NAME}: ${network.origin}/`,
    register: addressesOf(network.origin).register,
    object: reference,
    key: identityOf(endorser).key,
    template
  })
}

/** One for each endorser, object and language. No name is used again, so that no entry is. */
async function freeName(
  register: Register,
  { slug, name: who }: EndorserRecord,
  object: string,
  language: string | undefined,
  now: Date
): Promise<string> {
  const [given, asked] = [await endorsementsOf(register), await requestsOf(register)]
  const same = (one: { endorser: string; object: string; language?: string | undefined }) =>
    one.endorser === slug && one.object === object && one.language === language
  const isLasting = (end: number) => end - now.getTime() > RENEWAL_DAYS * DAY_MS
  const found = given.find((one) => same(one) && !one.status.revoked && isLasting(endOfEndorsement(one)))
  if (found) throw refused(`${who} has endorsed ${object} already (${found.id}).`)
  const open = asked.find((one) => same(one) && !one.declined)
  if (open) {
    throw refused(
      `${who} was asked to endorse ${object} already (${open.id}). To ask anew: quality-label endorse decline ${open.name}.`
    )
  }
  // A name stays when all else about a person is erased: it says no more than whom it was about.
  const stem = `${slug}-${organiserOf(object) ?? 'label'}`
  const names = new Set([...given, ...asked].map(({ name }) => name))
  let number = 1
  while (names.has(`${stem}-${number}`)) number++
  return `${stem}-${number}`
}

function refused(message: string): RegisterError {
  return new RegisterError('ERR_REGISTER_STATE', message)
}
