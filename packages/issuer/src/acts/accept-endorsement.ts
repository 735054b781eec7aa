/**
 * Takes an endorsement in: it must be the answer to a request that waits for one, say nothing but what was asked and
 * the endorser's own words, and be signed by the endorser.
 *
 * @module
 */

import { jcs, parseDateTime } from '@quality-label/credentials'
import { DAY_MS, toDateTime } from '../dates.js'
import { asJson, MAX_COMMENT, readAnswerFile, type SignedEndorsement } from '../documents/endorsement-files.js'
import { answeredTemplate } from '../documents/endorsement.js'
import { verifyEndorsement } from '../documents/verify-endorsement.js'
import { RegisterError } from '../errors.js'
import { recordPath } from '../register/layout.js'
import { toJson, type EndorsementRecord, type RequestRecord } from '../register/records.js'
import { changing, commit, type Act, type Register } from '../register/register.js'
import { identityOf, readObject, requireEndorser } from './endorsed-object.js'
import { endorsementsOf, findOpenRequest } from './endorsements.js'
import { readLanguage, readText } from './input.js'
import { withdrawnFile } from './withdraw-endorsement.js'

/** How far the clock of the endorser's machine may be wrong. */
const CLOCK_BEHIND_MS = DAY_MS
const CLOCK_AHEAD_MS = 300_000

/** What was taken in. */
export interface Acceptance {
  endorsement: EndorsementRecord
  /** Id of an older one, by the same endorser about the same in the same language: it is withdrawn. */
  replaced: string[]
}

/**
 * Accepts an answer.
 *
 * @param value The file that came back, as JSON: it may be anything.
 * @throws {RegisterError} `ERR_REGISTER_INPUT` for what is no answer to the request that it names,
 *   `ERR_REGISTER_UNKNOWN` where there is no such request, `ERR_REGISTER_STATE` where it was answered or closed,
 *   `ERR_NOT_VERIFIED`.
 */
export async function acceptEndorsement(register: Register, value: unknown, act: Act): Promise<Acceptance> {
  const answer = readAnswerFile(value)
  return await changing(register, async () => {
    const request = await findOpenRequest(register, answer.id)
    const endorser = await requireEndorser(register, request.endorser, act.now)
    const object = await readObject(register, endorser, request.object)
    if (object.id !== answer.credentialSubject.id) throw refused('it is about something else')
    const language = readWords(answer)
    assertAsked(request, answer)
    assertDay(request, answer, act.now)
    const { proof, ...credential } = asJson(answer)
    await verifyEndorsement(credential, answer.proof, identityOf(endorser), act.now)
    const older = (await endorsementsOf(register)).filter(
      (one) =>
        one.endorser === endorser.slug &&
        one.object === request.object &&
        one.language === language &&
        !one.status.revoked
    )
    const endorsement: EndorsementRecord = {
      id: request.id,
      name: request.name,
      endorser: endorser.slug,
      object: request.object,
      language,
      status: request.status,
      credential: { ...credential, ...(proof !== undefined && { proof }) }
    }
    const files = {
      [recordPath.request(request.name)]: null,
      [recordPath.endorsement(request.name)]: toJson(endorsement),
      ...Object.fromEntries(older.map(withdrawnFile))
    }
    const ids = { endorsement: request.name, endorser: endorser.slug }
    await commit(register.directory, { type: 'endorsement.signed', ids, files }, act)
    return { endorsement, replaced: older.map(({ id }) => id) }
  })
}

/** As `endorse sign` would have written it: a comment of white space says nothing. */
function readWords({ credentialSubject }: SignedEndorsement): string {
  const { endorsementComment, inLanguage } = credentialSubject
  readText(endorsementComment, 'The comment', MAX_COMMENT)
  if (inLanguage === undefined) throw refused('it does not say in which language the comment is')
  const language = readLanguage(inLanguage)
  if (language === inLanguage) return language
  throw refused(`its language is "${inLanguage}", which is written "${language}"`)
}

/** Member by member, but for what the endorser adds. */
function assertAsked({ template, language }: RequestRecord, { proof: _proof, ...answer }: SignedEndorsement): void {
  const { endorsementComment: comment, inLanguage } = answer.credentialSubject
  if (language !== undefined && inLanguage !== language)
    throw refused(`"${language}" was asked for, not "${inLanguage}"`)
  const expected = answeredTemplate(template, { comment, language: inLanguage, validFrom: answer.validFrom })
  const given: Record<string, unknown> = answer
  const members = new Set([...Object.keys(expected), ...Object.keys(given)])
  const other = [...members].filter((member) => jcs(expected[member] ?? null) !== jcs(given[member] ?? null))
  if (other.length > 0) throw refused(`${other.join(', ')}: this is not what was asked for`)
}

function assertDay({ requested }: RequestRecord, { validFrom }: SignedEndorsement, now: Date): void {
  const signed = parseDateTime(validFrom) ?? NaN
  const from = (parseDateTime(requested) ?? 0) - CLOCK_BEHIND_MS
  if (signed >= from && signed <= now.getTime() + CLOCK_AHEAD_MS) return
  throw refused(
    `it says that it was signed at ${validFrom}, and it was asked for at ${requested}; now it is ${toDateTime(now)}. Set the clock of that machine, and sign again`
  )
}

function refused(why: string): RegisterError {
  return new RegisterError('ERR_REGISTER_INPUT', `This is no answer to the request: ${why}. Nothing was changed.`)
}
