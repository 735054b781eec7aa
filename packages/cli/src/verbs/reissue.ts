/**
 * `quality-label reissue`
 *
 * @module
 */

import { reissueLabel } from '@quality-label/issuer'
import { correctionJson, correctionLines } from '../correction-report.js'
import { openDesk } from '../desk.js'
import { next } from '../dry-run.js'
import { keyOpener, LABEL_KEY_OPTIONS } from '../keys.js'
import { DRY_RUN_OPTION, REASON_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'reissue',
  summary: 'Correct a label',
  about:
    'Signs a new copy of the label by what the record of the organiser says now: the same id, a newer start, new places in the status\n' +
    'lists; decision, criteria and end stay. A copy that says what is no longer said (another name, a site that was taken away) is\n' +
    'withdrawn. "organiser edit" and "site add|remove" do this by themselves; it is for records that were edited by hand.',
  example: 'quality-label reissue nova-skola --dry-run',
  positionals: [{ name: 'LABEL', help: 'Slug of the organiser, or the id of the label.' }],
  options: { ...REASON_OPTION, ...DRY_RUN_OPTION, ...REGISTER_OPTIONS, ...LABEL_KEY_OPTIONS },
  async run(input) {
    const { register, act } = await openDesk(input)
    const openKey = keyOpener(input, register)('label')
    const correction = await reissueLabel(register, input.positionals[0]!, input.text('reason'), openKey, act)
    return {
      text: [...correctionLines(input, correction), ...next(input, 'quality-label publish')].join('\n'),
      json: correctionJson(correction)
    }
  }
}
