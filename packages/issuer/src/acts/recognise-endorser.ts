/**
 * Recognises an endorser: the Network says, signed, who may endorse and as what.
 *
 * @module
 */

import { ENDORSER_CATEGORIES, ENDORSER_LEVELS } from '@quality-label/credentials'
import { addYears } from '../dates.js'
import { recognition } from '../documents/recognition.js'
import { signAndVerify } from '../documents/sign.js'
import { RegisterError } from '../errors.js'
import type { NetworkSigner } from '../keys/network-keys.js'
import { allotStatus } from '../register/allot.js'
import { recordPath } from '../register/layout.js'
import { toJson, type EndorserRecord } from '../register/records.js'
import { changing, commit, readRecord, type Act, type Register } from '../register/register.js'
import { checkSlug } from '../register/slug.js'
import { oneOf, readCountry, readName, readSame, readUrl } from './input.js'

/** Who is recognised, as what. */
export interface EndorserInput {
  slug: string
  name: string
  /** One of `ENDORSER_CATEGORIES`. */
  category: string
  /** One of `ENDORSER_LEVELS`. */
  level: string
  country: string
  url?: string | undefined
  /** Other ids and addresses of the same organisation: nobody endorses itself under another one. */
  same?: readonly string[] | undefined
  /** The endorser's DID, did:key or did:web. The endorser makes the key, and tells you. */
  did: string
  /** The public key (Multikey) of a did:web endorser, so that nobody has to ask the endorser's host for it. */
  key?: string | undefined
}

/**
 * Recognises an endorser for one term.
 *
 * @param labelKey Signs the recognition.
 * @throws {RegisterError} `ERR_REGISTER_INPUT`, `ERR_REGISTER_EXISTS`, `ERR_NOT_VERIFIED`.
 */
export async function recogniseEndorser(
  register: Register,
  input: EndorserInput,
  labelKey: NetworkSigner,
  act: Act
): Promise<EndorserRecord> {
  const slug = checkSlug(input.slug, 'endorser')
  const who = {
    slug,
    name: readName(input.name, '--name'),
    category: oneOf(ENDORSER_CATEGORIES, input.category, '--category'),
    level: oneOf(ENDORSER_LEVELS, input.level, '--level'),
    country: readCountry(input.country),
    ...(input.url !== undefined && { url: readUrl(input.url, '--url') }),
    same: readSame(input.same ?? [])
  }
  const did = readDid(input.did, input.key)
  return await changing(register, async () => {
    if (await readRecord(register, 'endorser', recordPath.endorser(slug))) {
      throw new RegisterError(
        'ERR_REGISTER_EXISTS',
        `There is an endorser "${slug}" already. Slugs are never used twice: choose another.`
      )
    }
    const status = await allotStatus(register, act)
    const terms = {
      ...who,
      did,
      key: input.key,
      validFrom: act.now,
      validUntil: addYears(act.now, register.policy.termYears),
      status
    }
    const signed = await signAndVerify(register.network, recognition(register.network, terms), labelKey, act)
    const record: EndorserRecord = { ...who, did, status, recognition: signed }
    const files = { [recordPath.endorser(slug)]: toJson(record) }
    await commit(register.directory, { type: 'endorser.recognised', ids: { endorser: slug }, files }, act)
    return record
  })
}

function readDid(did: string, key: string | undefined): string {
  if (key !== undefined && !/^z[1-9A-HJ-NP-Za-km-z]{40,120}$/.test(key)) {
    throw new RegisterError('ERR_REGISTER_INPUT', `--key: "${key}" is not a public key in Multikey form (z6Mk…).`)
  }
  if (/^did:key:z[1-9A-HJ-NP-Za-km-z]{40,120}$/.test(did)) return did
  if (/^did:web:[A-Za-z0-9.%:_-]+$/.test(did)) {
    if (key) return did
    throw new RegisterError(
      'ERR_REGISTER_INPUT',
      '--did: for a did:web endorser give the public key too, with --key z6Mk….'
    )
  }
  throw new RegisterError(
    'ERR_REGISTER_INPUT',
    `--did: "${did}" is not a did:key or did:web. The endorser tells you theirs.`
  )
}
