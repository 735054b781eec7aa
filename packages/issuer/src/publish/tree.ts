/**
 * The published register as a tree of files: a pure function of what the register holds, and which versions of the
 * script stay published.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import { achievement } from '../documents/achievement.js'
import { OPEN_BADGES_CONTEXT, VC_CONTEXT } from '../documents/contexts.js'
import { didDocument } from '../documents/did-document.js'
import { presentation } from '../documents/presentation.js'
import { stringifySorted } from '../register/json-file.js'
import { anchorEmbed, type Embed } from './embed.js'
import { headersFile } from './headers.js'
import { organiserPage } from './organiser-page.js'
import { credentialsOf, organiserParts } from './organiser-parts.js'
import { PAGE_STYLE } from './page.js'
import { icon, picture } from './picture.js'
import { criteriaPage, indexPage } from './plain-pages.js'
import type { RefreshedList } from './refresh-status-lists.js'
import type { RegisterState } from './register-state.js'

/** Content by path, in the order in which it is to be written: what others refer to comes first. */
export type Tree = Map<string, string | Uint8Array>

/**
 * Composes the tree.
 *
 * @param state What the register holds.
 * @param lists The signed status lists.
 * @param embed The badge script as built.
 * @param kept Exact versions of the script that were published before.
 */
export function composeTree(state: RegisterState, lists: RefreshedList[], embed: Embed, kept: readonly string[]): Tree {
  const tree: Tree = new Map()
  const { network } = state
  const json = (path: string, value: JsonObject) => tree.set(path, stringifySorted(value))

  for (const folder of [`v${embed.version}`, 'v1']) addEmbed(tree, folder, anchorEmbed(network, embed))
  json('.well-known/did.json', didDocument(network))
  json('achievements/quality-label.json', { '@context': [VC_CONTEXT, OPEN_BADGES_CONTEXT], ...achievement(network) })
  for (const { purpose, list, credential } of lists) {
    // In a dry run the new bytes of a list are not known; that it would be written is.
    tree.set(`status/${purpose}/${list}`, credential ? stringifySorted(credential) : '')
  }
  for (const { slug, recognition } of state.endorsers) json(`endorsers/${slug}.json`, recognition)
  for (const { name, credential } of state.endorsements) json(`endorsements/${name}.json`, credential)
  tree.set('page.css', PAGE_STYLE)
  tree.set('icon.svg', icon())
  tree.set('criteria/index.html', criteriaPage(state))
  for (const entry of state.organisers) if (entry.labels.length > 0) addOrganiser(tree, state, entry)
  tree.set('index.html', indexPage(state))
  tree.set('_headers', headersFile([...new Set([...kept, embed.version])].sort()))
  return tree
}

function addOrganiser(tree: Tree, state: RegisterState, entry: RegisterState['organisers'][number]): void {
  const { slug } = entry.organiser
  const parts = organiserParts(state, entry)
  for (const label of entry.labels) {
    for (const [index, { credential }] of label.issues.entries()) {
      tree.set(`labels/${slug}/${label.number}/${index + 1}.json`, stringifySorted(credential))
    }
  }
  tree.set(`organisers/${slug}.json`, stringifySorted(presentation(credentialsOf(parts))))
  tree.set(`organisers/${slug}.svg`, picture(new URL(state.network.origin).host))
  tree.set(`organisers/${slug}/index.html`, organiserPage(state.network, entry.organiser, parts))
}

/** The chunks before the script that loads them. */
function addEmbed(tree: Tree, folder: string, files: Map<string, Uint8Array>): void {
  const isEntry = (path: string) => path === 'quality-label-badge.js'
  const paths = [...files.keys()].sort((a, b) => Number(isEntry(a)) - Number(isEntry(b)) || (a < b ? -1 : 1))
  for (const path of paths) tree.set(`embed/${folder}/${path}`, files.get(path)!)
}
