/**
 * What is inside: format, claims, proofs, canonical forms and hashes, and no judgement on any of it. For support desks
 * and developers; `verify` says what it is worth.
 *
 * @module
 */

import {
  formatOf,
  isObject,
  isPresentation,
  problem,
  problemOf,
  toArray,
  type Credential,
  type JsonValue,
  type Problem,
  type RawInput
} from '@quality-label/credentials'
import { createContext, type WalkContext } from '../context.js'
import type { VerifyInput, VerifyOptions } from '../options.js'
import type { RequestRecord } from '../result.js'
import { receive } from '../steps/receive.js'
import { canonicalForms, type CanonicalForms } from './canonical-forms.js'
import { layersOf, type Layer } from './layers.js'
import { proofsOf, type InspectedProof } from './proofs.js'

export type { CanonicalForm, CanonicalForms } from './canonical-forms.js'
export type { Layer } from './layers.js'
export type { InspectedProof } from './proofs.js'
export type { TokenPart } from './token-parts.js'

/** One thing, opened. */
export interface Content {
  /** What it came in, outermost first; the last one is the credential, or the presentation. */
  layers: Layer[]
  standard?: string
  /** Of the data model. */
  version?: string
  /** What it claims. Nothing of it has been checked. */
  credential?: Credential
  proofs: InspectedProof[]
  /** Of the document without its proofs. */
  canonical?: CanonicalForms
  /** The credentials in a presentation. */
  parts: Content[]
  /** Why something could not be looked into. */
  problems: Problem[]
}

export interface Inspection extends Content {
  requests: RequestRecord[]
}

/** What inspecting has to do with: the ways out, and the bounds. */
export type InspectOptions = Pick<
  VerifyOptions,
  'contexts' | 'documents' | 'fetch' | 'limits' | 'network' | 'now' | 'signal'
>

/**
 * Looks inside.
 *
 * @example
 *   const { credential, proofs, canonical } = await inspect(bytes)
 *   console.log(credential?.issuer.id, proofs.length, canonical?.jcs)
 *
 * @param input As of `verify`.
 * @throws {UsageError} For a caller's mistake in the options.
 */
export async function inspect(input: VerifyInput, options: InspectOptions = {}): Promise<Inspection> {
  const context = createContext(options, { listTtl: new Map() }, () => Promise.reject(new Error('nothing is judged')))
  const content = await contentOf(() => receive(input, context), context)
  return { ...content, requests: context.fetcher.requests }
}

async function contentOf(read: () => Promise<RawInput> | RawInput, context: WalkContext): Promise<Content> {
  const content: Content = { layers: [], proofs: [], parts: [], problems: [] }
  const attempt = async (step: () => Promise<Partial<Content>>) => {
    try {
      Object.assign(content, await step())
    } catch (caught) {
      content.problems.push(problemOf(caught))
    }
  }
  let innermost: RawInput = {}
  await attempt(async () => {
    for await (const { layer, input } of layersOf(await read())) {
      content.layers.push(layer)
      innermost = input
    }
    return {}
  })
  const { json } = innermost
  if (isPresentation(json)) await attempt(async () => ({ parts: await partsOf(json['verifiableCredential'], context) }))
  else if (content.problems.length === 0) await attempt(() => claimsOf(innermost))
  if (isObject(json)) {
    content.proofs = await proofsOf(innermost)
    await attempt(async () => ({ canonical: await canonicalForms(json, context.options.contexts) }))
  }
  return content
}

async function claimsOf(input: RawInput): Promise<Partial<Content>> {
  const entry = await formatOf(input)
  const format = await entry?.load?.()
  if (format && isObject(input.json)) {
    const { standard, version, credential } = format.decode(input.json)
    return { standard, version, credential }
  }
  const why = entry
    ? problem('format-unsupported', entry.name)
    : problem('not-a-credential', 'nothing here is a credential in a form this program knows')
  return { problems: [why] }
}

/** Those of a presentation inside it are not looked at: `verify` does not, either. */
async function partsOf(credentials: JsonValue | undefined, context: WalkContext): Promise<Content[]> {
  const parts = toArray<JsonValue>(credentials).slice(0, context.limits.maxCredentials)
  return Promise.all(parts.map((part) => partOf(part, context)))
}

async function partOf(part: JsonValue, context: WalkContext): Promise<Content> {
  if (!isPresentation(part))
    return contentOf(() => (typeof part === 'string' ? { text: part } : { json: part }), context)
  return { layers: [], proofs: [], parts: [], problems: [problem('nested-presentation', 'it was not looked into')] }
}
