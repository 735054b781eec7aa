/**
 * How often each property may stand in the classes of Open Badges 3.0, for those that a label uses; written down from
 * the class tables of the standard.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#data-model Open Badges 3.0, data models, appendix B}
 */

import { isObject, type JsonObject, type JsonValue } from '@quality-label/credentials'

/** `1`, `0..1`, `1..*` or `0..*`; then what it holds: a class of this table, or a text. */
type Property = readonly [multiplicity: '1' | '0..1' | '1..*' | '0..*', holds?: string]

const CLASSES: Readonly<Record<string, Readonly<Record<string, Property>>>> = {
  AchievementCredential: {
    '@context': ['1..*'],
    id: ['1'],
    type: ['1..*'],
    name: ['1'],
    issuer: ['1', 'Profile'],
    awardedDate: ['0..1', 'DateTime'],
    validFrom: ['1', 'DateTime'],
    validUntil: ['0..1', 'DateTime'],
    credentialSubject: ['1', 'AchievementSubject'],
    evidence: ['0..*', 'Evidence'],
    credentialStatus: ['0..1', 'CredentialStatus'],
    proof: ['0..*', 'Proof']
  },
  Profile: { id: ['1'], type: ['1..*'], name: ['0..1'], url: ['0..1'] },
  AchievementSubject: {
    id: ['0..1'],
    type: ['1..*'],
    achievement: ['1', 'Achievement'],
    // The subject is a Profile, too.
    name: ['0..1'],
    url: ['0..1'],
    address: ['0..1', 'Address'],
    otherIdentifier: ['0..*', 'IdentifierEntry']
  },
  Achievement: {
    id: ['1'],
    type: ['1..*'],
    achievementType: ['0..1'],
    version: ['0..1'],
    name: ['1'],
    description: ['1'],
    criteria: ['1', 'Criteria']
  },
  Criteria: { id: ['0..1'], narrative: ['0..1'] },
  Address: { type: ['1..*'], addressCountryCode: ['0..1'], addressLocality: ['0..1'] },
  IdentifierEntry: { type: ['1'], identifier: ['1'], identifierType: ['1', 'IdentifierType'] },
  Evidence: { id: ['0..1'], type: ['1..*'], name: ['0..1'], narrative: ['0..1'] },
  CredentialStatus: {
    id: ['1'],
    type: ['1'],
    statusPurpose: ['0..1'],
    statusListIndex: ['0..1'],
    statusListCredential: ['0..1']
  },
  Proof: {
    // Not in the class table, which is open: a proof over JSON carries it, as its own standard asks.
    '@context': ['0..*'],
    type: ['1'],
    created: ['0..1', 'DateTime'],
    cryptosuite: ['0..1'],
    proofPurpose: ['0..1'],
    proofValue: ['0..1'],
    verificationMethod: ['0..1']
  }
}

const TEXTS: Readonly<Record<string, RegExp>> = {
  Text: /\S/,
  DateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  // Of the standard's own list a label uses none; what begins with `ext:` is anybody's.
  IdentifierType: /^ext:[A-Za-z0-9._-]+$/
}

/**
 * Where a document differs from the class tables: JSON pointers.
 *
 * @param className One of the table.
 */
export function findings(document: JsonObject, className = 'AchievementCredential', pointer = ''): string[] {
  const properties = CLASSES[className] ?? {}
  const unknown = Object.keys(document).filter((name) => !(name in properties))
  const found = Object.entries(properties).flatMap(([name, property]) =>
    findingsOf(document[name], property, `${pointer}/${name}`)
  )
  return [...unknown.map((name) => `${pointer}/${name}`), ...found]
}

function findingsOf(value: JsonValue | undefined, [multiplicity, holds = 'Text']: Property, pointer: string): string[] {
  if (value === undefined) return multiplicity.startsWith('1') ? [pointer] : []
  const several = multiplicity.endsWith('*')
  if (Array.isArray(value) && (!several || (value.length === 0 && multiplicity === '1..*'))) return [pointer]
  const items = Array.isArray(value) ? value : [value]
  return items.flatMap((item, i) => {
    const at = Array.isArray(value) ? `${pointer}/${i}` : pointer
    if (holds in CLASSES) return isObject(item) ? findings(item, holds, at) : [at]
    return typeof item === 'string' && TEXTS[holds]!.test(item) ? [] : [at]
  })
}
