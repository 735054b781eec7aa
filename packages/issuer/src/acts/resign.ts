/**
 * Signs anew what was signed by a key that has left the DID document. Ids, dates and status stay: only the proofs are
 * others.
 *
 * @module
 */

import { asString, isObject, toArray, type JsonObject } from '@quality-label/credentials'
import { didDocument } from '../documents/did-document.js'
import { signAndVerify } from '../documents/sign.js'
import type { NetworkSigner } from '../keys/network-keys.js'
import { FOLDERS, recordPath } from '../register/layout.js'
import { toJson, type LabelIssue, type LabelRecord, type NetworkRecord } from '../register/records.js'
import { commit, listSlugs, requireRecord, type Act, type Register } from '../register/register.js'
import { catalogueFile, catalogueOf } from './catalogue.js'
import { labelsOf } from './find-label.js'

/** True when no reader could verify a credential of the Network: one of its proofs is by a key that is not listed. */
export function isOrphaned(network: NetworkRecord, credential: JsonObject): boolean {
  const methods = toArray(didDocument(network)['assertionMethod'])
  return toArray(credential['proof'])
    .filter(isObject)
    .some((proof) => !methods.includes(proof['verificationMethod'] ?? null))
}

/**
 * The copies of a label that must be signed anew: all but those that a correction withdrew. The last one is among them
 * also when the label has ended or was withdrawn: visitors are to read that, and not "invalid".
 */
export function orphanedIssues(network: NetworkRecord, { issues }: LabelRecord): LabelIssue[] {
  return issues.filter(
    (issue, at) => (at === issues.length - 1 || !issue.status.revoked) && isOrphaned(network, issue.credential)
  )
}

/**
 * Signs anew, one event for each label, recognition and catalogue: what a crash interrupts goes on where it stopped.
 * Only within `changing`.
 *
 * @returns Ids of what was signed.
 */
export async function resign(register: Register, labelKey: NetworkSigner, act: Act): Promise<string[]> {
  const { network, directory } = register
  const signed: string[] = []
  const sign = async (credential: JsonObject): Promise<JsonObject> => {
    const { proof: _proof, ...unsigned } = credential
    return await signAndVerify(network, unsigned, labelKey, act)
  }
  for (const slug of await listSlugs(register, FOLDERS.labels)) {
    for (const label of await labelsOf(register, slug)) {
      const orphaned = orphanedIssues(network, label)
      if (orphaned.length === 0) continue
      const issues: LabelIssue[] = []
      for (const issue of label.issues) {
        issues.push(orphaned.includes(issue) ? { ...issue, credential: await sign(issue.credential) } : issue)
      }
      const files = { [recordPath.label(slug, label.number)]: toJson({ ...label, issues }) }
      await commit(directory, { type: 'label.resigned', ids: { label: label.id, organiser: slug }, files }, act)
      signed.push(label.id)
    }
  }
  for (const slug of await listSlugs(register, FOLDERS.endorsers)) {
    const endorser = await requireRecord(register, 'endorser', slug)
    if (!isOrphaned(network, endorser.recognition)) continue
    const files = {
      [recordPath.endorser(slug)]: toJson({ ...endorser, recognition: await sign(endorser.recognition) })
    }
    await commit(directory, { type: 'endorser.resigned', ids: { endorser: slug }, files }, act)
    signed.push(asString(endorser.recognition['id']) ?? slug)
  }
  for (const slug of await listSlugs(register, FOLDERS.catalogues)) {
    const catalogue = await catalogueOf(register, slug)
    if (!catalogue || !isOrphaned(network, catalogue.credential)) continue
    const files = await catalogueFile(register, slug, catalogue.objects, () => Promise.resolve(labelKey), act)
    await commit(directory, { type: 'object.resigned', ids: { organiser: slug }, files }, act)
    signed.push(asString(catalogue.credential['id']) ?? slug)
  }
  return signed
}
