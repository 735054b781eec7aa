/**
 * What publish has written into a folder, each file with its digest: so that it removes its own files and no others,
 * and that a file which was changed afterwards is found. A line holds the files of one organiser, or of nobody in
 * particular; the lines of organisers stand in the order of their slugs.
 *
 * @module
 */

import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isObject } from '@quality-label/credentials'
import { RegisterError } from '../errors.js'
import { DIGEST } from '../register/objects.js'
import { exactVersionOf } from './embed.js'
import { isInside } from './inside.js'
import { readLines } from '../register/lines.js'

/** Its name, in the published folder. */
export const MANIFEST = '.quality-label-publish.jsonl'

/** So a line begins that holds an organiser's files. */
const OF_ORGANISER = '{"organiser":"'

/** Files that belong together. */
export interface ManifestUnit {
  /** Slug; `undefined` for files of nobody in particular. */
  organiser: string | undefined
  /** SHA-256 by path. */
  files: ReadonlyMap<string, string>
  /** The line as it stands there. */
  line: string
}

/**
 * Lets a folder pass in which publish has been, or nobody.
 *
 * @param to The folder.
 * @throws {RegisterError} `ERR_PUBLISH_TARGET` when it holds things that publish did not write.
 */
export async function checkTarget(to: string): Promise<void> {
  const found: string[] = await readdir(to).catch(() => [])
  if (found.includes(MANIFEST) || found.length === 0) return
  throw new RegisterError(
    'ERR_PUBLISH_TARGET',
    `${resolve(to)} holds files that publish did not write. Choose an empty folder with --to.`
  )
}

/** The line of some files. */
export function manifestLine(organiser: string | undefined, files: ReadonlyMap<string, string>): string {
  return JSON.stringify({ ...(organiser !== undefined && { organiser }), files: Object.fromEntries(files) })
}

/**
 * Reads the lines of a folder, none where publish has never been. The manifest is public and may be edited: what is no
 * line, out of its order, outside the folder, or not of the organiser that it is said to be of, is left out.
 */
export async function* manifestUnits(to: string): AsyncGenerator<ManifestUnit> {
  let last = ''
  for await (const line of readLines(join(to, MANIFEST))) {
    const unit = parseLine(line)
    if (!unit || (unit.organiser !== undefined && unit.organiser <= last)) continue
    last = unit.organiser ?? last
    yield unit
  }
}

/** Those of nobody in particular: few, however many organisers there are. */
export async function unitsOfNobody(to: string): Promise<ManifestUnit[]> {
  const units: ManifestUnit[] = []
  for await (const line of readLines(join(to, MANIFEST))) {
    const unit = line.startsWith(OF_ORGANISER) ? undefined : parseLine(line)
    if (unit && unit.organiser === undefined) units.push(unit)
  }
  return units
}

/** Those of organisers. */
export async function* unitsOfOrganisers(to: string): AsyncGenerator<ManifestUnit> {
  for await (const unit of manifestUnits(to)) if (unit.organiser !== undefined) yield unit
}

/** The exact version of the script that a published path belongs to: such files are for ever. */
export function isForEver(path: string): boolean {
  return exactVersionOf(path) !== undefined
}

function parseLine(line: string): ManifestUnit | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  if (!isObject(value) || !isObject(value['files'])) return undefined
  const { organiser } = value
  if (organiser !== undefined && typeof organiser !== 'string') return undefined
  const files = Object.entries(value['files']).filter(
    (entry): entry is [string, string] =>
      isInside(entry[0]) && isOf(organiser, entry[0]) && typeof entry[1] === 'string' && DIGEST.test(entry[1])
  )
  return { organiser, files: new Map(files), line }
}

/** The files of an organiser have the slug in their path. */
function isOf(organiser: string | undefined, path: string): boolean {
  return organiser === undefined || path.split(/[/.]/).includes(organiser)
}
