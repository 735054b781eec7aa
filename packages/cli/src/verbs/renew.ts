/**
 * `quality-label renew`
 *
 * @module
 */

import { asString } from '@quality-label/credentials'
import { currentIssue, planRenewal, renewLabel } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { keyOpener, LABEL_KEY_OPTIONS } from '../keys.js'
import { shellWord } from '../shell-word.js'
import { TERM_OPTIONS, termsOf } from '../label-terms.js'
import { DRY_RUN_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'renew',
  summary: 'Renew a label',
  about:
    'Issues a new label, with a new id, on a new positive decision: assess the renewal first (its application says route: shortened).\n' +
    "It begins where the old one ends; of one that has ended already, now. The badge on the organiser's pages needs no change: it names\n" +
    'the organiser. A label that is suspended or withdrawn cannot be renewed.\n' +
    'Sites that nobody has seen in the last year to be theirs are named, to be proved again.',
  example: 'quality-label renew nova-skola --dry-run',
  positionals: [{ name: 'ORGANISER', help: 'Slug of the organiser.' }],
  options: {
    from: { type: 'string', value: 'DATE', help: 'First day. Default: the end of the label before, or now.' },
    decided: { type: 'string', value: 'DATE', help: 'With --override-reason: day of the decision.' },
    ...TERM_OPTIONS,
    ...DRY_RUN_OPTION,
    ...REGISTER_OPTIONS,
    ...LABEL_KEY_OPTIONS
  },
  async run(input) {
    const { register, act } = await openDesk(input)
    const details = termsOf(input)
    const { replaces, route, sitesToProve } = await planRenewal(register, details, act)
    const label = await renewLabel(register, details, keyOpener(input, register)('label'), act)
    const { credential, status } = currentIssue(label)
    return {
      text: [
        `${said(input, 'Renewed', 'renew')} ${replaces.id} (${route} route)`,
        `Id      ${label.id}`,
        `From    ${asString(credential['validFrom']) ?? ''}`,
        `Until   ${asString(credential['validUntil']) ?? ''}`,
        ...sitesToProve.map((site) => `Prove   quality-label site prove ${label.organiser} ${shellWord(site)}`),
        ...next(input, 'quality-label publish')
      ].join('\n'),
      json: { id: label.id, renews: replaces.id, organiser: label.organiser, route, status, sitesToProve, credential }
    }
  }
}
