/**
 * What `inspect` found, for people in a terminal.
 *
 * @module
 */

import type { Problem } from '@quality-label/credentials'
import type { CanonicalForms, Content, InspectedProof, Layer, TokenPart } from '@quality-label/verifier/inspect'
import { clean } from './clean.js'
import { aligned, claimsOf, datesOf, named } from './facts.js'
import type { Paint } from './paint.js'

/** The report. */
export function inspectionReport(content: Content, paint: Paint): string {
  return [paint('yellow', 'Nothing of this has been checked.'), ...contentLines(content, paint)].join('\n')
}

function contentLines(content: Content, paint: Paint): string[] {
  const { layers, proofs, canonical, parts, problems } = content
  return [
    ...section('Format', layers.flatMap(layerLines), paint),
    ...section('Claims', claimLines(content), paint),
    ...section('Proofs', proofs.flatMap(proofLines), paint),
    ...section('SHA-256 of the document without its proofs', canonical ? hashLines(canonical) : [], paint),
    ...section('Not read', problems.map(problemLine), paint),
    ...parts.flatMap((part, i) => [
      '',
      paint('bold', `Credential ${i + 1} of ${parts.length}`),
      ...contentLines(part, paint).map((line) => (line ? `  ${line}` : line))
    ])
  ]
}

function section(title: string, lines: string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : ['', paint('bold', title), ...lines.map((line) => `  ${line}`)]
}

function layerLines({ format, bytes, parts = [] }: Layer): string[] {
  const size = bytes === undefined ? '' : `, ${bytes} bytes`
  return [`${format ?? 'unknown'}${size}`, ...parts.map((part) => `  ${partLine(part)}`)]
}

function partLine({ name, json, bytes }: TokenPart): string {
  const text = json === undefined ? `${bytes ?? 0} bytes` : clean(JSON.stringify(json))
  // The whole of it is in --json.
  return `${name.padEnd(11)}  ${text.length > 300 ? `${text.slice(0, 299)}…` : text}`
}

function claimLines({ credential, standard, version }: Content): string[] {
  if (!credential) return []
  const { issuer, status, types, id } = credential
  return aligned([
    ['form', [standard, version].filter(Boolean).join(' ')],
    ['types', types.join(', ')],
    ...claimsOf(credential),
    ['by', named(issuer.name, issuer.id)],
    ['dates', datesOf(credential)],
    ['id', id],
    ...status.map(({ type, purpose }) => ['status', [type, purpose].filter(Boolean).join(', ')] as const)
  ])
}

function proofLines({ suite, supported, enveloping, ...rest }: InspectedProof): string[] {
  const name = clean(suite ?? 'without a name')
  const place = enveloping ? 'around the document' : 'in the document'
  return [
    `${name}, ${place}${supported ? '' : ', cannot be checked by this program'}`,
    ...aligned([
      ['key', rest.verificationMethod],
      ['purpose', rest.proofPurpose],
      ['created', rest.created],
      ['expires', rest.expires],
      ['defined', rest.specification]
    ]).map((line) => `  ${line}`)
  ]
}

function hashLines({ jcs, rdfc }: CanonicalForms): string[] {
  return aligned([
    ['jcs', hashOf(jcs)],
    ['rdfc', hashOf(rdfc)]
  ])
}

function hashOf(form: CanonicalForms[keyof CanonicalForms]): string {
  return 'sha256' in form ? form.sha256 : `none: ${form.problem.detail}`
}

function problemLine({ code, detail, pointer }: Problem): string {
  return `${code}${pointer === undefined ? '' : ` at ${clean(pointer)}`}: ${clean(detail)}`
}
