/**
 * Looks at every organiser once, before anything is composed. Of whom nothing changed, what was found the last time is
 * taken. What is found lies on the disk, a line each, and is read from there: of a large register only a few numbers an
 * organiser are held in memory.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import { isObject } from '@quality-label/credentials'
import { isPlace, START, type Position } from '../register/follow-journal.js'
import { FOLDERS } from '../register/layout.js'
import { sha256 } from '../register/objects.js'
import { toJson } from '../register/records.js'
import { listSlugs, type Register } from '../register/register.js'
import { recall, recallLines, remember, rememberLines } from './cache.js'
import { newestOf, type Recent } from './changes.js'
import { codeDigest } from './code-digest.js'
import { readHappenings, type Moment } from './happenings.js'
import { lineReader, readLines } from '../register/lines.js'
import { readEntry, sourcesOf } from './register-state.js'
import { noHolders, placeHolder, type Holders } from './spread.js'
import { stampOf } from './stamp.js'
import { summaryOf, type Summary } from './summary.js'

const LIST = 'organisers'
const NEWS = 'news'

/** What was found. */
export interface Survey {
  /** The organisers, in the order of their slugs, read from the disk. */
  summaries(): AsyncGenerator<Summary>
  /** Some of what is signed is signed by a key that has left the DID document. */
  isOrphaned: boolean
  /** Bits that are set for organisers: `revocation/1#4711`. */
  bits: string[]
  /** Another one when the list of organisers is another. */
  listed: string
  holders: Holders
  /** The text of the holder at a place. */
  textAt: (place: number) => string
  recent: Recent
  /** The place in the journal up to which all this holds. */
  position: Position
  /** Gives back what the disk was used for. */
  close(): Promise<void>
}

/** What of the journal is remembered beside the organisers. */
interface News {
  organisers: [string, Moment][]
  endorsements: [string, Moment][]
  endorsers: [string, Moment][]
  /** Who once held a label, and has no record any more. */
  gone: string[]
}

/**
 * Surveys the organisers.
 *
 * @param register The register; the caller holds its lock.
 * @param endorsed Slugs of those whom endorsements concern.
 * @param dryRun Remember nothing.
 */
export async function survey(
  register: Register,
  endorsed: ReadonlySet<string | undefined>,
  dryRun: boolean
): Promise<Survey> {
  const { directory } = register
  const { position, news, lines } = await whatIsKnown(register)
  const before = summariesIn(lines)
  const close = async (error: unknown): Promise<never> => {
    await lines.return(undefined)
    throw error
  }
  const happenings = await readHappenings(directory, position).catch(close)
  const list = await rememberLines(directory, LIST, dryRun).catch(close)
  const recent = new Map(news.organisers)
  const labelled = new Set<string>()
  const gone = new Set(news.gone)
  const bits: string[] = []
  const holders = noHolders()
  const listed = createHash('sha256')
  let isOrphaned = false
  const leave = ({ slug, wasLabelled }: Summary) => wasLabelled && gone.add(slug)
  const tell = (slug: string) => {
    const moment = happenings.organisers.get(slug)
    if (moment) recent.set(slug, moment)
    if (endorsed.has(slug)) labelled.add(slug)
  }
  const take = (summary: Summary, offset: number) => {
    const { slug, name, country, holder, keys } = summary
    bits.push(...summary.bits)
    isOrphaned ||= summary.isOrphaned
    if (summary.isLabelled) listed.update(JSON.stringify([slug, name, country]))
    if (summary.wasLabelled) tell(slug)
    if (holder !== undefined && keys) placeHolder(holders, holder, keys, offset)
  }
  try {
    list.add(headOf(register, happenings.position))
    let found = await before.next()
    for (const slug of await listSlugs(register, FOLDERS.organisers)) {
      for (; !found.done && found.value.summary.slug < slug; found = await before.next()) leave(found.value.summary)
      const known = !found.done && found.value.summary.slug === slug ? found.value : undefined
      const { stamp, newest } = stampOf(directory, sourcesOf(slug))
      const isNew = happenings.organisers.has(slug) || happenings.labelled.has(slug)
      let { summary, line } = known ?? {}
      if (!summary || line === undefined || summary.stamp !== stamp || isNew) {
        // What is as young as this survey may still change within the same tick of the disk's clock.
        const lasting = newest < list.begun ? stamp : ''
        const remembered = summary ?? (gone.has(slug) ? { wasLabelled: true, withdrawn: {} } : undefined)
        summary = summaryOf(register, await readEntry(register, slug), lasting, remembered, happenings)
        line = JSON.stringify(summary)
      }
      gone.delete(slug)
      happenings.labelled.delete(slug)
      take(summary, list.add(line))
      if (known) found = await before.next()
    }
    for (; !found.done; found = await before.next()) leave(found.value.summary)
    for (const slug of happenings.labelled) gone.add(slug)
    gone.forEach(tell)
    list.flush()
  } catch (error) {
    await list.drop()
    throw error
  }
  const endorsements = new Map([...news.endorsements, ...happenings.endorsements])
  const endorsers = new Map([...news.endorsers, ...happenings.endorsers])
  const organisers = newestOf(recent)
  for (const slug of organisers.keys()) labelled.add(slug)
  let path = list.path
  if (!dryRun) {
    path = await list.keep()
    await remember(directory, NEWS, {
      list: sha256(headOf(register, happenings.position)),
      organisers: [...organisers],
      endorsements: [...endorsements],
      endorsers: [...endorsers],
      gone: [...gone]
    })
  }
  const found = { isOrphaned, bits, listed: listed.digest('hex'), holders, position: happenings.position }
  return openSurvey(
    path,
    { ...found, recent: { organisers, endorsements, endorsers, labelled } },
    dryRun ? list.drop : undefined
  )
}

/** Apart from {@link survey}: nothing of what that has held is held any longer. */
function openSurvey(
  path: string,
  found: Omit<Survey, 'summaries' | 'textAt' | 'close'>,
  drop: (() => Promise<void>) | undefined
): Survey {
  const reader = lineReader(path)
  return {
    ...found,
    async *summaries() {
      const all = readLines(path)
      await all.next()
      for await (const { summary } of summariesIn(all)) yield summary
    },
    textAt: (place) => (JSON.parse(reader.at(place)) as Summary).holder!,
    async close() {
      reader.close()
      await drop?.()
    }
  }
}

/** What was found the last time, where it was found by the same code, under the same keys, and of the same journal. */
async function whatIsKnown(
  register: Register
): Promise<{ position: Position; news: News; lines: AsyncGenerator<string> }> {
  const { directory } = register
  const lines = recallLines(directory, LIST)
  const head = await lines.next()
  const position = head.done ? undefined : placeIn(head.value)
  const news = await recall(directory, NEWS)
  const isCurrent =
    !head.done &&
    position !== undefined &&
    head.value === headOf(register, position) &&
    news?.['list'] === sha256(head.value) &&
    (await isPlace(directory, position))
  if (isCurrent) return { position, news: news as unknown as News, lines }
  await lines.return(undefined)
  return { position: START, news: { organisers: [], endorsements: [], endorsers: [], gone: [] }, lines }
}

/** Nobody but {@link survey} writes it: whether it is whole is all that is asked. */
function placeIn(head: string): Position | undefined {
  try {
    const value: unknown = JSON.parse(head)
    return isObject(value) && isObject(value['position']) ? (value['position'] as unknown as Position) : undefined
  } catch {
    return undefined
  }
}

function headOf({ network }: Register, position: Position): string {
  const { bytes, sequence, hash } = position
  const code = sha256(codeDigest() + JSON.stringify(toJson(network)))
  return JSON.stringify({ code, position: { bytes, sequence, hash } })
}

async function* summariesIn(lines: AsyncIterable<string>): AsyncGenerator<{ summary: Summary; line: string }> {
  for await (const line of lines) yield { summary: JSON.parse(line) as Summary, line }
}
