/**
 * What was withdrawn or suspended on a day that has passed: records say what is so today, the journal says since when.
 *
 * @module
 */

import { followJournal } from '../register/follow-journal.js'
import type { StatusBits } from './label-state.js'

/** The bits of a day. */
export interface Past {
  /** Of a label, by its id; `undefined` where it was not in the register yet. */
  label(id: string): StatusBits | undefined
  /** Whether an endorsement (by its name) or an endorser (by its slug) was withdrawn. */
  isWithdrawn(kind: 'endorsement' | 'endorser', name: string): boolean
}

const NEITHER: StatusBits = { revoked: false, suspended: false }

/** What each event makes of the bits of a label. */
const ofLabels: Readonly<Record<string, (bits: StatusBits) => StatusBits>> = {
  'label.issued': () => NEITHER,
  'label.suspended': (bits) => ({ ...bits, suspended: true }),
  'label.reinstated': (bits) => ({ ...bits, suspended: false }),
  'label.revoked': (bits) => ({ ...bits, revoked: true })
}

/** Reads the events up to a moment. */
export async function readPast(directory: string, at: Date): Promise<Past> {
  const bits = new Map<string, StatusBits>()
  const withdrawn = new Set<string>()
  for await (const { event } of followJournal(directory)) {
    const { type, ids, at: moment } = event
    if (Date.parse(moment) > at.getTime()) continue
    const label = ids['label']
    const change = ofLabels[type]
    if (label !== undefined && change) bits.set(label, change(bits.get(label) ?? NEITHER))
    const [kind, what] = type.split('.')
    if (kind !== undefined && what === 'withdrawn') withdrawn.add(`${kind} ${ids[kind] ?? ''}`)
  }
  return { label: (id) => bits.get(id), isWithdrawn: (kind, name) => withdrawn.has(`${kind} ${name}`) }
}
