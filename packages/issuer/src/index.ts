/**
 * The register of the Quality Label: issue, endorse, suspend, withdraw and publish.
 *
 * @module
 */

export { addOrganiser, type OrganiserInput } from './acts/add-organiser.js'
export { changeStatus, type StatusChange } from './acts/change-status.js'
export { createRegister, type RegisterInput } from './acts/create-register.js'
export { endorse, openEndorserKey, type EndorsementInput } from './acts/endorse.js'
export { currentIssue, findLabel, labelsOf } from './acts/find-label.js'
export { issueLabel, type IssueInput } from './acts/issue-label.js'
export { recogniseEndorser, type EndorserInput } from './acts/recognise-endorser.js'
export { readDate } from './dates.js'
export { addressesOf, type Addresses } from './documents/addresses.js'
export { trustAnchor, trustedIssuer, type TrustAnchor, type TrustedIssuer } from './documents/trust-anchor.js'
export { RegisterError, type RegisterErrorCode } from './errors.js'
export { openNetworkKey, type NetworkSigner } from './keys/network-keys.js'
export type { Embed } from './publish/embed.js'
export { headersFile, responseHeaders } from './publish/headers.js'
export { publish, type PublishOptions, type PublishResult } from './publish/publish.js'
export { snippet } from './publish/snippet.js'
export { readJournal, type JournalEvent } from './register/journal.js'
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
