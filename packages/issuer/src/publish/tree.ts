/**
 * The published register as a tree of files: a pure function of what the register holds. It is composed one file after
 * the other, and nobody holds all of it: a register may be larger than the memory.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import { achievement } from '../documents/achievement.js'
import { OPEN_BADGES_CONTEXT, VC_CONTEXT } from '../documents/contexts.js'
import { didDocument } from '../documents/did-document.js'
import { presentation } from '../documents/presentation.js'
import { stringifySorted } from '../register/json-file.js'
import { bakedPicture, labelToBake } from './baked-picture.js'
import { anchorEmbed, ENTRY, type Embed } from './embed.js'
import { FRAME_STYLE, FRAME_STYLE_PATH, framePage } from './frame-page.js'
import { hostFiles } from './host-files/host-files.js'
import { oembed } from './oembed.js'
import { organiserPage } from './organiser-page.js'
import { credentialsOf, organiserParts, shownEndorsements } from './organiser-parts.js'
import { PAGE_STYLE } from './page.js'
import { icon, picture } from './picture.js'
import { LATEST_PATH, latestVersion, pinEmbed } from './pinned-embed.js'
import { indexPages, type Listed } from './index-pages.js'
import { criteriaPage } from './plain-pages.js'
import type { RefreshedList } from './refresh-status-lists.js'
import type { OrganiserEntry, SharedState } from './register-state.js'

/** One file of the tree. */
export interface TreeFile {
  path: string
  content: string | Uint8Array
}

/**
 * The files that come before those of the organisers: what they refer to.
 *
 * @param state What the organisers share.
 * @param lists The signed status lists.
 * @param embed The badge script as built.
 */
export function* firstFiles(state: SharedState, lists: readonly RefreshedList[], embed: Embed): Generator<TreeFile> {
  const { network } = state
  const script = anchorEmbed(network, embed)
  yield* embedFiles(`v${embed.version}`, pinEmbed(script))
  yield json(LATEST_PATH, latestVersion(network.origin, embed.version))
  yield* embedFiles('v1', script)
  yield json('.well-known/did.json', didDocument(network))
  yield json('achievements/quality-label.json', {
    '@context': [VC_CONTEXT, OPEN_BADGES_CONTEXT],
    ...achievement(network)
  })
  for (const { purpose, list, credential } of lists) {
    // In a dry run the new bytes of a list are not known; that it would be written is.
    yield { path: `status/${purpose}/${list}`, content: credential ? stringifySorted(credential) : '' }
  }
  for (const { slug, recognition } of state.endorsers) yield json(`endorsers/${slug}.json`, recognition)
  for (const { record } of shownEndorsements(state)) yield json(`endorsements/${record.name}.json`, record.credential)
  yield { path: 'page.css', content: PAGE_STYLE }
  yield { path: FRAME_STYLE_PATH, content: FRAME_STYLE }
  yield { path: 'icon.svg', content: icon() }
  yield { path: 'criteria/index.html', content: criteriaPage(state) }
}

/**
 * The files of one organiser who holds, or has held, a label. Each path names the organiser's slug: by it `publish`
 * knows whose a file is.
 *
 * @param state What the organisers share. Of endorsements it needs those that concern this one.
 * @param entry What the register holds of the organiser.
 */
export async function* organiserFiles(state: SharedState, entry: OrganiserEntry): AsyncGenerator<TreeFile> {
  const { slug } = entry.organiser
  const parts = organiserParts(state, entry)
  for (const label of entry.labels) {
    for (const [index, { credential }] of label.issues.entries()) {
      yield json(`labels/${slug}/${label.number}/${index + 1}.json`, credential)
    }
  }
  yield json(`organisers/${slug}.json`, presentation(credentialsOf(parts)))
  yield { path: `organisers/${slug}.svg`, content: picture(new URL(state.network.origin).host) }
  yield { path: `organisers/${slug}.png`, content: await bakedPicture(labelToBake(parts.labels)) }
  yield json(`organisers/${slug}/oembed.json`, oembed(state.network, entry.organiser))
  yield { path: `organisers/${slug}/index.html`, content: organiserPage(state.network, entry.organiser, parts) }
  yield { path: `organisers/${slug}/frame/index.html`, content: framePage(state.network, entry.organiser) }
}

/**
 * The files that come after those of the organisers: what refers to them.
 *
 * @param listed Who is in the register.
 */
export function* lastFiles({ network }: SharedState, listed: readonly Listed[]): Generator<TreeFile> {
  for (const [path, content] of indexPages(network, listed)) yield { path, content }
  for (const [path, content] of hostFiles(network)) yield { path, content }
}

/** The chunks before the script that loads them. */
function* embedFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Generator<TreeFile> {
  const isEntry = (path: string) => path === ENTRY
  const paths = [...files.keys()].sort((a, b) => Number(isEntry(a)) - Number(isEntry(b)) || (a < b ? -1 : 1))
  for (const path of paths) yield { path: `embed/${folder}/${path}`, content: files.get(path)! }
}

function json(path: string, value: JsonObject): TreeFile {
  return { path, content: stringifySorted(value) }
}
