/**
 * What somebody would write who wants to harm the page that shows it, and a result in which it stands wherever others
 * have a word.
 *
 * @module
 */

import type { Verdict, VerificationResult } from '@quality-label/verifier'
import { endorsement, resultFor } from './results.js'

export const ATTACK = 'window.hacked=1'

/** Texts by what they try. */
export const texts = {
  'is markup': `</style></bdi>"><img src=x onerror="${ATTACK}"><script>${ATTACK}</script><svg onload="${ATTACK}">`,
  'ends an attribute': `" onfocus="${ATTACK}" autofocus=' tabindex=0 onmouseover='${ATTACK}' \`>`,
  'looks like a template': `{hole}<!--{hole}-->\${${ATTACK}}{{${ATTACK}}}{0}{1}<!--`,
  'turns what follows': 'Nova \u202eloveS \u202bakolS \u2067akolS',
  'breaks out of its isolation': 'Nova\u2069\u2069\u202c\u202eakolS\u2029\u202eakolS',
  'is written from the right': 'מדינה 12 (אבג) العربية!',
  'cannot be seen': '\u200b\u200d\ufeff\u2060\u00ad\u200b',
  'is one word without an end': 'w'.repeat(100_000),
  'goes on and on': 'Nova škola '.repeat(9_091),
  'has 3,000 marks on one letter': `Z${'\u0301\u0489\u20dd'.repeat(1_000)}algo`,
  'has a thousand lines': 'a\n\u2028\u0085\v\f\r\n\t\0'.repeat(1_000),
  'has half a letter': '\ud83dNova\udc00\ud800'
} as const

/** Addresses by what they try. */
export const addresses = {
  'runs a script': `javascript:${ATTACK}`,
  'hides that it runs a script': ` \u0001JaVa\nScRiPt:${ATTACK}`,
  'is a page of its own': `data:text/html,<script>${ATTACK}</script>`,
  'runs an old script': `vbscript:${ATTACK}`,
  'is read by everybody on the way': 'http://vidrava.example/',
  'names a user': 'https://labels.example@stranger.example/',
  'names a password': 'https://:labels.example@stranger.example/',
  'has no scheme': '//stranger.example/',
  'is not an address': `" onclick="${ATTACK}`
} as const

/** A result in which others say this text and nothing else, wherever they say anything. */
export function saying(text: string, verdict: Verdict = 'valid'): VerificationResult {
  const endorser = { id: text, name: text, url: 'https://vidrava.example/', countryCode: text }
  const said = { endorser, category: text, level: text, comment: text, language: text, date: text }
  const result = resultFor(verdict, {
    name: text,
    sites: [text, `https://nova-skola.example/${text}`, text],
    endorsements: [
      endorsement('organiser', said),
      endorsement('activity', { ...said, object: { id: text, kind: 'activity', name: text } }),
      endorsement('badge', { ...said, object: { id: text, kind: 'badge', name: text } }),
      endorsement('label', said)
    ]
  })
  const credential = result.credential!
  return {
    ...result,
    credential: { ...credential, id: text, recipient: { ...credential.recipient, id: text } },
    // A name that a trust list gives; of a stranger's label the name is its own, and its id has been resolved.
    issuer: { ...result.issuer!, ...(verdict === 'untrusted' ? { id: strangerWith(text) } : {}), name: text }
  }
}

/** The nearest thing to the text that a DID can be. */
function strangerWith(text: string): string {
  return `did:web:stranger.example:${encodeURIComponent(text.replace(/\p{Cs}/gu, ''))}`
}
