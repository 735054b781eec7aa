/**
 * One row to one organiser, and the label that it holds already. Whatever is wrong is told, field by field.
 *
 * @module
 */

import { readCountry, readName, readSame, readSites, readUrl } from '../acts/input.js'
import { readDate } from '../dates.js'
import { RegisterError } from '../errors.js'
import type { OrganiserRecord } from '../register/records.js'
import { checkSlug } from '../register/slug.js'
import type { RawHolder } from './holder-list.js'

/** Something wrong, and where. */
export interface HolderFault {
  place: string
  message: string
}

/** What a row says. Its slug is chosen later, where others are known. */
export interface Holder {
  place: string
  slug?: string
  organiser: Omit<OrganiserRecord, 'slug'>
  /** The label that it holds already. */
  label?: { from: Date; decided?: Date; until?: Date }
}

/** Reads a row; nothing where there are faults. */
export function readHolder({ place, cells }: RawHolder, faults: HolderFault[]): Holder | undefined {
  const before = faults.length
  /** What cannot be read is noted, and the next cell is looked at. */
  const read = <T>(column: string, reader: (text: string) => T): T | undefined => {
    const text = cells[column]
    return typeof text === 'string' ? noting(place, column, faults, () => reader(text)) : undefined
  }
  const list = (column: string, reader: (texts: readonly string[]) => string[]): string[] => {
    const texts = cells[column] ?? []
    return noting(place, column, faults, () => reader(typeof texts === 'string' ? [texts] : texts)) ?? []
  }
  for (const column of ['name', 'country']) {
    if (cells[column] === undefined) faults.push({ place, message: `${column}: there is nothing in it` })
  }
  const slug = read('slug', (text) => checkSlug(text, 'slug'))
  const organiser = {
    name: read('name', (text) => readName(text, 'name')) ?? '',
    kind: read('kind', readKind) ?? ('organisation' as const),
    country: read('country', readCountry) ?? '',
    locality: read('locality', (text) => readName(text, 'locality')),
    url: read('url', (text) => readUrl(text, 'url')),
    same: list('same', readSame),
    sites: list('sites', readSites)
  }
  const [from, decided, until] = ['from', 'decided', 'until'].map((column) =>
    read(column, (text) => readDate(text, column))
  )
  if (!from && (decided || until)) faults.push({ place, message: 'from: a label needs its first day' })
  if (faults.length > before) return undefined
  const label = from && { from, ...(decided && { decided }), ...(until && { until }) }
  return { place, ...(slug !== undefined && { slug }), organiser, ...(label && { label }) }
}

/** Does what may be refused for one row, and notes why it was. */
export function noting<T>(place: string, column: string, faults: HolderFault[], task: () => T): T | undefined {
  try {
    return task()
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error
    faults.push({ place, message: inTable(error, column) })
    return undefined
  }
}

/** What the command line calls an option is a column here. */
export function inTable({ message }: RegisterError, column: string): string {
  const said = message.replace(/^--[a-z-]+: |^([a-z]+): /, '')
  return `${column}: ${said}`
}

function readKind(text: string): OrganiserRecord['kind'] {
  if (text === 'organisation' || text === 'individual') return text
  throw new RegisterError('ERR_REGISTER_INPUT', `kind: "${text}" is neither organisation nor individual.`)
}
