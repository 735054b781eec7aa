/**
 * `quality-label organiser kit`
 *
 * @module
 */

import { kitLanguages, organiserKit, type OrganiserKit } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { isDryRun, said } from '../dry-run.js'
import { DRY_RUN_OPTION, FOLDER_OPTION, type Verb } from '../verb.js'
import { writeNew } from '../write-new.js'

export const verb: Verb = {
  name: 'organiser kit',
  summary: 'Write what an organiser receives',
  about:
    'Writes a folder to send to an organiser: the lines for their page, the picture with its link for sites that take scripts out, the ' +
    'picture, the link, and a text in their language that says what to paste where, what the label means, what may be written about it, ' +
    'and what happens when it ends.\n' +
    'It writes over nothing: a file that is there and says something else is an error. The register is not changed.\n' +
    `Languages: ${kitLanguages.join(', ')}. All but English are drafts: have them read by somebody whose language it is. --json says which it was.`,
  example: 'quality-label organiser kit nova-skola --register register --to kit --language sr',
  positionals: [{ name: 'SLUG', help: 'Slug of the organiser.' }],
  options: {
    to: { type: 'string', value: 'DIR', required: true, help: 'Folder to write.' },
    language: {
      type: 'string',
      value: 'TAG',
      help: "Language of the text. Default: that of the organiser's country, or English."
    },
    ...DRY_RUN_OPTION,
    ...FOLDER_OPTION
  },
  async run(input) {
    const { register } = await openDesk(input)
    const kit = await organiserKit(register, input.positionals[0]!, input.text('language'))
    const files = await writeNew(input.required('to'), kit.files, isDryRun(input))
    const { organiser, language, missing, review } = kit
    return {
      text: [said(input, 'Wrote', 'write'), ...files.map((file) => `  ${file}`), ...notes(kit)].join('\n'),
      json: { organiser, language, ...(missing !== undefined && { missing }), review, files, dryRun: isDryRun(input) }
    }
  }
}

function notes({ language, missing, review }: OrganiserKit): string[] {
  return [
    ...(missing === undefined
      ? []
      : [`There is no text in ${missing} yet: it is in English. There are: ${kitLanguages.join(', ')}.`]),
    ...(review === 'draft' ? [`The text (${language}) is a draft: have it read before you send it.`] : [])
  ]
}
