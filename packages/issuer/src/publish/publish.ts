/**
 * Publishes a register as static files, for any web server.
 *
 * @module
 */

import { join } from 'node:path'
import type { NetworkSigner } from '../keys/network-keys.js'
import { FOLDERS } from '../register/layout.js'
import { changing, type Register } from '../register/register.js'
import type { Embed } from './embed.js'
import { keptVersions, readManifest } from './manifest.js'
import { refreshStatusLists } from './refresh-status-lists.js'
import { readState } from './register-state.js'
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
  now: Date
  /** Say what would change, and change nothing. Default false. */
  dryRun?: boolean | undefined
}

/** What a publish did, or would do. */
export interface PublishResult extends Difference {
  to: string
  /** Status lists that were signed: `revocation/1`. */
  signed: string[]
  dryRun: boolean
}

/**
 * Publishes. The same register gives the same bytes, but for status lists that changed or are a day old, and the
 * headers of versions of the script that were published there before.
 *
 * @throws {RegisterError} `ERR_PUBLISH_TARGET`, `ERR_PUBLISH_EMBED`, `ERR_KEY_PASSPHRASE`, `ERR_NOT_VERIFIED`.
 */
export async function publish(register: Register, options: PublishOptions): Promise<PublishResult> {
  const { embed, openStatusKey, now, dryRun = false } = options
  const to = options.to ?? join(register.directory, FOLDERS.public)
  return await changing(register, async () => {
    const kept = keptVersions(await readManifest(to))
    const state = await readState(register)
    const lists = await refreshStatusLists(register, state, now, openStatusKey, dryRun)
    const tree = composeTree(state, lists, embed, kept)
    const difference = await compareTree(to, tree)
    if (!dryRun) await writeTree(to, tree, difference)
    const signed = lists.filter((list) => list.signed).map(({ purpose, list }) => `${purpose}/${list}`)
    return { ...difference, to, signed, dryRun }
  })
}
