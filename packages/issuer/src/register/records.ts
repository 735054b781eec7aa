/**
 * The records of the register: what each kind of file holds. Files may have been edited by hand, so each is read by its
 * schema.
 *
 * @module
 */

import {
  ENDORSER_CATEGORIES,
  ENDORSER_LEVELS,
  isObject,
  OBJECT_KINDS,
  type JsonObject
} from '@quality-label/credentials'
import * as v from 'valibot'
import { RegisterError } from '../errors.js'
import { isEndorsementName, isSlug } from './slug.js'

const count = v.pipe(v.number(), v.integer(), v.minValue(1))

/** Becomes a part of a path when the register is published. */
const slug = v.pipe(v.string(), v.check(isSlug, 'not a slug'))

const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** Other ids and addresses of the same organisation. Registers from before this member have none. */
const same = v.optional(v.array(v.string()), () => [])

const key = v.object({
  /**
   * The fragment of the method in the DID document: `label-1`. Fragments that begin with `status-` sign status lists
   * only.
   */
  id: v.string(),
  use: v.picklist(['label', 'status']),
  publicKeyMultibase: v.string(),
  /**
   * A retired key stays in the DID document, so that what it signed stays verifiable. A compromised one has left it;
   * its record stays, so that its id is never given to another key.
   */
  state: v.picklist(['active', 'retired', 'compromised']),
  /**
   * When it was restored from a recovery copy and has signed; of a key that is held elsewhere, when it showed that it
   * signs. Absent: not yet, or not since its passphrase was changed.
   */
  recovery: v.optional(v.string())
})

const network = v.object({
  version: v.literal(1),
  /** Where the register is published: `https://labels.example`. Every id begins with it. */
  origin: v.string(),
  did: v.string(),
  name: v.string(),
  url: v.optional(v.string()),
  keys: v.array(key),
  policy: v.object({
    /** Registers from before there was a policy.json say these two here. */
    termYears: v.optional(count),
    guideEdition: v.optional(v.string()),
    /** How long a signed status list is valid. */
    statusListDays: count,
    /** How long readers may keep a status list, in milliseconds. */
    statusTtlMs: count,
    achievement: v.object({ version: v.string(), description: v.string(), criteria: v.string() })
  })
})

/** That a site was seen to name its organiser. */
const siteProof = v.object({
  site: v.string(),
  method: v.picklist(['file', 'did']),
  at: v.string(),
  /** The address of the file, or the DID. */
  seen: v.string(),
  /** SHA-256 of what was served there. */
  digest
})

const organiser = v.object({
  slug,
  name: v.string(),
  kind: v.picklist(['organisation', 'individual']),
  country: v.string(),
  locality: v.optional(v.string()),
  url: v.optional(v.string()),
  same,
  /** Where the label may be shown. */
  sites: v.array(v.string()),
  /** The latest proof of each site that was ever proved. */
  proofs: v.optional(v.array(siteProof))
})

/** One bit in the status lists, the same index in the list of each purpose. */
const status = v.object({
  list: count,
  index: v.pipe(v.number(), v.integer(), v.minValue(0)),
  revoked: v.boolean(),
  suspended: v.boolean()
})

const signed = v.custom<JsonObject>(isObject, 'a signed credential')

const endorser = v.object({
  slug,
  /** The DID that signs the endorser's endorsements. */
  did: v.string(),
  name: v.string(),
  category: v.picklist(ENDORSER_CATEGORIES),
  level: v.picklist(ENDORSER_LEVELS),
  country: v.string(),
  url: v.optional(v.string()),
  same,
  status,
  recognition: signed
})

/** That there is a decision. What it says lies in `private/`; this digest, over a salted file, tells nothing of it. */
const assessment = v.object({
  organiser: slug,
  number: count,
  /** SHA-256 of the decision's file. */
  digest
})

const label = v.object({
  id: v.string(),
  organiser: slug,
  number: count,
  /** Number of the assessment that it rests on. Absent: its reason stands in the journal. */
  assessment: v.optional(count),
  /** When it was decided to let it end. Nothing of this is published: it ends by its own date. */
  lapsed: v.optional(v.string()),
  /** The copies of this label, oldest first. A correction adds one, with the same id; the last one counts. */
  issues: v.pipe(v.array(v.object({ status, credential: signed })), v.minLength(1))
})

/** What an organiser offers, and the Network's signed word on it. There is none while nothing is offered. */
const catalogue = v.object({
  organiser: slug,
  objects: v.pipe(
    v.array(v.object({ slug, kind: v.picklist(OBJECT_KINDS), id: v.string(), name: v.string() })),
    v.minLength(1)
  ),
  credential: signed
})

/** What was asked of an endorser, until the answer is accepted: then an endorsement takes its place. */
const request = v.object({
  id: v.string(),
  /** As that of the endorsement will be. */
  name: v.pipe(v.string(), v.check(isEndorsementName, 'not the name of an endorsement')),
  /** Slug of the endorser. */
  endorser: slug,
  /** As in an endorsement. */
  object: v.string(),
  /** In which the comment is to be; the endorser chooses where it is not said. */
  language: v.optional(v.string()),
  requested: v.string(),
  /** When it was closed without an endorsement. Its entry is withdrawn then: an answer that comes later is none. */
  declined: v.optional(v.string()),
  status,
  /** The endorsement, but for the comment, the day, and the proofs. */
  template: v.custom<JsonObject>(isObject, 'an unsigned credential')
})

const endorsement = v.object({
  id: v.string(),
  /** The last part of its address, and of its path. */
  name: v.pipe(v.string(), v.check(isEndorsementName, 'not the name of an endorsement')),
  /** Slug of the endorser. */
  endorser: slug,
  /** What is endorsed: see `object-reference.ts`. */
  object: v.string(),
  language: v.optional(v.string()),
  status,
  credential: signed
})

export type NetworkRecord = v.InferOutput<typeof network>
export type KeyRecord = v.InferOutput<typeof key>
export type OrganiserRecord = v.InferOutput<typeof organiser>
export type SiteProof = v.InferOutput<typeof siteProof>
export type EndorserRecord = v.InferOutput<typeof endorser>
export type AssessmentRecord = v.InferOutput<typeof assessment>
export type LabelRecord = v.InferOutput<typeof label>
export type LabelIssue = LabelRecord['issues'][number]
export type EndorsementRecord = v.InferOutput<typeof endorsement>
export type CatalogueRecord = v.InferOutput<typeof catalogue>
export type OfferedObject = CatalogueRecord['objects'][number]
export type RequestRecord = v.InferOutput<typeof request>
export type ErasedRecord = v.InferOutput<typeof erased>
export type StatusRecord = v.InferOutput<typeof status>

/** What is left of an organiser who was erased. */
const erased = v.object({
  slug,
  /** Every status entry of theirs, withdrawn: copies of what was signed may live on elsewhere. */
  statuses: v.array(status)
})

/** The schema of each kind of record. */
export const schemas = {
  network,
  organiser,
  assessment,
  endorser,
  label,
  catalogue,
  request,
  endorsement,
  erased
} as const
export type RecordKind = keyof typeof schemas
export type RecordOf<K extends RecordKind> = v.InferOutput<(typeof schemas)[K]>

/**
 * Reads a record.
 *
 * @param kind Which kind it must be.
 * @param value The parsed file.
 * @param path Where it stands, for the error.
 * @throws {RegisterError} `ERR_REGISTER_DAMAGED`, with the first member that is wrong.
 */
export function parseRecord<K extends RecordKind>(kind: K, value: unknown, path: string): RecordOf<K> {
  const parsed = v.safeParse(schemas[kind], value)
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]
  throw new RegisterError(
    'ERR_REGISTER_DAMAGED',
    `${path} is not a record of this register: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`
  )
}

/** A record as JSON: members that are not set are left out. */
export function toJson(record: object): JsonObject {
  return JSON.parse(JSON.stringify(record)) as JsonObject
}
