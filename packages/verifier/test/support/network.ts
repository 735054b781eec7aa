/**
 * A Network with its keys, its status lists, a label and endorsements: made in the test, signed as the register signs.
 *
 * @module
 */

import {
  addProof,
  CATALOGUE_CONTEXT,
  encodeStatusList,
  RECOGNITION_CONTEXT,
  type JsonObject
} from '@quality-label/credentials'
import { didKeyOf, multibaseOf, signerOf, type KeyName, type Suite } from './keys.js'

export const NOW = new Date('2026-11-22T12:00:00Z')
export const NETWORK = 'did:web:labels.example'
export const DID_DOCUMENT = 'https://labels.example/.well-known/did.json'
export const ACHIEVEMENT = 'https://labels.example/achievements/quality-label'
export const ORGANISER = 'https://labels.example/organisers/nova-skola'
export const SITE = 'https://nova-skola.example/'
export const REVOCATION = 'https://labels.example/status/revocation/1'
export const SUSPENSION = 'https://labels.example/status/suspension/1'
export const INDEX = 918

const V2 = 'https://www.w3.org/ns/credentials/v2'
const OB3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
const issuer = { id: NETWORK, type: ['Profile'], name: 'Cities of Learning Network' }

/** The Network's own document. `change` replaces its members. */
export async function didDocument(change: JsonObject = {}): Promise<JsonObject> {
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: NETWORK,
    verificationMethod: [await methodOf('label'), await methodOf('status')],
    assertionMethod: [`${NETWORK}#label-1`, `${NETWORK}#status-1`],
    ...change
  }
}

/** One method of it: `#label-1` or `#status-1`. */
export async function methodOf(key: KeyName, change: JsonObject = {}): Promise<JsonObject> {
  return {
    id: `${NETWORK}#${key}-1`,
    type: 'Multikey',
    controller: NETWORK,
    publicKeyMultibase: await multibaseOf(key),
    ...change
  }
}

/** A label without a proof. */
export function labelDocument(change: JsonObject = {}, subject: JsonObject = {}): JsonObject {
  return {
    '@context': [V2, OB3],
    id: 'https://labels.example/labels/nova-skola/1',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Quality Label for Badge Recognition',
    issuer,
    awardedDate: '2026-02-20T00:00:00Z',
    validFrom: '2026-03-01T00:00:00Z',
    validUntil: '2029-03-01T00:00:00Z',
    credentialSubject: {
      id: ORGANISER,
      type: ['AchievementSubject', 'Profile'],
      name: 'Nova Škola',
      address: { type: ['Address'], addressCountryCode: 'RS' },
      otherIdentifier: [identifier('ext:site', SITE), identifier('ext:same', 'https://same.example/')],
      achievement: {
        id: ACHIEVEMENT,
        type: ['Achievement'],
        achievementType: 'QualityAssuranceCredential',
        name: 'Quality Label for Badge Recognition',
        description: 'Badges that are worth their name.',
        criteria: { id: 'https://labels.example/criteria', narrative: 'As the guide says.' }
      },
      ...subject
    },
    credentialStatus: [statusEntry('revocation'), statusEntry('suspension')],
    ...change
  }
}

export function identifier(identifierType: string, value: string): JsonObject {
  return { type: 'IdentifierEntry', identifierType, identifier: value }
}

export function statusEntry(purpose: 'revocation' | 'suspension', change: JsonObject = {}): JsonObject {
  const list = purpose === 'revocation' ? REVOCATION : SUSPENSION
  return {
    id: `${list}#${INDEX}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(INDEX),
    statusListCredential: list,
    ...change
  }
}

const both: readonly Suite[] = ['eddsa-rdfc-2022', 'eddsa-jcs-2022']

/** Signs as the Network does: both proofs, by the label key. */
export async function sign(
  document: JsonObject,
  options: { key?: KeyName; suites?: readonly Suite[]; created?: string; method?: string } = {}
): Promise<JsonObject> {
  const { key = 'label', suites = both, created = '2026-03-01T00:00:00Z', method = await usualMethod(key) } = options
  const signer = await signerOf(key)
  let signed = document
  for (const cryptosuite of suites) {
    signed = await addProof(signed, { cryptosuite, signer, verificationMethod: method, created })
  }
  return signed
}

async function usualMethod(key: KeyName): Promise<string> {
  return key === 'label' || key === 'status' ? `${NETWORK}#${key}-1` : (await didKeyOf(key)).method
}

/** A signed label. */
export function label(change: JsonObject = {}, subject: JsonObject = {}): Promise<JsonObject> {
  return sign(labelDocument(change, subject))
}

/** A status list without a proof. `set`: the indices that are set. */
export async function listDocument(
  purpose: 'revocation' | 'suspension',
  set: readonly number[] = [],
  change: JsonObject = {},
  subject: JsonObject = {}
): Promise<JsonObject> {
  const id = purpose === 'revocation' ? REVOCATION : SUSPENSION
  return {
    '@context': [V2],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: NETWORK,
    validFrom: '2026-11-20T00:00:00Z',
    validUntil: '2026-12-20T00:00:00Z',
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: await encodeStatusList(bits(set)),
      ...subject
    },
    ...change
  }
}

/** 16 KiB of bits, the shortest list that hides which entry is asked for. */
export function bits(set: readonly number[], bytes = 16_384): Uint8Array {
  const list = new Uint8Array(bytes)
  for (const index of set) list[index >> 3]! |= 0x80 >> (index & 7)
  return list
}

/** A signed status list. */
export async function list(...args: Parameters<typeof listDocument>): Promise<JsonObject> {
  return sign(await listDocument(...args), { key: 'status', created: '2026-11-20T00:00:00Z' })
}

/** A recognition of the endorser by the Network, without a proof. */
export async function recognitionDocument(change: JsonObject = {}, subject: JsonObject = {}): Promise<JsonObject> {
  return {
    '@context': [V2, OB3, { ...RECOGNITION_CONTEXT }],
    id: 'https://labels.example/endorsers/municipality',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Recognised endorser',
    issuer,
    validFrom: '2026-03-01T00:00:00Z',
    validUntil: '2029-03-01T00:00:00Z',
    credentialSubject: {
      id: (await didKeyOf('endorser')).did,
      type: ['EndorsementSubject', 'Profile'],
      name: 'Municipality of Vidrava',
      endorsementComment: 'Verified organisation.',
      endorserCategory: 'government',
      endorserLevel: 'local',
      ...subject
    },
    ...change
  }
}

/** An endorsement of the organiser by the endorser, without a proof. */
export async function endorsementDocument(change: JsonObject = {}, subject: JsonObject = {}): Promise<JsonObject> {
  return {
    '@context': [V2, OB3],
    id: 'https://labels.example/endorsements/1',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement',
    issuer: { id: (await didKeyOf('endorser')).did, type: ['Profile'], name: 'What it calls itself' },
    validFrom: '2026-04-01T00:00:00Z',
    credentialSubject: {
      id: ORGANISER,
      type: ['EndorsementSubject'],
      endorsementComment: 'We know their work.',
      ...subject
    },
    ...change
  }
}

/** What the organiser offers, by the Network, without a proof. */
export function catalogueDocument(offers: JsonObject[], change: JsonObject = {}): JsonObject {
  return {
    '@context': [V2, { ...CATALOGUE_CONTEXT }],
    id: `${ORGANISER}.json#catalogue`,
    type: ['VerifiableCredential', 'OrganiserCatalogue'],
    issuer: NETWORK,
    validFrom: '2026-03-01T00:00:00Z',
    credentialSubject: { id: ORGANISER, offers },
    ...change
  }
}
