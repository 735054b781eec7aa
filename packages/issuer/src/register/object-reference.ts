/**
 * How the register names what can be endorsed: `label`, `organiser:nova-skola`, `badge:nova-skola/web-basics`,
 * `activity:nova-skola/summer-school`.
 *
 * @module
 */

import type { ObjectKind } from '@quality-label/credentials'
import { isSlug } from './slug.js'

/** What a name says. */
export type ObjectReference =
  { kind: 'label' } | { kind: 'organiser'; organiser: string } | { kind: ObjectKind; organiser: string; object: string }

/** Reads a name; `undefined` for what is none. */
export function parseReference(text: string): ObjectReference | undefined {
  if (text === 'label') return { kind: 'label' }
  const [, kind, organiser = '', object] = /^(organiser|badge|activity):([^/]*)(?:\/(.*))?$/s.exec(text) ?? []
  if (!isSlug(organiser)) return undefined
  if (kind === 'organiser') return object === undefined ? { kind, organiser } : undefined
  const isObject = (kind === 'badge' || kind === 'activity') && object !== undefined && isSlug(object)
  return isObject ? { kind, organiser, object } : undefined
}

/** The name of something that an organiser offers. */
export function referenceTo(organiser: string, { kind, slug }: { kind: ObjectKind; slug: string }): string {
  return `${kind}:${organiser}/${slug}`
}

/** Whose it is; `undefined` of the label itself, and of what is no name. */
export function organiserOf(text: string): string | undefined {
  const reference = parseReference(text)
  return reference && 'organiser' in reference ? reference.organiser : undefined
}
