/**
 * The status methods: the type of the entry, the clause, the code.
 *
 * @module
 */

import type { Credential, StatusEntry } from '../model/credential.js'
import type { JsonObject } from '../model/json.js'
import type { Problem } from '../problems.js'

/** What is said of the credential at one place. */
export interface StatusReading {
  /** What the status is about; what a set one means is the verifier's. */
  purpose: string
  /** Zero: not set. */
  value: number
  /** The address that says so. */
  list: string
  /** The text for the value, where the entry or the list brings one. */
  message?: string
  /** How long the list asks to be kept, in milliseconds. */
  ttlMs?: number
  notes: Problem[]
}

/**
 * Where a method finds lists. Both ways end in a `ProblemError` where the list cannot be had or believed; a list that
 * several entries name is one object.
 */
export interface StatusLists {
  /** A list that is a credential: its document, once its own proof, issuer and dates have held. */
  signed: (url: string) => Promise<JsonObject>
  /** A list that is no credential: what its address answers, and only believed for standing there. */
  hosted: (url: string) => Promise<JsonObject>
  /** Of an expanded list. */
  maxBytes: number
  /** The lists of bits that this call has expanded, by their text. */
  expanded: Map<string, Promise<Uint8Array>>
}

export interface StatusMethod {
  /**
   * Reads the status that one entry points to.
   *
   * @param credential The one that the entry stands in, read from what its proof verified.
   * @throws {ProblemError} `status-entry-invalid`, `status-list-invalid`, `status-list-issuer`, `status-purpose`,
   *   `status-range`, and why a list cannot be had.
   */
  read(entry: StatusEntry, credential: Credential, lists: StatusLists): Promise<StatusReading>
}

export interface StatusMethodEntry {
  /** `type` of the entry in the credential. */
  type: string
  specification: string
  load(): Promise<{ method: StatusMethod }>
}

const table: readonly StatusMethodEntry[] = [
  {
    type: 'BitstringStatusListEntry',
    specification: 'https://www.w3.org/TR/vc-bitstring-status-list/',
    load: () => import('./bitstring-status-list.js')
  }
]

/** The method of an entry, `undefined` when this project does not know its type. */
export async function statusMethodOf({ type }: StatusEntry): Promise<StatusMethodEntry | undefined> {
  const usual = table.find((entry) => entry.type === type)
  return usual ?? (await import('./further-methods.js')).furtherMethods.find((entry) => entry.type === type)
}
