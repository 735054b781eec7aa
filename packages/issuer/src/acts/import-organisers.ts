/**
 * Adds many organisers at once, with the labels that they hold already. Every row is judged before the first is
 * written: one fault, and nothing is.
 *
 * @module
 */

import { addressesOf } from '../documents/addresses.js'
import { RegisterError } from '../errors.js'
import { isBadgeFile, type BadgeOptions, type HolderFile } from '../holders/from-badges.js'
import type { RawHolder } from '../holders/holder-list.js'
import { placeHolders, type PlacedHolder } from '../holders/known-holders.js'
import { inTable, readHolder, type HolderFault } from '../holders/read-holder.js'
import { readHolders } from '../holders/read-holders.js'
import type { NetworkSigner, OpenKey } from '../keys/network-keys.js'
import { assertRecoverable } from '../keys/recovery-copy.js'
import { recordPath } from '../register/layout.js'
import { toJson, type OrganiserRecord } from '../register/records.js'
import { changing, commit, readRecord, type Act, type Register } from '../register/register.js'
import { labelsOf } from './find-label.js'
import { issueLabel, planIssue, type IssueInput } from './issue-label.js'

/** What an import did, or would do. */
export interface Imported {
  added: { place: string; organiser: OrganiserRecord }[]
  /** Rows whose organiser is in the register already: nothing of it was changed. */
  existing: { place: string; slug: string; name: string; differs: boolean }[]
  /** Ids of the labels that were issued. */
  labels: string[]
}

/** So many rows are one event: rebuilding reads an event's object once for every file in it. */
const ROWS_AN_EVENT = 100

/**
 * Imports a list of organisers (CSV), or the badges that they hold (Open Badges 2.0: JSON, addresses, images).
 *
 * A crash in between leaves whole rows: the same import again goes on where it stopped, because rows that are there
 * already are left alone.
 *
 * @param file Its name says what it is, and stands in the journal as the reason of each label.
 * @param openLabelKey Called once, when a row says that a label is held.
 * @param onRow Called after each row that was written.
 * @throws {RegisterError} `ERR_REGISTER_INPUT`, with every fault and its place; `ERR_KEY_RECOVERY` as `issueLabel`.
 */
export async function importOrganisers(
  register: Register,
  file: HolderFile,
  badges: BadgeOptions,
  openLabelKey: OpenKey,
  act: Act,
  onRow: (done: number, all: number) => void = () => undefined
): Promise<Imported> {
  const faults: HolderFault[] = []
  const raws = await readHolders(register.network, file, badges, faults, act)
  const rows = raws.flatMap((raw) => readHolder(raw, faults) ?? [])
  const placed = await placeHolders(register, rows, faults)
  const planned: Planned[] = []
  for (const holder of placed) planned.push(await plan(register, holder, file.name, faults, act))
  refuse(file.name, raws, faults)
  if (planned.some(({ issue }) => issue)) assertRecoverable(register.network)
  const imported = summary(register, planned)
  if (!act.dryRun) await write(register, planned, openLabelKey, act, onRow)
  return imported
}

interface Planned extends PlacedHolder {
  issue?: IssueInput & { number: number }
}

/** The label is judged by the rules of `issue`, which sees what is wrong with its days. */
async function plan(
  register: Register,
  holder: PlacedHolder,
  source: string,
  faults: HolderFault[],
  act: Act
): Promise<Planned> {
  const { slug, label, existing, isSame } = holder
  // Of an import that was cut short the organiser may be there, and its label not.
  const isWanted = label && (!existing || (isSame && (await labelsOf(register, slug)).length === 0))
  if (!isWanted) return holder
  const reason = `Imported from ${source}`
  const input: IssueInput = { organiser: slug, ...label, overrideReason: reason, backdateReason: reason }
  try {
    const { number } = await planIssue(register, input, act)
    return { ...holder, issue: { ...input, number } }
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error
    const column = /^--([a-z]+)/.exec(error.message)?.[1] ?? 'from'
    faults.push({ place: holder.place, message: inTable(error, column) })
    return holder
  }
}

/** @throws {RegisterError} `ERR_REGISTER_INPUT`, all faults in the order of the rows. */
function refuse(name: string, raws: readonly RawHolder[], faults: readonly HolderFault[]): void {
  if (faults.length === 0 && raws.length > 0) return
  const order = new Map(raws.map(({ place }, at) => [place, at]))
  const sorted = [...faults].sort((a, b) => (order.get(a.place) ?? -1) - (order.get(b.place) ?? -1))
  const sentences = sorted.map(({ place, message }) => `${place}: ${message}`)
  const what = sentences.length === 0 ? [`${name}: there are no organisers in it.`] : sentences
  const next = isBadgeFile(name)
    ? ['What badges do not say, a list can: --template DIR writes one to be completed.']
    : []
  throw new RegisterError('ERR_REGISTER_INPUT', [...what, ...next, 'Nothing was imported.'].join('\n'))
}

function summary({ network }: Register, planned: readonly Planned[]): Imported {
  const addresses = addressesOf(network.origin)
  return {
    added: planned.flatMap((holder) => (holder.existing ? [] : [{ place: holder.place, organiser: recordOf(holder) }])),
    existing: planned.flatMap(({ place, existing, isSame }) =>
      existing ? [{ place, slug: existing.slug, name: existing.name, differs: !isSame }] : []
    ),
    labels: planned.flatMap(({ slug, issue }) => (issue ? [addresses.label(slug, issue.number)] : []))
  }
}

async function write(
  register: Register,
  planned: readonly Planned[],
  openLabelKey: OpenKey,
  act: Act,
  onRow: (done: number, all: number) => void
): Promise<void> {
  const labelled = planned.filter(({ issue }) => issue)
  // Before anything is written: a key that cannot be opened imports nothing.
  const key: NetworkSigner | undefined = labelled.length > 0 ? await openLabelKey() : undefined
  const others = planned.filter(({ issue, existing }) => !issue && !existing)
  const all = others.length + labelled.length
  let done = 0
  for (let at = 0; at < others.length; at += ROWS_AN_EVENT) {
    const some = others.slice(at, at + ROWS_AN_EVENT)
    await add(register, some, act)
    onRow((done += some.length), all)
  }
  for (const holder of labelled) {
    if (!holder.existing) await add(register, [holder], act)
    await issueLabel(register, holder.issue!, key!, act)
    onRow((done += 1), all)
  }
}

/** One event for several organisers. */
async function add(register: Register, holders: readonly PlacedHolder[], act: Act): Promise<void> {
  await changing(register, async () => {
    for (const { slug, place } of holders) {
      if (!(await readRecord(register, 'organiser', recordPath.organiser(slug)))) continue
      const message = `${place}: somebody else has added "${slug}" in the meantime. Run the import again: it goes on from here.`
      throw new RegisterError('ERR_REGISTER_STATE', message)
    }
    const files = Object.fromEntries(
      holders.map((holder) => [recordPath.organiser(holder.slug), toJson(recordOf(holder))])
    )
    const names = holders.map(({ slug }, at) => [holders.length === 1 ? 'organiser' : `organiser-${at + 1}`, slug])
    const ids = Object.fromEntries(names) as Record<string, string>
    await commit(register.directory, { type: 'organiser.imported', ids, files }, act)
  })
}

function recordOf({ slug, organiser }: PlacedHolder): OrganiserRecord {
  return { slug, ...organiser }
}
