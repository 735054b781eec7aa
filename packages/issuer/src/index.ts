/**
 * The register of the Quality Label: issue, endorse, suspend, withdraw and publish.
 *
 * @module
 */

export { acceptEndorsement, type Acceptance } from './acts/accept-endorsement.js'
export { acceptPolicy } from './acts/accept-policy.js'
export { addObject, type ObjectInput } from './acts/add-object.js'
export { addOrganiser, type OrganiserInput } from './acts/add-organiser.js'
export { assess, type AssessmentInput } from './acts/assess.js'
export { changePassphrase, type PassphraseInput } from './acts/change-passphrase.js'
export { changeStatus, type StatusChange } from './acts/change-status.js'
export { createRegister, type RegisterInput } from './acts/create-register.js'
export { declineEndorsement } from './acts/decline-endorsement.js'
export { editOrganiser, type OrganiserChange, type OrganiserEdit } from './acts/edit-organiser.js'
export { eraseOrganiser, type Erasure } from './acts/erase-organiser.js'
export { currentIssue, findLabel, labelsOf } from './acts/find-label.js'
export { issueLabel, type IssueInput } from './acts/issue-label.js'
export { importOrganisers, type Imported } from './acts/import-organisers.js'
export { lapseLabel } from './acts/lapse-label.js'
export { proveSite, type SiteProving } from './acts/prove-site.js'
export { recogniseEndorser, type EndorserInput } from './acts/recognise-endorser.js'
export { removeObject, type ObjectRemoval } from './acts/remove-object.js'
export { renewEndorser } from './acts/renew-endorser.js'
export { requestEndorsement, type Asked, type RequestInput } from './acts/request-endorsement.js'
export { copyKeys, restoreKeys, type Recovery, type RecoveryInput } from './acts/recover-keys.js'
export { reissueLabel, type Correction } from './acts/reissue.js'
export { planRenewal, renewLabel, type RenewalPlan, type RenewInput } from './acts/renew-label.js'
export { signEndorsement, type EndorsementWords } from './acts/sign-endorsement.js'
export { withdrawEndorsement } from './acts/withdraw-endorsement.js'
export { withdrawEndorser } from './acts/withdraw-endorser.js'
export { rotateKey, type Rotation, type RotationInput } from './acts/rotate-key.js'
export type { Decision } from './assess/decision.js'
export type { Papers } from './assess/read-case.js'
export type { Reason } from './assess/rules.js'
export { templates } from './assess/templates.js'
export { readDate } from './dates.js'
export { addressesOf, type Addresses } from './documents/addresses.js'
export { readRequestFile, type EndorsementRequest, type SignedEndorsement } from './documents/endorsement-files.js'
export { trustAnchor, trustedIssuer, type TrustAnchor, type TrustedIssuer } from './documents/trust-anchor.js'
export { whatExpires, whatIsDue, type Due, type DueKind, type DueOptions } from './due/what-is-due.js'
export { RegisterError, type RegisterErrorCode } from './errors.js'
export type { BadgeOptions, HolderFile } from './holders/from-badges.js'
export type { HolderFault } from './holders/read-holder.js'
export { draftHolderList } from './holders/read-holders.js'
export { checkRegister, type CheckOptions, type CheckReport } from './integrity/check.js'
export type { Finding, FindingCode } from './integrity/finding.js'
export { readEvents, type EventFilter, type ShownEvent } from './integrity/read-events.js'
export { rebuildRegister, type Rebuilt } from './integrity/rebuild.js'
export { verifyJournal, type JournalReport } from './integrity/verify-journal.js'
export { organiserKit, type OrganiserKit } from './kit/kit.js'
export { kitLanguages } from './kit/languages.js'
export { commandSigner } from './keys/command-signer.js'
export { createKeyFile, openKeyFile } from './keys/key-file.js'
export {
  externalKey,
  listKeys,
  openNetworkKey,
  type ListedKey,
  type NetworkSigner,
  type OpenKey
} from './keys/network-keys.js'
export { checkLive, type LiveCheck, type LiveFinding } from './publish/check-live.js'
export {
  checkPublished,
  type PublishedCheck,
  type PublishedCheckOptions,
  type PublishedFinding
} from './publish/check-published.js'
export type { Embed } from './publish/embed.js'
export { frameSnippet } from './publish/frame-page.js'
export { responseHeaders } from './publish/headers.js'
export { publish, type PublishOptions, type PublishResult } from './publish/publish.js'
export { snippet } from './publish/snippet.js'
export { sitesToProve } from './sites/site-proofs.js'
export type { ProofMethod, Statement } from './sites/ways-to-prove.js'
export type { SourceFile } from './sheets/sheet.js'
export { countFigures, type EndorsementFigure, type Figures, type LabelFigure } from './report/figures.js'
export { figuresCsv } from './report/figures-csv.js'
export { LABEL_STATES, type LabelState } from './report/label-state.js'
export { readJournal, type JournalEvent } from './register/journal.js'
export { parsePolicy, type Policy } from './register/policy.js'
export type {
  EndorsementRecord,
  EndorserRecord,
  KeyRecord,
  LabelIssue,
  LabelRecord,
  NetworkRecord,
  OfferedObject,
  OrganiserRecord,
  RequestRecord,
  SiteProof,
  StatusRecord
} from './register/records.js'
export { openRegister, type Act, type Register } from './register/register.js'
export { listen, type Listening } from './serve/listen.js'
export { staticFiles, type Responder, type StaticAnswer, type StaticRequest } from './serve/static-files.js'
