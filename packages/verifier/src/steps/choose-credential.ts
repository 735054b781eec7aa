/**
 * Which credential of a presentation is judged. The envelope proves nothing: the verdict is the verdict of one
 * credential.
 *
 * @module
 */

import {
  fail,
  formatOf,
  isObject,
  isPresentation,
  parseDateTime,
  problem,
  toArray,
  type Credential,
  type JsonObject,
  type JsonValue,
  type Problem,
  type RawInput
} from '@quality-label/credentials'
import { passed, type Finding } from '../checks.js'
import type { WalkContext } from '../context.js'
import { isAchievementOf } from '../label.js'
import { namesRecipient } from './check-recipient.js'
import { isListedSite } from './check-site.js'

export interface Choice extends Finding {
  chosen: RawInput
  /** The other credentials: they serve as endorsement, recognition or catalogue by their ids. */
  companions: JsonObject[]
}

interface Candidate {
  source: JsonObject
  credential: Credential
}

/**
 * Chooses.
 *
 * @throws {ProblemError} `empty-presentation`, `no-label`, `ambiguous`, `limit-exceeded`.
 */
export async function chooseCredential(input: RawInput, context: WalkContext): Promise<Choice> {
  if (!isPresentation(input.json)) return { ...passed(), chosen: input, companions: [] }
  const parts = toArray<JsonValue>(input.json.verifiableCredential)
  if (parts.length > context.limits.maxCredentials)
    fail('limit-exceeded', `a presentation of ${parts.length} credentials`, '/verifiableCredential')
  if (parts.length === 0) fail('empty-presentation', 'there is nothing in it', '/verifiableCredential')
  const candidates = await readable(parts)
  if (candidates.length === 0 && !(await Promise.all(parts.map(isRecognised))).includes(true))
    fail('not-a-credential', 'no part of the presentation is a credential', '/verifiableCredential')
  if (candidates.length === 0)
    fail('format-unsupported', 'no part of the presentation is a credential in JSON', '/verifiableCredential')
  const { source } = choose(candidates, context)
  const companions = candidates.map((candidate) => candidate.source).filter((other) => other !== source)
  return {
    ...passed(notesOn(input.json, parts, candidates)),
    chosen: { json: source },
    companions
  }
}

function choose(candidates: Candidate[], context: WalkContext): Candidate {
  const entries = [...(context.options.trust?.issuers.values() ?? [])]
  if (!entries.some(({ achievements }) => achievements)) return candidates[0]!
  const labels = candidates.filter(({ credential }) => entries.some((entry) => isAchievementOf(credential, entry)))
  if (labels.length === 0)
    fail('no-label', 'none of the credentials is a label by the trust list', '/verifiableCredential')
  const { recipient, site } = context.options
  const named = preferred(labels, ({ credential }) => recipient !== undefined && namesRecipient(credential, recipient))
  const shown = preferred(
    named,
    ({ credential }) => site !== undefined && site !== 'unknown' && isListedSite(credential, site)
  )
  const organisers = new Set(shown.map(({ credential }) => credential.recipient.id))
  if (organisers.size > 1 && recipient === undefined && (site === undefined || site === 'unknown')) {
    fail('ambiguous', `labels of ${organisers.size} organisers`, '/verifiableCredential')
  }
  const trusted = preferred(
    shown,
    ({ credential }) => context.options.trust?.issuers.has(credential.issuer.id) ?? false
  )
  const current = preferred(trusted, ({ credential }) => isCurrent(credential, context))
  return current.reduce((best, next) => (beginOf(next) > beginOf(best) ? next : best))
}

/** Those that satisfy a wish, or all when none does. */
function preferred(candidates: Candidate[], wish: (candidate: Candidate) => boolean): Candidate[] {
  const wished = candidates.filter(wish)
  return wished.length > 0 ? wished : candidates
}

function isCurrent({ validFrom, validUntil }: Credential, { now, clockSkewMs }: WalkContext): boolean {
  const time = now().getTime()
  return (
    (parseDateTime(validFrom) ?? 0) <= time + clockSkewMs &&
    (parseDateTime(validUntil) ?? Infinity) >= time - clockSkewMs
  )
}

function beginOf({ credential }: Candidate): number {
  return parseDateTime(credential.validFrom) ?? 0
}

async function readable(parts: JsonValue[]): Promise<Candidate[]> {
  const candidates = await Promise.all(
    parts.filter(isObject).map(async (source) => {
      const format = await (await formatOf({ json: source }))?.load?.()
      return format ? [{ source, credential: format.decode(source).credential }] : []
    })
  )
  return candidates.flat()
}

/** In a format that this program knows by name. */
async function isRecognised(part: JsonValue): Promise<boolean> {
  return (await formatOf(typeof part === 'string' ? { text: part } : { json: part })) !== undefined
}

function notesOn(presentation: JsonObject, parts: JsonValue[], candidates: Candidate[]): Problem[] {
  const ignored = parts.length - candidates.length
  return [
    ...(presentation.proof === undefined
      ? []
      : [problem('presentation-proof-ignored', 'only the credentials inside were judged', '/proof')]),
    ...(parts.some(isPresentation)
      ? [problem('nested-presentation', 'what lies in it was not looked at', '/verifiableCredential')]
      : []),
    ...(ignored === 0
      ? []
      : [
          problem(
            'presentation-parts-ignored',
            `${ignored} of ${parts.length} parts are no credentials in JSON`,
            '/verifiableCredential'
          )
        ])
  ]
}
