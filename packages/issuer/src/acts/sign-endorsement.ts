/**
 * What an endorser does, on their own machine and with their own key: no register is at hand, and the request is a file
 * that anybody could have written.
 *
 * @module
 */

import type { JsonObject, Signer } from '@quality-label/credentials'
import { addProof } from '@quality-label/credentials'
import { toDateTime } from '../dates.js'
import {
  asJson,
  MAX_COMMENT,
  readAnswerFile,
  type EndorsementRequest,
  type SignedEndorsement
} from '../documents/endorsement-files.js'
import { answeredTemplate } from '../documents/endorsement.js'
import { SUITES } from '../documents/sign.js'
import { methodOf, verifyEndorsement } from '../documents/verify-endorsement.js'
import { RegisterError } from '../errors.js'
import { readLanguage, readText } from './input.js'

/** The endorser's words. */
export interface EndorsementWords {
  /** Markdown; it will be public. */
  comment: string
  /** BCP 47. Needed where the request leaves the choice; otherwise it must be what the request says. */
  language?: string | undefined
  /** Of a did:web endorser: the name of the key in the DID document, `#key-1`. */
  method?: string | undefined
}

/**
 * Signs an endorsement.
 *
 * @example
 *   const request = readRequestFile(JSON.parse(await readFile('request.json', 'utf8')))
 *   const answer = await signEndorsement(
 *     request,
 *     { comment: 'We know their work.', language: 'en' },
 *     signer,
 *     new Date()
 *   )
 *
 * @param request From `readRequestFile`.
 * @param signer The endorser's key.
 * @returns What goes back to the Network.
 * @throws {RegisterError} `ERR_REGISTER_INPUT`; `ERR_KEY_MISSING` when the key is not the one that the request names;
 *   `ERR_NOT_VERIFIED`.
 */
export async function signEndorsement(
  request: EndorsementRequest,
  words: EndorsementWords,
  signer: Signer,
  now: Date
): Promise<SignedEndorsement> {
  const comment = readText(words.comment, 'The comment', MAX_COMMENT)
  const { template, key } = request
  const language = chooseLanguage(template.credentialSubject.inLanguage, words.language)
  const did = template.issuer.id
  if (signer.publicKeyMultibase !== key || (did.startsWith('did:key:') && did !== `did:key:${key}`)) {
    throw new RegisterError(
      'ERR_KEY_MISSING',
      `The request is for ${did} with the key ${key}, and this key is ${signer.publicKeyMultibase}. Use the key whose DID the Network knows.`
    )
  }
  const verificationMethod = nameOfKey(did, words.method)
  const validFrom = toDateTime(now)
  let signed: JsonObject = answeredTemplate(asJson(template), { comment, language, validFrom })
  for (const cryptosuite of SUITES) {
    signed = await addProof(signed, { cryptosuite, signer, verificationMethod, created: validFrom })
  }
  const answer = readAnswerFile(signed)
  const { proof: _proof, ...credential } = signed
  await verifyEndorsement(credential, answer.proof, { did, key }, now)
  return answer
}

function chooseLanguage(asked: string | undefined, given: string | undefined): string {
  const language = given === undefined ? asked : readLanguage(given)
  if (language === undefined) {
    throw new RegisterError('ERR_REGISTER_INPUT', '--language: say in which language the comment is, for example sr.')
  }
  if (asked === undefined || asked === language) return language
  throw new RegisterError(
    'ERR_REGISTER_INPUT',
    `--language: the request is for "${asked}". For another language the Network asks with another request.`
  )
}

function nameOfKey(did: string, method: string | undefined): string {
  if (did.startsWith('did:key:')) return methodOf(did)
  if (method !== undefined && /^#[A-Za-z0-9._~-]{1,100}$/.test(method)) return did + method
  throw new RegisterError(
    'ERR_REGISTER_INPUT',
    `--method: say under which name the key stands in the document of ${did}, for example "#key-1".`
  )
}
