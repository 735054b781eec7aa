/**
 * The two files that travel between the Network and an endorser: a request, and the answer to it. Both come from the
 * outside, so each is read by a schema that knows every member: nothing is signed or kept that nobody has looked at.
 *
 * @module
 */

import { parseDateTime, type JsonObject } from '@quality-label/credentials'
import * as v from 'valibot'
import { RegisterError } from '../errors.js'
import { OPEN_BADGES_CONTEXT, VC_CONTEXT } from './contexts.js'

/** Of a comment no more is taken, in characters. */
export const MAX_COMMENT = 5000

/** In one line, and no sign in it that makes it read as something else. */
const line = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(500),
  v.check((text) => !/[\p{Cc}\p{Surrogate}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text), 'not one line of text')
)

const address = v.pipe(
  line,
  v.check((text) => URL.canParse(text), 'no address')
)

const moment = v.pipe(
  line,
  v.check((text) => parseDateTime(text) !== undefined, 'no date-time')
)

const subject = { id: address, type: v.tuple([v.literal('EndorsementSubject')]), name: line }

const template = {
  '@context': v.strictTuple([v.literal(VC_CONTEXT), v.literal(OPEN_BADGES_CONTEXT)]),
  id: address,
  type: v.strictTuple([v.literal('VerifiableCredential'), v.literal('EndorsementCredential')]),
  name: line,
  issuer: v.strictObject({
    id: line,
    type: v.strictTuple([v.literal('Profile')]),
    name: line,
    url: v.optional(address)
  }),
  validUntil: moment,
  credentialSubject: v.strictObject({ ...subject, inLanguage: v.optional(line) }),
  credentialStatus: v.strictObject({
    id: address,
    type: v.literal('BitstringStatusListEntry'),
    statusPurpose: v.literal('revocation'),
    statusListIndex: line,
    statusListCredential: address
  })
}

const request = v.strictObject({
  type: v.literal('EndorsementRequest'),
  version: v.literal(1),
  /** For whoever opens the file. What is signed is the template, and nothing but that is shown when it is. */
  asks: v.pipe(v.string(), v.maxLength(2000)),
  register: address,
  /** What the register calls the thing: `organiser:nova-skola`. */
  object: line,
  /** Which key the Network knows as the endorser's (Multikey). */
  key: line,
  template: v.strictObject(template)
})

const proof = v.strictObject({
  type: v.literal('DataIntegrityProof'),
  cryptosuite: line,
  created: moment,
  verificationMethod: line,
  proofPurpose: v.literal('assertionMethod'),
  proofValue: line,
  '@context': v.optional(template['@context'])
})

const answer = v.strictObject({
  ...template,
  validFrom: moment,
  credentialSubject: v.strictObject({
    ...subject,
    inLanguage: v.optional(line),
    endorsementComment: v.pipe(v.string(), v.maxLength(MAX_COMMENT))
  }),
  proof: v.strictTuple([proof, proof])
})

/** What the Network asks of an endorser. */
export type EndorsementRequest = v.InferOutput<typeof request>

/** An endorsement as it comes back. */
export type SignedEndorsement = v.InferOutput<typeof answer>

/**
 * Reads a request.
 *
 * @throws {RegisterError} `ERR_REGISTER_INPUT`.
 */
export function readRequestFile(value: unknown): EndorsementRequest {
  const read = parse(request, value, 'a request for an endorsement', 'Ask the Network for the file again.')
  const { id, credentialStatus } = read.template
  const { origin } = new URL(read.register)
  const own = id.startsWith(`${origin}/endorsements/`)
  if (own && credentialStatus.statusListCredential.startsWith(`${origin}/status/revocation/`)) return read
  throw new RegisterError(
    'ERR_REGISTER_INPUT',
    `This request is not what it says: it names the register ${read.register}, and another one inside. Sign nothing.`
  )
}

/**
 * Reads an answer: its form, and nothing of whether it is true.
 *
 * @throws {RegisterError} `ERR_REGISTER_INPUT`.
 */
export function readAnswerFile(value: unknown): SignedEndorsement {
  return parse(answer, value, 'a signed endorsement', 'The endorser makes it with "quality-label endorse sign".')
}

function parse<S extends v.GenericSchema>(schema: S, value: unknown, what: string, remedy: string): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]
  const place = v.getDotPath(issue) ?? 'the file'
  throw new RegisterError('ERR_REGISTER_INPUT', `This is not ${what}: ${place}: ${issue.message}. ${remedy}`)
}

/** The same as plain JSON: members that are not set are left out. */
export function asJson(value: EndorsementRequest | SignedEndorsement | EndorsementRequest['template']): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject
}
