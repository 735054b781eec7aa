/**
 * `quality-label issue`
 *
 * @module
 */

import { asString } from '@quality-label/credentials'
import { currentIssue, issueLabel, openNetworkKey } from '@quality-label/issuer'
import { dateOf, openDesk } from '../desk.js'
import { CommandError } from '../errors.js'
import { readPassphrase } from '../passphrase.js'
import { PASSPHRASE_OPTION, REGISTER_OPTIONS, type Input, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'issue',
  summary: 'Issue a label',
  about:
    'Makes the label, signs it twice with the label key, verifies it, and writes it. It is public with the next publish.\n' +
    'Dates are days in UTC. An organiser holds one label at a time; the next one begins where this one ends.',
  example: 'quality-label issue nova-skola --decided 2026-02-20 --from 2026-03-01',
  positionals: [{ name: 'ORGANISER', help: 'Slug of the organiser.' }],
  options: {
    decided: {
      type: 'string',
      value: 'DATE',
      help: "Day of the committee's decision. Default: today, or the day of --from where that is past."
    },
    from: { type: 'string', value: 'DATE', help: 'First day of the label. Default: now.' },
    until: { type: 'string', value: 'DATE', help: 'End of the label. Default: 3 years after its start.' },
    route: { type: 'string', value: 'ROUTE', help: 'full or shortened. Default: full.' },
    'single-status': {
      type: 'boolean',
      help: 'Name the revocation list alone, for hosts that refuse several. Such a label cannot be suspended.'
    },
    'backdate-reason': {
      type: 'string',
      value: 'TEXT',
      help: 'Why the label begins in the past or has ended already. It stands in the journal for ever.'
    },
    ...REGISTER_OPTIONS,
    ...PASSPHRASE_OPTION
  },
  async run(input) {
    const { register, act } = await openDesk(input)
    const details = {
      organiser: input.positionals[0]!,
      decided: dateOf(input, 'decided'),
      from: dateOf(input, 'from'),
      until: dateOf(input, 'until'),
      route: routeOf(input),
      singleStatus: input.flag('single-status'),
      backdateReason: input.text('backdate-reason')
    }
    const labelKey = await openNetworkKey(register, 'label', await readPassphrase(input))
    const label = await issueLabel(register, details, labelKey, act)
    const { credential, status } = currentIssue(label)
    return {
      text: [
        `Issued a label to ${label.organiser}`,
        `Id      ${label.id}`,
        `From    ${asString(credential['validFrom']) ?? ''}`,
        `Until   ${asString(credential['validUntil']) ?? ''}`,
        'Next    quality-label publish'
      ].join('\n'),
      json: { id: label.id, organiser: label.organiser, number: label.number, status, credential }
    }
  }
}

function routeOf(input: Input): 'full' | 'shortened' {
  const route = input.text('route') ?? 'full'
  if (route === 'full' || route === 'shortened') return route
  throw new CommandError(`--route: "${route}" is neither full nor shortened.`)
}
