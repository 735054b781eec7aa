/**
 * What `organiser edit`, `site add` and `site remove` have in common: the record changes, and its labels follow.
 *
 * @module
 */

import { addressesOf, editOrganiser, type OrganiserChange } from '@quality-label/issuer'
import { correctionJson, correctionLines } from '../correction-report.js'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { keyOpener, LABEL_KEY_OPTIONS } from '../keys.js'
import { DRY_RUN_OPTION, REASON_OPTION, REGISTER_OPTIONS, type Input, type Outcome, type Verb } from '../verb.js'

/** What differs between the three. */
interface EditVerb extends Pick<Verb, 'name' | 'summary' | 'about' | 'example' | 'positionals' | 'options'> {
  event: Parameters<typeof editOrganiser>[3]
  change: (input: Input) => OrganiserChange
}

/** Makes the verb for one way to edit. */
export function editVerb({ event, change, ...verb }: EditVerb): Verb {
  return {
    ...verb,
    options: { ...verb.options, ...REASON_OPTION, ...DRY_RUN_OPTION, ...REGISTER_OPTIONS, ...LABEL_KEY_OPTIONS },
    run: async (input) => await edit(input, event, change(input))
  }
}

async function edit(input: Input, event: EditVerb['event'], change: OrganiserChange): Promise<Outcome> {
  const { register, act } = await openDesk(input)
  const openKey = keyOpener(input, register)('label')
  const { organiser, corrections } = await editOrganiser(
    register,
    input.positionals[0]!,
    change,
    event,
    input.text('reason'),
    openKey,
    act
  )
  const { slug, name, country, locality, url, same, sites } = organiser
  return {
    text: [
      `${said(input, 'Changed', 'change')} ${name} (${[locality, country].filter(Boolean).join(', ')})`,
      ...(url ? [`Url     ${url}`] : []),
      ...same.map((id) => `Same    ${id}`),
      ...sites.map((site) => `Site    ${site}`),
      ...corrections.flatMap((correction) => correctionLines(input, correction)),
      ...next(input, ...(corrections.length > 0 ? ['quality-label publish'] : []))
    ].join('\n'),
    json: {
      id: addressesOf(register.network.origin).organiser(slug),
      ...organiser,
      reissued: corrections.map(correctionJson)
    }
  }
}
