/**
 * A sheet: what people filled in, as a value that still knows on which line each part of it stands.
 *
 * @module
 */

import * as v from 'valibot'
import { RegisterError } from '../errors.js'
import type { Layout } from './layout.js'

/** A file as it was given. */
export interface SourceFile {
  /** As errors name it. */
  name: string
  text: string
}

/** The way to a part of a value. */
export type Path = readonly (string | number)[]

/** A file, read. */
export interface Sheet {
  name: string
  value: unknown
  /** The line on which a part stands; of a part that is not there, the line of what should hold it. */
  lineOf(path: Path): number
}

/** Something wrong, and where. */
export interface Fault {
  path: Path
  message: string
  /** Default: the line of `path`. */
  line?: number
}

/** What a format does: text to sheet. */
export type ReadSheet = (file: SourceFile, layout: Layout | undefined) => Sheet

/**
 * Checks a sheet against a schema.
 *
 * @throws {RegisterError} `ERR_REGISTER_INPUT`, with every fault and its line.
 */
export function parseSheet<S extends v.GenericSchema>(sheet: Sheet, schema: S): v.InferOutput<S> {
  const parsed = v.safeParse(schema, sheet.value)
  if (parsed.success) return parsed.output
  throw faulty(sheet, parsed.issues.map(faultOf))
}

/** What valibot found, as a fault. */
export function faultOf(issue: v.BaseIssue<unknown>): Fault {
  const path = (issue.path ?? []).map(({ key }) => key).filter((key) => typeof key !== 'object')
  const isMember = issue.type === 'strict_object' && issue.expected !== 'Object'
  const ofMember = issue.expected === 'never' ? 'there is no such name here: look for a slip of the pen' : 'missing'
  return { path: path as (string | number)[], message: isMember ? ofMember : issue.message }
}

/** Throws when there are faults, all in one error. */
export function refuse(sheet: Sheet, faults: readonly Fault[]): void {
  if (faults.length > 0) throw faulty(sheet, faults)
}

/** The error that names every fault with its line, in the order of the lines. */
export function faulty(sheet: Sheet, faults: readonly Fault[]): RegisterError {
  const lines = faults.map(({ path, message, line = sheet.lineOf(path) }) => ({ line, path: path.join('.'), message }))
  const sentences = lines
    .sort((a, b) => a.line - b.line)
    .map(({ line, path, message }) => `${sheet.name}:${line}: ${path ? `${path}: ` : ''}${message}`)
  return new RegisterError('ERR_REGISTER_INPUT', [...new Set(sentences)].join('\n'))
}
