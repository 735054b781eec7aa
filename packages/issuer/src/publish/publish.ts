/**
 * Publishes a register as static files, for any web server.
 *
 * @module
 */

import { join } from 'node:path'
import { CHANGES_PATH } from '@quality-label/credentials'
import { isOrphaned, orphanedIssues } from '../acts/resign.js'
import { RegisterError } from '../errors.js'
import type { NetworkSigner } from '../keys/network-keys.js'
import { readJournal } from '../register/journal.js'
import { stringifySorted } from '../register/json-file.js'
import { FOLDERS } from '../register/layout.js'
import { changing, type Register } from '../register/register.js'
import { changesFeed } from './changes.js'
import type { Embed } from './embed.js'
import { keptVersions, readManifest } from './manifest.js'
import { refreshShards, type OpenLabelKey } from './refresh-shards.js'
import { endingLists, refreshStatusLists, type SignedList } from './refresh-status-lists.js'
import { readState, type RegisterState } from './register-state.js'
import { finishSwitch } from './switch-files.js'
import { composeTree } from './tree.js'
import { compareTree, writeTree, type Difference } from './write-tree.js'

/** How to publish. */
export interface PublishOptions {
  /** Where to. Default: `public` in the register's folder. */
  to?: string | undefined
  /** The badge script as built. */
  embed: Embed
  /** Opens the status key; called only when a status list must be signed. */
  openStatusKey: () => Promise<NetworkSigner>
  /**
   * Opens the label key; called only when the directory of holders must be signed. Without it, or where the key is not
   * there (`ERR_KEY_MISSING`), the directory stays as it was signed last. Default: none.
   */
  openLabelKey?: OpenLabelKey
  now: Date
  /**
   * The daily run that nobody attends: status lists are signed anew with the status key alone, and the label key is
   * never opened. Default false.
   */
  refresh?: boolean | undefined
  /** Say what would change, and change nothing. Default false. */
  dryRun?: boolean | undefined
}

/** What a publish did, or would do. */
export interface PublishResult extends Difference {
  to: string
  /** Status lists that were signed: `revocation/1`. */
  signed: string[]
  /** Files of the directory of holders that were signed: `register/id/all.json`. */
  shards: string[]
  /** Status lists that were near their end when this run began: the daily run does not come, or does not succeed. */
  ending: SignedList[]
  /** The directory is behind the register: publish where the label key is. */
  waiting: boolean
  dryRun: boolean
}

/**
 * Publishes. The same register gives the same bytes, but for status lists that changed or are a day old, parts of the
 * directory of holders that changed, and the headers of versions of the script that were published there before.
 *
 * @throws {RegisterError} `ERR_PUBLISH_TARGET`, `ERR_PUBLISH_EMBED`, `ERR_KEY_PASSPHRASE`, `ERR_NOT_VERIFIED`.
 */
export async function publish(register: Register, options: PublishOptions): Promise<PublishResult> {
  const { embed, openStatusKey, now, refresh = false, dryRun = false } = options
  const openLabelKey = refresh ? undefined : options.openLabelKey
  const to = options.to ?? join(register.directory, FOLDERS.public)
  return await changing(register, async () => {
    if (!dryRun) await finishSwitch(to)
    const kept = keptVersions(await readManifest(to))
    const state = await readState(register)
    assertSigned(state)
    // As they are before: what is near its end now shows that the daily run does not come.
    const ending = await endingLists(register, state.lists, now)
    const lists = await refreshStatusLists(register, state, { now, openStatusKey, dryRun, unattended: refresh })
    const journal = await readJournal(register.directory)
    const directory = await refreshShards(register, state, journal, { now, openLabelKey, dryRun })
    const tree = composeTree(state, lists, embed, kept)
    for (const [path, text] of directory.files) tree.set(path, text)
    tree.set(CHANGES_PATH, stringifySorted(await changesFeed(state, journal)))
    const difference = await compareTree(to, tree)
    if (!dryRun) await writeTree(to, tree, difference)
    const signed = lists.filter((list) => list.signed).map(({ purpose, list }) => `${purpose}/${list}`)
    const { signed: shards, waiting } = directory
    return { ...difference, to, signed, shards, ending, waiting, dryRun }
  })
}

/** What no reader could verify is not published: a rotation was cut short. */
function assertSigned({ network, organisers, endorsers }: RegisterState): void {
  const isHalfway =
    organisers.some(({ labels }) => labels.some((label) => orphanedIssues(network, label).length > 0)) ||
    endorsers.some(({ recognition }) => isOrphaned(network, recognition))
  if (!isHalfway) return
  const [key] = network.keys.filter(({ use, state }) => use === 'label' && state === 'compromised').slice(-1)
  throw new RegisterError(
    'ERR_REGISTER_STATE',
    `Some credentials are still signed by a key that left the DID document. Finish what was begun: quality-label keys rotate ${key?.id ?? 'label'} --compromised.`
  )
}
