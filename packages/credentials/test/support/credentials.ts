/**
 * Credentials of every kind that a proof of statements protects, each with something that a rewriting could use: a node
 * that stands in two places, a node without an id, several subjects, words of its own.
 *
 * @module
 */

import type { JsonObject } from '../../src/model/json.js'
import { RECOGNITION_CONTEXT } from '../../src/model/recognition.js'

const v2 = 'https://www.w3.org/ns/credentials/v2'
const badges = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
const issuer = { id: 'did:web:labels.example', type: ['Profile'], name: 'The Network' }
const organiser = 'https://labels.example/organisers/one'

const entry = (purpose: string): JsonObject => ({
  id: `https://labels.example/status/${purpose}/1#7`,
  type: 'BitstringStatusListEntry',
  statusPurpose: purpose,
  statusListIndex: '7',
  statusListCredential: `https://labels.example/status/${purpose}/1`
})

const identifier = (identifierType: string, value: string): JsonObject => ({
  type: 'IdentifierEntry',
  identifierType,
  identifier: value
})

const achievement: JsonObject = {
  id: 'https://labels.example/achievements/quality-label',
  type: ['Achievement'],
  achievementType: 'QualityAssuranceCredential',
  name: 'Quality Label for Badge Recognition',
  description: 'Badges that are worth their name.',
  criteria: { narrative: 'As the guide says.' },
  creator: { id: 'did:web:labels.example', type: ['Profile'], name: 'The Network, as a creator' }
}

const label: JsonObject = {
  '@context': [v2, badges],
  id: 'https://labels.example/labels/one/1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Quality Label for Badge Recognition',
  issuer,
  awardedDate: '2026-02-20T00:00:00Z',
  validFrom: '2026-03-01T00:00:00Z',
  validUntil: '2029-03-01T00:00:00Z',
  credentialSubject: {
    id: organiser,
    type: ['AchievementSubject', 'Profile'],
    name: 'One',
    address: { type: ['Address'], addressCountryCode: 'RS' },
    otherIdentifier: [identifier('ext:site', 'https://one.example/'), identifier('ext:same', 'https://same.example/')],
    achievement
  },
  evidence: [{ id: 'https://labels.example/evidence/1', type: ['Evidence'], name: 'Committee decision' }],
  credentialStatus: [entry('revocation'), entry('suspension')]
}

const endorsement: JsonObject = {
  '@context': [v2, badges],
  id: 'https://labels.example/endorsements/1',
  type: ['VerifiableCredential', 'EndorsementCredential'],
  name: 'Endorsement',
  issuer: { id: 'did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH', type: ['Profile'] },
  validFrom: '2026-04-01T00:00:00Z',
  credentialSubject: { id: organiser, type: ['EndorsementSubject'], endorsementComment: 'We know their work.' }
}

const subject = label['credentialSubject'] as JsonObject

/** By name, without proofs. */
export const credentials: Record<string, JsonObject> = {
  label,
  'label without an id': { ...label, id: undefined },
  'label with endorsements inside': {
    ...label,
    endorsement: [
      endorsement,
      {
        ...endorsement,
        id: 'https://labels.example/endorsements/2',
        credentialSubject: { id: label['id']!, type: ['EndorsementSubject'], endorsementComment: 'A good label.' }
      }
    ]
  },
  'badge of a learner': {
    ...label,
    type: ['VerifiableCredential', 'AchievementCredential'],
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', hashed: true, identityHash: 'sha256$00', identityType: 'emailAddress', salt: 'x' },
        { type: 'IdentityObject', hashed: false, identityHash: 'a@b.example', identityType: 'emailAddress' }
      ],
      achievement: { ...achievement, achievementType: 'Badge' }
    },
    credentialStatus: {
      id: 'https://labels.example/messages/1#3',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'message',
      statusListIndex: '3',
      statusSize: 2,
      statusMessage: [
        { status: '0x0', message: 'pending' },
        { status: '0x1', message: 'done' }
      ],
      statusListCredential: 'https://labels.example/messages/1'
    }
  },
  'badge of the data model 1.1': {
    ...label,
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
      'https://w3id.org/security/suites/ed25519-2020/v1'
    ],
    validFrom: undefined,
    validUntil: undefined,
    issuanceDate: '2026-01-01T00:00:00Z',
    expirationDate: '2027-01-01T00:00:00Z',
    credentialStatus: undefined
  },
  'badge of two learners': {
    ...label,
    credentialSubject: [
      { ...subject, id: 'https://b.example/', name: 'B' },
      {
        ...subject,
        id: 'https://a.example/',
        name: 'A',
        achievement: { ...achievement, id: 'https://a.example/badge' }
      }
    ]
  },
  endorsement,
  recognition: {
    ...endorsement,
    '@context': [v2, badges, { ...RECOGNITION_CONTEXT }],
    issuer,
    validUntil: '2029-03-01T00:00:00Z',
    credentialSubject: {
      id: 'did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH',
      type: ['EndorsementSubject', 'Profile'],
      name: 'Municipality',
      otherIdentifier: [identifier('ext:same', 'https://city.example/')],
      endorsementComment: 'Verified organisation.',
      endorserCategory: 'government',
      endorserLevel: 'local'
    },
    credentialStatus: entry('revocation')
  },
  'status list': {
    '@context': [v2],
    id: 'https://labels.example/status/revocation/1',
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: 'did:web:labels.example',
    validFrom: '2026-11-20T00:00:00Z',
    validUntil: '2026-12-20T00:00:00Z',
    credentialSubject: {
      id: 'https://labels.example/status/revocation/1#list',
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA',
      ttl: 300000
    }
  },
  'status list that is its own subject': {
    '@context': [v2],
    id: 'https://labels.example/status/revocation/2',
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: 'did:web:labels.example',
    validUntil: '2026-12-20T00:00:00Z',
    credentialSubject: {
      id: 'https://labels.example/status/revocation/2',
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA'
    }
  },
  'credential of the data model 1.1': {
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      { motto: 'https://city.example/terms#motto', CityBadge: 'https://city.example/terms#badge-7' }
    ],
    id: 'urn:uuid:1',
    type: ['VerifiableCredential', 'CityBadge'],
    issuer: 'did:web:city.example',
    issuanceDate: '2026-01-01T00:00:00Z',
    expirationDate: '2027-01-01T00:00:00Z',
    credentialSubject: { id: 'did:example:1', motto: 'government' }
  }
}
