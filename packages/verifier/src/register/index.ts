/**
 * A register's client: who holds the label, who held it then, what changed. In Node and browsers, online or from a
 * snapshot.
 *
 * @module
 */

import { problemOf } from '@quality-label/credentials'
import { clockOf } from '../clock.js'
import { createTrustList } from '../trust-list.js'
import { createVerifier } from '../verifier.js'
import type { LabelAnswer, RegisterClient, RegisterSnapshot } from './answers.js'
import { changesSince } from './changes.js'
import { createDirectory } from './directory.js'
import { heldIn, readSpan } from './held-on.js'
import { lookUp } from './look-up.js'
import { readQuery } from './query.js'
import { readSettings, STATUS_ONLY, type RegisterOptions } from './settings.js'
import { allHolders, takeSnapshot } from './snapshot.js'
import { sourceOf } from './source.js'

export type {
  BadgeIssuer,
  Change,
  ChangesAnswer,
  Found,
  HeldAnswer,
  Holder,
  LabelAnswer,
  LookUp,
  NotFound,
  Period,
  Query,
  RegisterClient,
  RegisterSnapshot,
  Unknown
} from './answers.js'
export type { RegisterOptions } from './settings.js'

/**
 * Opens a register. Nothing is asked before the first look-up; a look-up then is one request, and none for what was
 * read a moment ago.
 *
 * @example
 *   const register = openRegister('https://labels.example/', { trust })
 *   const { outcome, holder } = await register.find({ site: 'https://nova-skola.example/courses/7' })
 *
 * @param from Its address, or a snapshot of it. A snapshot proves itself as the address does: by the keys of the trust
 *   list, or by the DID document, which is asked for where it is not among `documents`.
 * @param options Every one is optional. Without `trust`, whoever holds the host of the address is believed.
 * @throws {UsageError} For a caller's mistake. So do all functions of the client; a register that cannot be read is an
 *   answer.
 */
export function openRegister(from: string | URL | RegisterSnapshot, options: RegisterOptions = {}): RegisterClient {
  const settings = readSettings(from, options)
  const { verifying, did, labelTrust } = settings
  const verifier = createVerifier(verifying)
  const source = sourceOf(settings)
  const directory = createDirectory(settings, source, verifier)
  const now = clockOf(verifying.now)
  const find: RegisterClient['find'] = async (query) => lookUp(readQuery(query), directory)

  /** Which achievement is the label, the index says where the caller does not. */
  const trustForLabels = async () => {
    if (labelTrust) return labelTrust
    const { achievement } = (await directory.index()).part
    return createTrustList({ issuers: [{ id: did, achievements: [achievement], statusOnly: STATUS_ONLY }] })
  }
  const label = async (id: string): Promise<LabelAnswer> => {
    const found = await find({ id })
    if (found.outcome !== 'found') return found
    const { holder } = found
    try {
      const trust = await trustForLabels()
      const result = await verifier.verify(holder.address, { ...verifying, trust, recipient: holder.id })
      return { outcome: 'found', holder, result }
    } catch (caught) {
      return { outcome: 'unknown', problems: [problemOf(caught)] }
    }
  }
  return {
    find,
    label,
    heldOn: async (id, date) => {
      const span = readSpan(date, now())
      return heldIn(span, await find({ id }))
    },
    holders: () => allHolders(directory),
    changes: async (since = 0) => changesSince(since, source),
    snapshot: async () => takeSnapshot(settings, directory, source)
  }
}
