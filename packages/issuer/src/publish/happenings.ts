/**
 * What the journal says about organisers, as far as it is published: which were touched when, and when labels were
 * withdrawn.
 *
 * @module
 */

import { followJournal, START, type Position } from '../register/follow-journal.js'
import type { JournalEvent } from '../register/journal.js'

/** Of all that happens at the desk, what can change what is published of an organiser. */
const PUBLISHED = /^(label|organiser|site|object|catalogue|endorsement|endorser)\./

/** An event, as the feed of changes has it. */
export type Moment = [sequence: number, at: string]

/** What has happened between two places in the journal. */
export interface Happenings {
  /** The second of them. */
  position: Position
  /** The latest event that names an organiser, by slug. */
  organisers: Map<string, Moment>
  /** The latest event that names an endorsement and no organiser, by the name of the endorsement. */
  endorsements: Map<string, Moment>
  /** The latest event about an endorser alone, by slug. */
  endorsers: Map<string, Moment>
  /** Slugs of those who came to hold a label. */
  labelled: Set<string>
  /** When labels were withdrawn, by id. */
  withdrawn: Map<string, string>
}

/** Nothing yet. */
export function nothingYet(position = START): Happenings {
  return {
    position,
    organisers: new Map(),
    endorsements: new Map(),
    endorsers: new Map(),
    labelled: new Set(),
    withdrawn: new Map()
  }
}

/** Takes note of an event. */
export function note(happenings: Happenings, { type, ids, sequence, at }: JournalEvent): void {
  const { organiser, endorsement, endorser, label } = ids
  if (type.startsWith('label.') && organiser !== undefined) happenings.labelled.add(organiser)
  if (type === 'label.revoked' && label !== undefined) happenings.withdrawn.set(label, at)
  if (!PUBLISHED.test(type)) return
  if (organiser !== undefined) happenings.organisers.set(organiser, [sequence, at])
  else if (endorsement !== undefined) happenings.endorsements.set(endorsement, [sequence, at])
  else if (endorser !== undefined) happenings.endorsers.set(endorser, [sequence, at])
}

/**
 * Reads the journal from a place on.
 *
 * @throws {RegisterError} `ERR_REGISTER_DAMAGED`.
 */
export async function readHappenings(directory: string, from = START): Promise<Happenings> {
  const happenings = nothingYet(from)
  for await (const { event, position } of followJournal(directory, from)) {
    note(happenings, event)
    happenings.position = position
  }
  return happenings
}
