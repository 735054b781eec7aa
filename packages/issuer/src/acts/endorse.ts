/**
 * An endorser endorses an organiser, or the label itself, with the endorser's own key.
 *
 * @module
 */

import { join } from 'node:path'
import { LABEL_NAME } from '@quality-label/credentials'
import { addYears } from '../dates.js'
import { addressesOf } from '../documents/addresses.js'
import { endorsement } from '../documents/endorsement.js'
import { signAndVerify } from '../documents/sign.js'
import { RegisterError } from '../errors.js'
import { openKeyFile } from '../keys/key-file.js'
import type { NetworkSigner } from '../keys/network-keys.js'
import { allotStatus } from '../register/allot.js'
import { FOLDERS, recordPath } from '../register/layout.js'
import { toJson, type EndorsementRecord, type EndorserRecord, type OrganiserRecord } from '../register/records.js'
import {
  changing,
  commit,
  listSlugs,
  readRecord,
  requireRecord,
  type Act,
  type Register
} from '../register/register.js'
import { commonIdentity } from './common-identity.js'
import { readLanguage, readText } from './input.js'

const MAX_COMMENT = 5000

/** What is endorsed, in which words. */
export interface EndorsementInput {
  /** Slug of a recognised endorser. */
  endorser: string
  /** `organiser:<slug>`, or `label` for the scheme itself. */
  object: string
  /** Markdown; it will be public. */
  comment: string
  /** BCP 47: the language of the comment. */
  language?: string | undefined
}

/**
 * Makes an endorsement.
 *
 * @param endorserKey Signs as the endorser, from {@link openEndorserKey}.
 * @throws {RegisterError} `ERR_REGISTER_INPUT`, `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_STATE`, `ERR_NOT_VERIFIED`.
 */
export async function endorse(
  register: Register,
  input: EndorsementInput,
  endorserKey: NetworkSigner,
  act: Act
): Promise<EndorsementRecord> {
  const comment = readText(input.comment, 'The comment', MAX_COMMENT)
  const language = input.language === undefined ? undefined : readLanguage(input.language)
  const endorser = await requireRecord(register, 'endorser', input.endorser)
  const object = await readObject(register, input.object)
  const common = object.organiser && commonIdentity(register.network, endorser, object.organiser)
  if (common) {
    throw new RegisterError(
      'ERR_REGISTER_STATE',
      `${endorser.name} and ${object.name} are the same (both are ${common}): nobody endorses itself.`
    )
  }
  return await changing(register, async () => {
    const name = await freeName(register, endorser, input.object, language)
    const status = await allotStatus(register)
    const validUntil = addYears(act.now, register.policy.termYears)
    const terms = { name, object, comment, language, validFrom: act.now, validUntil, status }
    const credential = await signAndVerify(
      register.network,
      endorsement(register.network, endorser, terms),
      endorserKey,
      act.now
    )
    const record: EndorsementRecord = {
      id: addressesOf(register.network.origin).endorsement(name),
      name,
      endorser: endorser.slug,
      object: input.object,
      ...(language && { language }),
      status,
      credential
    }
    const files = { [recordPath.endorsement(name)]: toJson(record) }
    await commit(
      register.directory,
      { type: 'endorsement.signed', ids: { endorsement: name, endorser: endorser.slug }, files },
      act
    )
    return record
  })
}

/**
 * Opens the key of an endorser whose key was made here.
 *
 * @throws {RegisterError} `ERR_KEY_MISSING` for an endorser who keeps their own key, as all but demonstrations do.
 */
export async function openEndorserKey(register: Register, slug: string, passphrase: string): Promise<NetworkSigner> {
  const { did } = await requireRecord(register, 'endorser', slug)
  const publicKey = did.replace(/^did:key:/, '')
  const path = join(register.directory, recordPath.endorserKey(slug))
  const signer = await openKeyFile(path, passphrase, publicKey).catch((error: unknown) => {
    if (!(error instanceof RegisterError) || error.code !== 'ERR_KEY_MISSING') throw error
    throw new RegisterError(
      'ERR_KEY_MISSING',
      `The key of "${slug}" is not in this register: the endorser signs where their key is.`
    )
  })
  return { signer, verificationMethod: `${did}#${publicKey}` }
}

async function readObject(
  register: Register,
  object: string
): Promise<{ id: string; name: string; organiser?: OrganiserRecord }> {
  const addresses = addressesOf(register.network.origin)
  if (object === 'label') return { id: addresses.achievement, name: LABEL_NAME }
  const [kind, slug, ...rest] = object.split(':')
  if (kind !== 'organiser' || slug === undefined || rest.length > 0) {
    throw new RegisterError('ERR_REGISTER_INPUT', `--object: "${object}" is not "label" or "organiser:" and a slug.`)
  }
  const organiser = await requireRecord(register, 'organiser', slug)
  return { id: addresses.organiser(slug), name: organiser.name, organiser }
}

/** One endorsement for each endorser, object and language. The name of a withdrawn one is not used again. */
async function freeName(
  register: Register,
  endorser: EndorserRecord,
  object: string,
  language: string | undefined
): Promise<string> {
  const stem = `${endorser.slug}-${object.replace(/^organiser:/, '')}`
  const names = await listSlugs(register, FOLDERS.endorsements)
  for (const name of names) {
    const found = await readRecord(register, 'endorsement', recordPath.endorsement(name))
    const same = found?.endorser === endorser.slug && found.object === object && found.language === language
    if (same && !found.status.revoked) {
      throw new RegisterError('ERR_REGISTER_STATE', `${endorser.name} has endorsed ${object} already (${found.id}).`)
    }
  }
  let number = 1
  while (names.includes(`${stem}-${number}`)) number++
  return `${stem}-${number}`
}
