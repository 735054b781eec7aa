/**
 * The sentences of every state in the panel. Plain words: what is so, who did it, what to do.
 *
 * @module
 */

import { hostOf, written } from './addresses.js'
import type { Facts } from './facts.js'
import { tamed } from './others-words.js'
import { isSiteUnknown, pageHost, strangerOf } from './panel-facts.js'
import type { BadgeState } from './state.js'
import { day } from './text/dates.js'
import { plain, str } from './text/message.js'
import { invalidKind, isOtherDocument, statusLine, type Wording } from './verdict-text.js'

/** What the visitor should know, in one to three sentences. */
export const sentence: Wording = (facts, say) => SENTENCES[facts.state](facts, say)

const issuer = (facts: Facts) => facts.issuer || plain('the expected issuer', { id: 'issuer.expected' })

/** What is no address is no site. An address, as the browser writes it, has no letter that could turn the others. */
const sites = ({ label }: Facts) =>
  (label?.recipient.sites ?? [])
    .filter((site) => hostOf(site) !== site)
    .slice(0, 3)
    .map((site) => tamed(written(site)))
    .join(', ')

const holds: Wording = (f, say) =>
  say(str`${f.name} holds the Quality Label for Badge Recognition. ${issuer(f)} issued it, and it is in force.`, {
    id: 'says.valid'
  })

const SENTENCES: Record<BadgeState, Wording> = {
  loading: statusLine,
  valid: holds,
  expiring: holds,
  expired: (f, say) =>
    say(
      str`The label of ${f.name} ended on ${day(f.label?.validUntil)}. If that surprises you, look at the clock of your device: it may be wrong.`,
      { id: 'says.expired' }
    ),
  'not-yet-valid': (f, say) =>
    say(
      str`This label of ${f.name} is not in force yet. If that surprises you, look at the clock of your device: it may be wrong.`,
      { id: 'says.not-yet' }
    ),
  suspended: (f, say) =>
    say(
      str`${issuer(f)} has suspended the label of ${f.name}. It may come back into force. Until then, do not rely on it.`,
      { id: 'says.suspended' }
    ),
  revoked: (f, say) =>
    say(
      str`This label was withdrawn, or replaced by a newer one. The register shows whether ${f.name} holds a label now.`,
      { id: 'says.revoked' }
    ),
  invalid: (f, say) =>
    ({
      changed: () =>
        say(
          'The content does not fit the signature: something was changed after signing. So nothing it says is shown here. Look the organiser up in the register.',
          { id: 'says.changed' }
        ),
      none: () =>
        say(
          'There is no Quality Label at the address that this badge points to. Look the organiser up in the register.',
          { id: 'says.no-label' }
        ),
      other: () =>
        say('This did not pass the check, so nothing it says is shown here. Look the organiser up in the register.', {
          id: 'says.failed'
        })
    })[invalidKind(f)](),
  untrusted: (f, say) =>
    isOtherDocument(f)
      ? say(str`This comes from ${issuer(f)}, but it is another document and not the Quality Label.`, {
          id: 'says.other-document'
        })
      : say(
          str`This was not issued by ${issuer(f)}, so it is not a Quality Label. It was signed by ${strangerOf(f) ?? '?'}.`,
          { id: 'says.untrusted' }
        ),
  'wrong-site': (f, say) =>
    f.preview
      ? say(
          str`This label belongs to ${f.name}. You see a preview on this computer: whether the label is valid shows on ${sites(f)}.`,
          { id: 'says.preview' }
        )
      : say(
          str`This label belongs to ${f.name} (${sites(f)}). This website, ${pageHost(f)}, is not on its list. It may be a copy, or the list may need an update.`,
          { id: 'says.wrong-site' }
        ),
  'wrong-recipient': (f, say) =>
    say(str`This label belongs to ${f.name}. The page expects the label of another organiser.`, {
      id: 'says.wrong-recipient'
    }),
  unconfirmed: (f, say) =>
    isSiteUnknown(f)
      ? say(
          str`The browser does not tell which website shows this label, so it is not confirmed that it belongs here. It belongs to ${f.name}, for ${sites(f)}.`,
          { id: 'says.site-unknown' }
        )
      : say(
          str`The live status of this label could not be read, so it is not confirmed that the label is in force. This says nothing against ${f.name}.`,
          { id: 'says.unconfirmed' }
        ),
  unreachable: (_, say) =>
    say(
      'The register could not be reached, so the label could not be checked. This says nothing for or against it. Try again, or look in the register.',
      { id: 'says.unreachable' }
    ),
  unsupported: (_, say) =>
    say('The label cannot be checked in this browser. Its page in the register shows whether it is in force.', {
      id: 'says.unsupported'
    })
}
