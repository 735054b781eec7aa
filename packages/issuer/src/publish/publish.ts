/**
 * Publishes a register as static files, for any web server.
 *
 * @module
 */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isOrphaned } from '../acts/resign.js'
import { RegisterError } from '../errors.js'
import type { NetworkSigner } from '../keys/network-keys.js'
import { FOLDERS, recordPath } from '../register/layout.js'
import { organiserOf } from '../register/object-reference.js'
import { changing, type Register } from '../register/register.js'
import { changesFeed } from './changes.js'
import type { Embed } from './embed.js'
import { checkTarget } from './manifest.js'
import { lastWritten, openComposed, rememberWritten } from './memory.js'
import { refreshShards, type OpenLabelKey } from './refresh-shards.js'
import { endingLists, refreshStatusLists, type SignedList } from './refresh-status-lists.js'
import { bitsByList, readShared, type SharedState } from './register-state.js'
import { survey, type Survey } from './survey.js'
import { finishSwitch } from './switch-files.js'
import { unitsOf } from './units.js'
import { writeTree, type Difference } from './write-tree.js'

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
 * directory of holders that changed, and versions of the script that were published there before. What did not change
 * is neither composed nor opened; what comes out is the same as if it had been.
 *
 * @throws {RegisterError} `ERR_PUBLISH_TARGET`, `ERR_PUBLISH_EMBED`, `ERR_KEY_PASSPHRASE`, `ERR_NOT_VERIFIED`.
 */
export async function publish(register: Register, options: PublishOptions): Promise<PublishResult> {
  const { dryRun = false } = options
  const { directory } = register
  const to = options.to ?? join(directory, FOLDERS.public)
  return await changing(register, async () => {
    if (!dryRun) await finishSwitch(to)
    await checkTarget(to)
    const shared = await readShared(register)
    const concerned = new Set(shared.endorsements.map(({ object }) => organiserOf(object)))
    const found = await survey(register, concerned, dryRun)
    try {
      return await publishSurveyed(register, shared, found, { ...options, to, dryRun })
    } finally {
      await found.close()
    }
  })
}

async function publishSurveyed(
  register: Register,
  shared: SharedState,
  found: Survey,
  {
    embed,
    openStatusKey,
    openLabelKey,
    now,
    refresh = false,
    dryRun,
    to
  }: PublishOptions & { to: string; dryRun: boolean }
): Promise<PublishResult> {
  const { directory } = register
  assertSigned(shared, found)
  // As they are before: what is near its end now shows that the daily run does not come.
  const ending = await endingLists(register, shared.lists, now)
  const bits = bitsByList(shared, found.bits)
  const lists = await refreshStatusLists(register, shared.lists, bits, {
    now,
    openStatusKey,
    dryRun,
    unattended: refresh
  })
  const isKnown = (slug: string) => existsSync(join(directory, recordPath.organiser(slug)))
  const { holders, textAt, position, recent } = found
  const contents = { holders, textAt, isKnown, events: position.sequence }
  const shards = await refreshShards(register, contents, {
    now,
    openLabelKey: refresh ? undefined : openLabelKey,
    dryRun
  })
  const feed = await changesFeed(shared, recent, isKnown)
  const composed = await openComposed(directory, dryRun)
  let difference: Difference
  try {
    const units = unitsOf({ register, shared, survey: found, lists, embed, shards, feed, composed })
    difference = await writeTree(to, units, { dryRun, since: await lastWritten(directory, to) })
  } catch (error) {
    await composed.drop()
    throw error
  }
  await (dryRun ? composed.drop() : composed.keep())
  if (!dryRun) await rememberWritten(directory, to)
  const signed = lists.filter((list) => list.signed).map(({ purpose, list }) => `${purpose}/${list}`)
  return { ...difference, to, signed, shards: shards.signed, ending, waiting: shards.waiting, dryRun }
}

/** What no reader could verify is not published: a rotation was cut short. */
function assertSigned({ network, endorsers }: SharedState, found: Survey): void {
  const isHalfway = found.isOrphaned || endorsers.some(({ recognition }) => isOrphaned(network, recognition))
  if (!isHalfway) return
  const [key] = network.keys.filter(({ use, state }) => use === 'label' && state === 'compromised').slice(-1)
  throw new RegisterError(
    'ERR_REGISTER_STATE',
    `Some credentials are still signed by a key that left the DID document. Finish what was begun: quality-label keys rotate ${key?.id ?? 'label'} --compromised.`
  )
}
