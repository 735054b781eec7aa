/**
 * The status methods: the type of the entry, the clause, the code.
 *
 * @module
 */

import type { Credential, StatusEntry } from '../model/credential.js'
import type { Problem } from '../problems.js'

/** Where an entry points to. */
export interface StatusReference {
  /** Address of the list. */
  list: string
  purpose: string
  index: number
  /** Bits of one status. */
  size: number
}

/** What a list says at one place. */
export interface StatusReading {
  /** Zero: not set. */
  value: number
  /** The text for the value, where the entry brings one. */
  message?: string
  notes: Problem[]
}

export interface StatusMethod {
  /** @throws {ProblemError} `status-entry-invalid`. */
  refer(entry: StatusEntry): StatusReference
  /**
   * Reads a list whose own proof has been checked.
   *
   * @throws {ProblemError} `status-list-invalid`, `status-purpose`, `status-range`.
   */
  read(list: Credential, entry: StatusEntry, reference: StatusReference, maxBytes: number): Promise<StatusReading>
  /** How long the list may be kept, in milliseconds, when it says so. */
  ttlMs(list: Credential): number | undefined
}

export interface StatusMethodEntry {
  /** `type` of the entry in the credential. */
  type: string
  specification: string
  load(): Promise<{ method: StatusMethod }>
}

const table = new Map<string, StatusMethodEntry>(
  [
    {
      type: 'BitstringStatusListEntry',
      specification: 'https://www.w3.org/TR/vc-bitstring-status-list/',
      load: () => import('./bitstring-status-list.js')
    }
  ].map((entry) => [entry.type, entry])
)

/** The method of an entry, `undefined` when this project does not know its type. */
export function statusMethodOf(entry: StatusEntry): StatusMethodEntry | undefined {
  return table.get(entry.type)
}
