/**
 * `quality-label renew`
 *
 * @module
 */

import { asString } from '@quality-label/credentials'
import { currentIssue, planRenewal, renewLabel } from '@quality-label/issuer'
import { dateOf, openDesk } from '../desk.js'
import { keyOpener, LABEL_KEY_OPTIONS } from '../keys.js'
import { DRY_RUN_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'renew',
  summary: 'Renew a label',
  about:
    'Issues a new label, with a new id, on a new positive decision: assess the renewal first (its application says route: shortened).\n' +
    "It begins where the old one ends; of one that has ended already, now. The badge on the organiser's pages needs no change: it names\n" +
    'the organiser. A label that is suspended or withdrawn cannot be renewed.',
  example: 'quality-label renew nova-skola --dry-run',
  positionals: [{ name: 'ORGANISER', help: 'Slug of the organiser.' }],
  options: {
    from: { type: 'string', value: 'DATE', help: 'First day. Default: the end of the label before, or now.' },
    until: { type: 'string', value: 'DATE', help: 'End. Default: one term of the policy after the start.' },
    decided: { type: 'string', value: 'DATE', help: 'With --override-reason: day of the decision.' },
    'single-status': { type: 'boolean', help: 'Name the revocation list alone. Such a label cannot be suspended.' },
    'backdate-reason': {
      type: 'string',
      value: 'TEXT',
      help: 'Why the label begins in the past or has ended already. It stands in the journal for ever.'
    },
    'override-reason': {
      type: 'string',
      value: 'TEXT',
      help: 'Why it is renewed without a decision of this register. It stands in the journal for ever.'
    },
    ...DRY_RUN_OPTION,
    ...REGISTER_OPTIONS,
    ...LABEL_KEY_OPTIONS
  },
  async run(input) {
    const { register, act } = await openDesk(input)
    const details = {
      organiser: input.positionals[0]!,
      decided: dateOf(input, 'decided'),
      from: dateOf(input, 'from'),
      until: dateOf(input, 'until'),
      singleStatus: input.flag('single-status'),
      backdateReason: input.text('backdate-reason'),
      overrideReason: input.text('override-reason')
    }
    const { replaces, route, validFrom, validUntil } = await planRenewal(register, details, act)
    if (input.flag('dry-run')) {
      const [from, until] = [validFrom.toISOString(), validUntil.toISOString()]
      return {
        text: `Would renew ${replaces.id} (${route} route)\nFrom    ${from}\nUntil   ${until}`,
        json: { dryRun: true, renews: replaces.id, organiser: replaces.organiser, route, from, until }
      }
    }
    const label = await renewLabel(register, details, keyOpener(input, register)('label'), act)
    const { credential, status } = currentIssue(label)
    return {
      text: [
        `Renewed ${replaces.id} (${route} route)`,
        `Id      ${label.id}`,
        `From    ${asString(credential['validFrom']) ?? ''}`,
        `Until   ${asString(credential['validUntil']) ?? ''}`,
        'Next    quality-label publish'
      ].join('\n'),
      json: { dryRun: false, id: label.id, renews: replaces.id, organiser: label.organiser, route, status, credential }
    }
  }
}
