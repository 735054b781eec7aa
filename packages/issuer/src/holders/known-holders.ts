/**
 * Who is in the register already, by slug, address and name: so that nobody is added twice, and nobody is overwritten.
 *
 * @module
 */

import { sameIds } from '../documents/identifiers.js'
import { stringifySorted } from '../register/json-file.js'
import { FOLDERS } from '../register/layout.js'
import { toJson, type OrganiserRecord } from '../register/records.js'
import { listSlugs, requireRecord, type Register } from '../register/register.js'
import type { Holder, HolderFault } from './read-holder.js'
import { slugOf, slugOfPerson } from './slug-of.js'

/** Where a row leads. */
export interface PlacedHolder extends Holder {
  slug: string
  /** Who is in the register for this row already. */
  existing?: OrganiserRecord
  /** `existing` says exactly what the row says. */
  isSame: boolean
}

/** What rows are compared with. */
interface Known {
  bySlug: Map<string, OrganiserRecord>
  byAddress: Map<string, OrganiserRecord>
  people: Map<string, OrganiserRecord>
  erased: ReadonlySet<string>
}

/** Gives every row its slug, and finds who is there already; rows that mean the same organiser are faults. */
export async function placeHolders(
  register: Register,
  rows: readonly Holder[],
  faults: HolderFault[]
): Promise<PlacedHolder[]> {
  const known = await readKnown(register)
  const seen = new Map<string, string>()
  return rows.flatMap((row) => {
    const placed = placeOf(row, known, faults)
    if (!placed) return []
    const marks = [`the slug "${placed.slug}"`, ...addressesIn(row.organiser)]
    const first = marks.find((mark) => seen.has(mark))
    if (first !== undefined) {
      faults.push({ place: row.place, message: `${first} is that of ${seen.get(first)!}, too: ${BE_TWO}` })
    }
    for (const mark of marks) if (!seen.has(mark)) seen.set(mark, row.place)
    return [placed]
  })
}

const BE_TWO = 'leave one row out; or, where they are two organisers, write a slug in the column slug of each.'

function placeOf(row: Holder, known: Known, faults: HolderFault[]): PlacedHolder | undefined {
  const isPerson = row.organiser.kind === 'individual'
  const slug = row.slug ?? (isPerson ? undefined : slugOf(row.organiser.name))
  const existing = existingFor(row, slug, known)
  const chosen = existing?.slug ?? slug ?? (isPerson ? slugOfPerson() : undefined)
  const why = whyNot(row, chosen, existing, known)
  if (why !== undefined || chosen === undefined) {
    faults.push({ place: row.place, message: `slug: ${why ?? ''}` })
    return undefined
  }
  const isSame = existing !== undefined && says(existing, row.organiser)
  return { ...row, ...(existing && { existing }), slug: chosen, isSame }
}

function whyNot(
  { slug, organiser }: Holder,
  chosen: string | undefined,
  existing: OrganiserRecord | undefined,
  { erased }: Known
): string | undefined {
  if (chosen === undefined) return 'none can be made from this name. Write one: small letters a-z, digits, hyphens.'
  if (erased.has(chosen)) return `"${chosen}" was somebody who has been erased. Write another.`
  // Found by nothing but a slug that was made here: another organiser may be called nearly the same.
  const isByAddress = existing && addressesIn(existing).some((address) => addressesIn(organiser).includes(address))
  if (!existing || slug !== undefined || isByAddress || isSameName(existing, organiser)) return undefined
  return `"${chosen}" is that of ${existing.name} (${existing.country}). Where this is another, write its own slug.`
}

/** By a slug that was written, by an address, by the name as a slug; a person by name and country. */
function existingFor(row: Holder, slug: string | undefined, known: Known): OrganiserRecord | undefined {
  const { organiser } = row
  const byAddress = addressesIn(organiser).map((address) => known.byAddress.get(address))
  return (
    (row.slug === undefined ? undefined : known.bySlug.get(row.slug)) ??
    byAddress.find((record) => record !== undefined) ??
    (organiser.kind === 'individual' ? known.people.get(personKey(organiser)) : undefined) ??
    (slug === undefined ? undefined : known.bySlug.get(slug))
  )
}

async function readKnown(register: Register): Promise<Known> {
  const known: Known = {
    bySlug: new Map(),
    byAddress: new Map(),
    people: new Map(),
    erased: new Set(await listSlugs(register, FOLDERS.erased))
  }
  for (const slug of await listSlugs(register, FOLDERS.organisers)) {
    const record = await requireRecord(register, 'organiser', slug)
    known.bySlug.set(slug, record)
    if (record.kind === 'individual') known.people.set(personKey(record), record)
    for (const address of addressesIn(record)) known.byAddress.set(address, record)
  }
  return known
}

function addressesIn(organiser: Pick<OrganiserRecord, 'url' | 'same' | 'sites'>): string[] {
  return [...new Set([...sameIds(organiser), ...organiser.sites])]
}

function personKey({ name, country }: Pick<OrganiserRecord, 'name' | 'country'>): string {
  return `${country} ${name}`
}

function isSameName(a: Pick<OrganiserRecord, 'name' | 'country'>, b: typeof a): boolean {
  return a.country === b.country && a.name === b.name
}

/** What was proved since is no difference. */
function says({ slug: _slug, proofs: _proofs, ...record }: OrganiserRecord, row: Holder['organiser']): boolean {
  return stringifySorted(toJson(record)) === stringifySorted(toJson(row))
}
