/**
 * The register of the Quality Label: issue, endorse, suspend, withdraw and publish.
 *
 * @module
 */

export { acceptPolicy } from './acts/accept-policy.js'
export { addOrganiser, type OrganiserInput } from './acts/add-organiser.js'
export { assess, type AssessmentInput } from './acts/assess.js'
export { changeStatus, type StatusChange } from './acts/change-status.js'
export { createRegister, type RegisterInput } from './acts/create-register.js'
export { editOrganiser, type OrganiserChange, type OrganiserEdit } from './acts/edit-organiser.js'
export { eraseOrganiser, type Erasure } from './acts/erase-organiser.js'
export { endorse, openEndorserKey, type EndorsementInput } from './acts/endorse.js'
export { currentIssue, findLabel, labelsOf } from './acts/find-label.js'
export { issueLabel, type IssueInput } from './acts/issue-label.js'
export { lapseLabel } from './acts/lapse-label.js'
export { recogniseEndorser, type EndorserInput } from './acts/recognise-endorser.js'
export { reissueLabel, type Correction } from './acts/reissue.js'
export { planRenewal, renewLabel, type RenewalPlan, type RenewInput } from './acts/renew-label.js'
export { rotateKey, type Rotation, type RotationInput } from './acts/rotate-key.js'
export type { Decision } from './assess/decision.js'
export type { Papers } from './assess/read-case.js'
export type { Reason } from './assess/rules.js'
export { templates } from './assess/templates.js'
export { readDate } from './dates.js'
export { addressesOf, type Addresses } from './documents/addresses.js'
export { trustAnchor, trustedIssuer, type TrustAnchor, type TrustedIssuer } from './documents/trust-anchor.js'
export { whatExpires, whatIsDue, type Due, type DueKind, type DueOptions } from './due/what-is-due.js'
export { RegisterError, type RegisterErrorCode } from './errors.js'
export { checkRegister, type CheckOptions, type CheckReport } from './integrity/check.js'
export type { Finding, FindingCode } from './integrity/finding.js'
export { readEvents, type EventFilter, type ShownEvent } from './integrity/read-events.js'
export { rebuildRegister, type Rebuilt } from './integrity/rebuild.js'
export { verifyJournal, type JournalReport } from './integrity/verify-journal.js'
export { commandSigner } from './keys/command-signer.js'
export {
  externalKey,
  listKeys,
  openNetworkKey,
  type ListedKey,
  type NetworkSigner,
  type OpenKey
} from './keys/network-keys.js'
export type { Embed } from './publish/embed.js'
export { headersFile, responseHeaders } from './publish/headers.js'
export { publish, type PublishOptions, type PublishResult } from './publish/publish.js'
export { snippet } from './publish/snippet.js'
export type { SourceFile } from './sheets/sheet.js'
export { readJournal, type JournalEvent } from './register/journal.js'
export { parsePolicy, type Policy } from './register/policy.js'
export type {
  EndorsementRecord,
  EndorserRecord,
  KeyRecord,
  LabelIssue,
  LabelRecord,
  NetworkRecord,
  OrganiserRecord,
  StatusRecord
} from './register/records.js'
export { openRegister, type Act, type Register } from './register/register.js'
