/**
 * What a credential is, to whom and by whom, in aligned lines. All of it is what strangers wrote.
 *
 * @module
 */

import type { Credential, CredentialFormat } from '@quality-label/credentials'
import type { VerificationResult } from '@quality-label/verifier'
import { clean } from './clean.js'

/** The lines for a result. Nothing where nothing could be read. */
export function factsOf({ credential, issuer, format, statusAt }: VerificationResult): string[] {
  if (!credential) return []
  const trusted = issuer?.nameSource === 'trust-list' ? 'by the trust list' : 'by its own name'
  return aligned([
    ...claimsOf(credential),
    ['by', `${named(issuer?.name, issuer?.id)}${issuer?.name === undefined ? '' : `, ${trusted}`}`],
    ['dates', datesOf(credential)],
    ['form', format && formOf(format)],
    ['id', credential.id],
    ['status', statusAt && `as of ${statusAt}`]
  ])
}

/** Until a proof has held, nothing secures it. */
function formOf({ standard, version, securing }: CredentialFormat): string {
  return `${standard} ${version}${securing === 'none' ? '' : `, ${securing}`}`
}

/** What it is, and to whom. */
export function claimsOf({ achievement, name, types, recipient }: Credential): [string, string | undefined][] {
  return [
    ['what', achievement?.name ?? name ?? types.join(', ')],
    ['to', named(recipient.name, recipient.id) || 'nobody by name']
  ]
}

/** From when, until when. */
export function datesOf({ validFrom, validUntil }: Credential): string {
  return [validFrom && `from ${validFrom}`, validUntil && `until ${validUntil}`].filter(Boolean).join(' ')
}

/** A name with the id that it stands for. */
export function named(name: string | undefined, id: string | undefined): string {
  return [name, name !== undefined && id !== undefined ? `<${id}>` : id].filter(Boolean).join(' ')
}

/** Rows in two columns; those without a value are left out. */
export function aligned(rows: readonly (readonly [string, string | undefined])[]): string[] {
  const known = rows.flatMap(([left, right]) => (right ? [[left, right] as const] : []))
  const width = Math.max(0, ...known.map(([left]) => left.length))
  return known.map(([left, right]) => `${left.padEnd(width)}  ${clean(right)}`)
}
