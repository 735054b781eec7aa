/**
 * The tree in the units in which it is written: what organisers refer to, each organiser, and what refers to them.
 *
 * @module
 */

import { CHANGES_PATH, type JsonObject } from '@quality-label/credentials'
import { stringifySorted } from '../register/json-file.js'
import { sha256 } from '../register/objects.js'
import type { Register } from '../register/register.js'
import { codeDigest } from './code-digest.js'
import type { Embed } from './embed.js'
import type { Listed } from './index-pages.js'
import type { Composed } from './memory.js'
import type { RefreshedShards } from './refresh-shards.js'
import type { RefreshedList } from './refresh-status-lists.js'
import { concerning, readEntry, type SharedState } from './register-state.js'
import type { Survey } from './survey.js'
import { firstFiles, lastFiles, organiserFiles } from './tree.js'
import type { Unit } from './write-tree.js'

/** All that a tree is made of. */
export interface Parts {
  register: Register
  shared: SharedState
  survey: Pick<Survey, 'summaries' | 'listed'>
  lists: readonly RefreshedList[]
  embed: Embed
  shards: RefreshedShards
  feed: JsonObject
  /** What was composed the last time, and what is composed now. */
  composed: Composed
}

/** Behind every slug. */
const INDEX_PAGES = '~index'

/** The units, one after the other. An organiser's records are read when the files are asked for, and not before. */
export async function* unitsOf(parts: Parts): AsyncGenerator<Unit> {
  const { register, shared, survey, lists, embed, shards, feed, composed } = parts
  yield { files: () => firstFiles(shared, lists, embed) }
  const sharedWith = concerning(shared)
  const shownFor = digestsOf(register, sharedWith)
  for await (const { slug, digest, isLabelled } of survey.summaries()) {
    if (!isLabelled) continue
    const files = async function* () {
      yield* organiserFiles(sharedWith(slug), await readEntry(register, slug))
    }
    yield { organiser: slug, files, ...(await remembered(composed, slug, shownFor(slug) + digest)) }
  }
  const pages = async function* () {
    yield* lastFiles(shared, await listedIn(survey))
  }
  yield { files: pages, ...(await remembered(composed, INDEX_PAGES, shownFor('') + survey.listed)) }
  yield { files: () => shards.files() }
  yield { files: () => [{ path: CHANGES_PATH, content: stringifySorted(feed) }] }
}

async function remembered(composed: Composed, name: string, from: string): Promise<Pick<Unit, 'known' | 'done'>> {
  const digest = sha256(from)
  return {
    known: await composed.known(name, digest),
    done: (made) => composed.add(name, digest, made)
  }
}

/** Of all but their own records: a digest of what an organiser's files are composed from. */
function digestsOf(register: Register, sharedWith: (slug: string) => SharedState): (slug: string) => string {
  const { network, policy } = register
  const digestOf = ({ endorsers, endorsements }: SharedState) =>
    sha256(JSON.stringify([codeDigest(), network, policy, endorsers, endorsements]))
  const ofNobody = sharedWith('')
  const usual = digestOf(ofNobody)
  return (slug) => {
    const own = sharedWith(slug)
    return own.endorsements.length === ofNobody.endorsements.length ? usual : digestOf(own)
  }
}

async function listedIn(survey: Pick<Survey, 'summaries'>): Promise<Listed[]> {
  const listed: Listed[] = []
  for await (const { slug, name, country, isLabelled } of survey.summaries()) {
    if (isLabelled) listed.push({ slug, name, country })
  }
  return listed
}
