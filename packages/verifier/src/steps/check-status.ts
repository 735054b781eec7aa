/**
 * What does the issuer say of the credential today? Every entry is its own check; none is skipped because another
 * stands first.
 *
 * @module
 */

import {
  problem,
  ProblemError,
  statusMethodOf,
  type Credential,
  type Problem,
  type StatusEntry,
  type StatusLists,
  type StatusReading
} from '@quality-label/credentials'
import { ask, failed, passed, skipped, toCheck, unknown, type Finding } from '../checks.js'
import type { WalkContext } from '../context.js'
import { hasLiveStatus } from '../label.js'
import type { Check } from '../result.js'
import type { ListReading } from '../walked.js'
import { readStatusList, remember } from './read-status-list.js'

/** A label has two. Each costs a request or the reading of a list. */
const maxEntries = 20

/** Lists are asked only for an issuer that is trusted, or where nobody said whom to trust. */
export async function checkStatus(credential: Credential, issuer: Check, context: WalkContext): Promise<Check[]> {
  if (context.options.status === 'skip' || issuer.outcome === 'failed') return [toCheck('status', skipped())]
  const asked = await Promise.all(
    credential.status.slice(0, maxEntries).map((entry) => ask('status', () => checkEntry(entry, credential, context)))
  )
  const checks = asked.map(({ check }) =>
    check.outcome === 'failed' && !decisive(check) ? { ...check, outcome: 'unknown' as const } : check
  )
  if (credential.status.length > maxEntries) {
    checks.push(
      toCheck(
        'status',
        unknown(problem('limit-exceeded', `${credential.status.length} status entries`, '/credentialStatus'))
      )
    )
  }
  const trusted = context.options.trust?.issuers.get(credential.issuer.id)
  if (trusted?.achievements && !hasLiveStatus(credential)) {
    checks.push(
      toCheck(
        'status',
        unknown(
          problem(
            'label-without-status',
            'a revocation entry, a suspension entry and an end are needed',
            '/credentialStatus'
          )
        )
      )
    )
  }
  return checks.length > 0 ? checks : [toCheck('status', skipped())]
}

async function checkEntry(entry: StatusEntry, credential: Credential, context: WalkContext): Promise<Finding> {
  const known = await statusMethodOf(entry)
  if (!known) return unknown(problem('status-type-unsupported', entry.type || 'an entry without a type', entry.pointer))
  const { method } = await known.load()
  const reading = await method.read(entry, credential, listsFor(entry, credential, context))
  remember(context.shared.listTtl, reading)
  return interpret(reading, entry)
}

function listsFor({ pointer }: StatusEntry, credential: Credential, context: WalkContext): StatusLists {
  const believed = async (asked: Promise<ListReading>) => {
    const list = await asked
    if ('problem' in list) throw new ProblemError({ ...list.problem, pointer })
    return list.document
  }
  return {
    signed: (url) => believed(readStatusList(url, credential, context)),
    hosted: async (url) => believed((await import('./read-hosted-list.js')).readHostedList(url, context)),
    maxBytes: context.limits.maxInflatedBytes,
    expanded: context.expanded
  }
}

/**
 * What a set bit means, by purpose. @see
 * {@link https://www.w3.org/TR/vc-bitstring-status-list/#statuspurpose statusPurpose, 2.1}
 */
const meanings = new Map<string, readonly [Problem['code'], (found: Problem) => Finding]>([
  ['revocation', ['revoked', failed]],
  ['suspension', ['suspended', failed]],
  ['refresh', ['status-refresh', (found) => passed([found])]],
  ['message', ['status-message', (found) => passed([found])]]
])

function interpret({ value, message, notes, purpose, list }: StatusReading, { pointer }: StatusEntry): Finding {
  // Only a message says something with zero, too.
  if (value === 0 && !(purpose === 'message' && message !== undefined)) return passed(notes)
  const [code, meaning] = meanings.get(purpose) ?? (['status-purpose-unknown', unknown] as const)
  const found = meaning(problem(code, message ?? `${list} says so (${purpose})`, pointer))
  return { ...found, notes: [...notes, ...found.notes] }
}

/** Anything wrong with a list or an entry is "could not find out": only a list that holds can say that a label does not. */
function decisive({ problems }: Check): boolean {
  return problems.every(({ code }) => code === 'revoked' || code === 'suspended')
}
