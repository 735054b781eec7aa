/**
 * Who stands behind the label? Endorsements are credentials and take the same walk; none of them ever changes the
 * verdict.
 *
 * @module
 */

import {
  isObject,
  jcs,
  problem,
  toArray,
  type Credential,
  type JsonValue,
  type Problem,
  type RawInput
} from '@quality-label/credentials'
import { deeper, type WalkContext } from '../context.js'
import type { EndorsedKind, EndorsementResult, Verdict } from '../result.js'
import type { Walked } from '../walked.js'
import { carriedBy } from './carried-endorsements.js'
import { verdictOf } from './conclude.js'
import { decode } from './decode.js'
import { readCatalogue, type Catalogue } from './read-catalogue.js'
import { identityOf, issuerEntry, readRecognitions, type Recognition } from './read-recognitions.js'

/** @param companions What came with the label in its presentation. */
export async function checkEndorsements(
  walked: Walked,
  companions: RawInput[],
  context: WalkContext
): Promise<EndorsementResult[]> {
  const label = walked.credential
  if (!label) return []
  // Nothing from a credential is used before its proof and its issuer have passed.
  const stands = !['invalid', 'unsupported', 'unreachable', 'untrusted'].includes(verdictOf(walked.checks))
  if (!stands) return []
  const all = await readEndorsements([...companions, ...(await carriedBy(label.document, context))], context)
  const [recognitions, catalogue] = await Promise.all([
    readRecognitions(all, label, context),
    readCatalogue(companions, label, context)
  ])
  const given = all.filter(({ credential }) => !recognitions.some(({ source }) => source === credential))
  const judged = await Promise.all(
    given.slice(0, context.limits.maxEndorsements).map(async ({ source, credential }) => {
      const endorsed = endorsedBy(credential, label, catalogue)
      return { key: keyOf(credential), result: await judge(source, credential, endorsed, label, recognitions, context) }
    })
  )
  return listedOnce(judged)
}

/** The same endorsement may travel beside the label and inside it, and with fewer proofs: the copy that holds is listed. */
function listedOnce(judged: { key: string; result: EndorsementResult }[]): EndorsementResult[] {
  const best = new Map<string, EndorsementResult>()
  for (const { key, result } of judged) if (!best.get(key)?.verified) best.set(key, result)
  return [...best.values()]
}

function keyOf({ document }: Credential): string {
  try {
    return jcs(document)
  } catch {
    return JSON.stringify(document)
  }
}

export interface EndorsementSource {
  source: RawInput
  credential: Credential
}

async function readEndorsements(sources: RawInput[], context: WalkContext): Promise<EndorsementSource[]> {
  const found: EndorsementSource[] = []
  for (const source of sources.filter(({ json }) => isEndorsement(json))) {
    const read = await decode(source, context).catch(() => undefined)
    if (read) found.push({ source, credential: read.decoded.credential })
  }
  return found
}

function isEndorsement(json: JsonValue | undefined): boolean {
  const types = isObject(json) ? toArray<JsonValue>(json.type) : []
  return types.includes('EndorsementCredential') || types.includes('Endorsement')
}

async function judge(
  source: RawInput,
  endorsement: Credential,
  endorsed: Endorsed,
  label: Credential,
  recognitions: Recognition[],
  context: WalkContext
): Promise<EndorsementResult> {
  const own = recognitions.filter(({ endorser }) => endorser === endorsement.issuer.id)
  // A forged one beside the real one does not hide it.
  const recognition = own.find(({ verdict }) => verdict === 'valid') ?? own[0]
  const { verdict, problems } = await verdictFor(source, endorsement, endorsed, label, recognition, context)
  const { category, level } = recognition?.verdict === 'valid' ? recognition : {}
  const { id, name, url, countryCode } = recognition?.verdict === 'valid' ? recognition.profile : endorsement.issuer
  return {
    verdict,
    verified: verdict === 'valid',
    ...(endorsement.id === undefined ? {} : { id: endorsement.id }),
    endorser: { id: id ?? endorsement.issuer.id, ...present({ name, url, countryCode }) },
    object: { id: endorsement.recipient.id ?? '', kind: endorsed.kind, ...present({ name: endorsed.name }) },
    ...present({
      category,
      level,
      comment: endorsement.endorsement?.comment,
      language: endorsement.endorsement?.language,
      date: endorsement.validFrom
    }),
    problems
  }
}

async function verdictFor(
  source: RawInput,
  endorsement: Credential,
  endorsed: Endorsed,
  label: Credential,
  recognition: Recognition | undefined,
  context: WalkContext
): Promise<{ verdict: Verdict; problems: Problem[] }> {
  const refused = refusal(endorsement, endorsed, label, recognition)
  if (refused)
    return { verdict: recognition?.verdict === 'unconfirmed' ? 'unconfirmed' : 'untrusted', problems: [refused] }
  // The label's issuer stands here for its status lists: the endorser has been found to be the recognised one.
  const trust = {
    issuers: new Map([
      [label.issuer.id, issuerEntry(label.issuer.id, context)],
      [endorsement.issuer.id, recognition!.trusted]
    ])
  }
  const walked = await context.walk(source, deeper(context, trust))
  return { verdict: verdictOf(walked.checks), problems: walked.checks.flatMap(({ problems }) => problems) }
}

/**
 * Why an endorsement does not count, whatever its signature says. Nothing is asked of the network for one that does
 * not.
 */
function refusal(
  endorsement: Credential,
  { kind }: Endorsed,
  label: Credential,
  recognition: Recognition | undefined
): Problem | undefined {
  const endorser = endorsement.issuer.id
  if (recognition?.verdict !== 'valid')
    return problem(
      'endorser-not-recognised',
      recognition ? `the recognition of ${endorser} is ${recognition.verdict}` : endorser,
      '/issuer'
    )
  const holder = identityOf(label.recipient)
  if (identityOf(recognition.profile).some((id) => holder.includes(id)))
    return problem('endorser-is-holder', endorser, '/issuer')
  if (kind === 'other')
    return problem(
      'endorsement-object',
      `it is about ${endorsement.recipient.id ?? 'nothing'}`,
      '/credentialSubject/id'
    )
  if (!endorsement.endorsement?.comment?.trim())
    return problem('endorsement-without-comment', endorser, '/credentialSubject/endorsementComment')
  return undefined
}

/** What an endorsement is about, in the words of whoever issued the label. */
interface Endorsed {
  kind: EndorsedKind
  name?: string | undefined
}

/** Of several subjects, all must be the organiser's. What the catalogue lists is never the organiser or the label. */
function endorsedBy({ subjectIds }: Credential, label: Credential, catalogue: Catalogue): Endorsed {
  const [id] = subjectIds
  const ofOrganiser = identityOf(label.recipient)
  if (id === undefined) return { kind: 'other' }
  if (subjectIds.every((id) => ofOrganiser.includes(id))) return { kind: 'organiser', name: label.recipient.name }
  if (subjectIds.length > 1) return { kind: 'other' }
  if (id === label.id || id === label.achievement?.id) return { kind: 'label', name: label.achievement?.name }
  return catalogue.get(id) ?? { kind: 'other' }
}

function present<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
