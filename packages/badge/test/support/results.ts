/**
 * A result for every verdict, as the verifier would give it for the same label of an invented organiser.
 *
 * @module
 */

import type { Check, CheckId, EndorsementResult, Outcome, Verdict, VerificationResult } from '@quality-label/verifier'

const IDS: CheckId[] = [
  'decode',
  'shape',
  'key',
  'proof',
  'issuer',
  'validity',
  'status',
  'status',
  'recipient',
  'site'
]

/** Which check ends differently, how, and with which problem. */
const TURNS: Record<Verdict, Partial<Record<CheckId, [Outcome, string]>>> = {
  valid: {},
  invalid: { proof: ['failed', 'proof-invalid'] },
  unsupported: { proof: ['unknown', 'cryptosuite-unsupported'] },
  unreachable: { key: ['unknown', 'key-unresolvable'], proof: ['unknown', 'key-unresolvable'] },
  untrusted: { issuer: ['failed', 'issuer-not-trusted'] },
  'wrong-recipient': { recipient: ['failed', 'recipient-mismatch'] },
  'wrong-site': { site: ['failed', 'site-not-listed'] },
  revoked: { status: ['failed', 'revoked'] },
  suspended: { status: ['failed', 'suspended'] },
  expired: { validity: ['failed', 'expired'] },
  'not-yet-valid': { validity: ['failed', 'not-yet-valid'] },
  unconfirmed: { status: ['unknown', 'status-unreachable'] }
}

/** After these nothing later is asked. */
const STOPS: readonly Verdict[] = ['invalid', 'unsupported', 'unreachable', 'untrusted']

export const CHECKED_AT = '2026-11-22T09:41:00Z'

/** @param change What differs from the usual label: its name, its dates, its endorsements. */
export function resultFor(
  verdict: Verdict,
  change: {
    name?: string
    validFrom?: string
    validUntil?: string
    sites?: string[]
    endorsements?: EndorsementResult[]
    code?: string
  } = {}
): VerificationResult {
  let stopped = false
  const checks = IDS.map((id): Check => {
    const [outcome, code] = TURNS[verdict][id] ?? [id === 'recipient' ? 'skipped' : 'passed', '']
    const check = stopped ? 'skipped' : outcome
    if (outcome !== 'passed' && STOPS.includes(verdict)) stopped = true
    const problem = {
      type: 'about:blank',
      title: `Title of ${code}`,
      detail: 'Quoted <b>input</b>',
      code: change.code ?? code
    }
    return {
      id,
      outcome: check,
      problems: check === 'failed' || check === 'unknown' ? [problem as Check['problems'][number]] : [],
      notes: []
    }
  })
  const { name = 'Nova škola', validUntil = '2029-03-14T00:00:00Z', sites = ['https://nova-skola.example/'] } = change
  const validFrom = change.validFrom ?? (verdict === 'not-yet-valid' ? '2026-12-01T00:00:00Z' : '2026-03-15T00:00:00Z')
  return {
    verdict,
    verified: verdict === 'valid',
    format: { standard: 'OB3', version: '3.0', securing: 'eddsa-jcs-2022' },
    credential: {
      id: 'https://labels.example/labels/nova-skola/1',
      types: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: { id: 'did:web:labels.example', name: 'What it calls itself' },
      recipient: {
        id: 'https://labels.example/organisers/nova-skola',
        name,
        otherIdentifiers: [],
        hashedIdentities: [],
        sites
      },
      subjectIds: ['https://labels.example/organisers/nova-skola'],
      awardedDate: '2026-03-15T00:00:00Z',
      validFrom,
      validUntil: verdict === 'expired' ? '2026-03-14T00:00:00Z' : validUntil,
      status: [],
      document: {}
    },
    issuer:
      verdict === 'untrusted'
        ? { id: 'did:web:labels.stranger.example', name: 'Cities of Learning Network', nameSource: 'credential' }
        : { id: 'did:web:labels.example', name: 'Cities of Learning Network', nameSource: 'trust-list' },
    checks,
    endorsements: change.endorsements ?? [
      endorsement('organiser', {
        endorser: {
          id: 'did:key:z1',
          name: 'Municipality of Vidrava',
          countryCode: 'RS',
          url: 'https://vidrava.example/'
        },
        category: 'government',
        level: 'local',
        comment: 'Young people here show these badges at our employment office. We know what stands behind them.',
        date: '2026-05-02T00:00:00Z'
      }),
      endorsement('organiser', {
        endorser: { id: 'did:key:z2', name: 'Hanza Regional Chamber of Crafts', countryCode: 'LV' },
        category: 'employer',
        level: 'regional',
        comment: 'Ar šīm nozīmītēm mēs saprotam, ko cilvēks prot.',
        language: 'lv',
        date: '2026-06-18T00:00:00Z'
      }),
      endorsement('badge', {
        endorser: { id: 'did:key:z3', name: 'Open Library Lab' },
        object: { id: 'x', kind: 'badge', name: 'Local Archive Guide' },
        category: 'ngo',
        level: 'national',
        comment: 'The evidence is clear and easy to review.',
        date: '2026-09-09T00:00:00Z'
      }),
      endorsement('label', {
        endorser: { id: 'did:key:z4', name: 'Youth Educators Forum Europe' },
        category: 'network',
        level: 'international',
        comment: 'A common measure for how badges are given.',
        date: '2026-01-11T00:00:00Z'
      }),
      endorsement('organiser', {
        endorser: { id: 'did:key:z5', name: 'Not recognised' },
        verdict: 'untrusted',
        verified: false
      })
    ],
    requests: [],
    checkedAt: CHECKED_AT,
    statusAt: CHECKED_AT
  }
}

/** One endorsement that holds, unless told otherwise. */
export function endorsement(
  kind: EndorsementResult['object']['kind'],
  change: Partial<EndorsementResult>
): EndorsementResult {
  return {
    verdict: 'valid',
    verified: true,
    endorser: { id: 'did:key:z0' },
    object: { id: 'urn:object', kind },
    problems: [],
    ...change
  }
}
