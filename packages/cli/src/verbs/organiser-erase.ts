/**
 * `quality-label organiser erase`
 *
 * @module
 */

import { eraseOrganiser } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { CommandError } from '../errors.js'
import { DRY_RUN_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'organiser erase',
  summary: 'Erase a person',
  about:
    'For an individual who asks for it. Removes every file about them, and from the journal what it carried about them; their label and ' +
    'every endorsement of them count as withdrawn. An event that they were erased stays, the slug stays taken, and the chain still ' +
    'holds. Cannot be undone. Publish afterwards: that removes their pages. Git keeps what was ever committed: see docs/operator.md.',
  example: 'quality-label organiser erase ana-7f3k --register register --confirm ana-7f3k',
  positionals: [{ name: 'SLUG', help: 'Slug of the organiser.' }],
  options: {
    confirm: { type: 'string', value: 'SLUG', required: true, help: 'The slug again: this cannot be undone.' },
    reason: { type: 'string', value: 'TEXT', help: 'Stays in the journal for ever: say nothing of the person in it.' },
    ...DRY_RUN_OPTION,
    ...REGISTER_OPTIONS
  },
  async run(input) {
    const slug = input.positionals[0]!
    if (input.required('confirm') !== slug) throw new CommandError(`--confirm does not say "${slug}".`)
    const { register, act } = await openDesk(input)
    const erasure = await eraseOrganiser(register, slug, input.text('reason'), act)
    const { files, objects } = erasure
    return {
      text: [
        `${said(input, 'Erased', 'erase')} ${slug}: ${files.length} files, ${objects} objects of the journal.`,
        ...next(input, 'quality-label publish')
      ].join('\n'),
      json: erasure
    }
  }
}
