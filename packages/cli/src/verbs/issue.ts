/**
 * `quality-label issue`
 *
 * @module
 */

import { asString } from '@quality-label/credentials'
import { currentIssue, issueLabel } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { CommandError } from '../errors.js'
import { keyOpener, LABEL_KEY_OPTIONS } from '../keys.js'
import { TERM_OPTIONS, termsOf } from '../label-terms.js'
import { DRY_RUN_OPTION, REGISTER_OPTIONS, type Input, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'issue',
  summary: 'Issue a label',
  about:
    'Makes the label, on the positive decision that "quality-label assess" wrote down, signs it twice with the label key, verifies it,\n' +
    'and writes it. It is public with the next publish. One decision is for one label.\n' +
    'Dates are days in UTC. An organiser holds one label at a time; the next one begins where this one ends.',
  example: 'quality-label issue nova-skola --from 2026-03-01',
  positionals: [{ name: 'ORGANISER', help: 'Slug of the organiser.' }],
  options: {
    decided: {
      type: 'string',
      value: 'DATE',
      help: 'With --override-reason: day of the decision. Default: today, or the day of --from where that is past.'
    },
    from: { type: 'string', value: 'DATE', help: 'First day of the label. Default: now.' },
    route: { type: 'string', value: 'ROUTE', help: 'With --override-reason: full or shortened. Default: full.' },
    ...TERM_OPTIONS,
    ...DRY_RUN_OPTION,
    ...REGISTER_OPTIONS,
    ...LABEL_KEY_OPTIONS
  },
  async run(input) {
    const { register, act } = await openDesk(input)
    const details = { ...termsOf(input), route: routeOf(input) }
    const labelKey = await keyOpener(input, register)('label')()
    const label = await issueLabel(register, details, labelKey, act)
    const { credential, status } = currentIssue(label)
    return {
      text: [
        `${said(input, 'Issued', 'issue')} a label to ${label.organiser}`,
        `Id      ${label.id}`,
        `From    ${asString(credential['validFrom']) ?? ''}`,
        `Until   ${asString(credential['validUntil']) ?? ''}`,
        ...next(input, 'quality-label publish')
      ].join('\n'),
      json: { id: label.id, organiser: label.organiser, number: label.number, status, credential }
    }
  }
}

function routeOf(input: Input): 'full' | 'shortened' | undefined {
  const route = input.text('route')
  if (route === undefined || route === 'full' || route === 'shortened') return route
  throw new CommandError(`--route: "${route}" is neither full nor shortened.`)
}
