/**
 * `quality-label publish`
 *
 * @module
 */

import { publish, type PublishResult } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { readEmbed } from '../embed-assets.js'
import { keyOpener, LABEL_KEY_OPTIONS, STATUS_KEY_OPTIONS } from '../keys.js'
import { DRY_RUN_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'publish',
  summary: 'Write the register as static files',
  about:
    'Signs the status lists that changed or are a day old (with the status key) and the directory of holders where it changed (with the\n' +
    'label key), and writes what differs. Any web server can serve the folder; _headers says what it must send with the files.\n' +
    'Publish at least once a day: a status list ends after 30 days. Where the label key is not at hand, the directory stays as it was.',
  example: 'quality-label publish --to /srv/www/labels --dry-run',
  positionals: [],
  options: {
    to: { type: 'string', value: 'DIR', help: "Where to. Default: public in the register's folder." },
    refresh: {
      type: 'boolean',
      help: 'The daily run that nobody attends: status lists are signed anew with the status key alone; the label key is not asked for.'
    },
    ...DRY_RUN_OPTION,
    embed: {
      type: 'string',
      value: 'DIR',
      help: 'Another build of the badge script. Default: the one that came with this command.'
    },
    ...REGISTER_OPTIONS,
    ...LABEL_KEY_OPTIONS,
    ...STATUS_KEY_OPTIONS
  },
  async run(input) {
    const { register, act } = await openDesk(input)
    const embed = await readEmbed(input.text('embed'))
    const openKey = keyOpener(input, register)
    const result = await publish(register, {
      to: input.text('to'),
      embed,
      openStatusKey: openKey('status'),
      openLabelKey: openKey('label'),
      now: act.now,
      refresh: input.flag('refresh'),
      dryRun: input.flag('dry-run')
    })
    return { text: describe(result), json: result }
  }
}

function describe({ ending, to, written, removed, unchanged, signed, shards, waiting, dryRun }: PublishResult): string {
  const would = dryRun ? 'would be ' : ''
  return [
    ...(dryRun ? [...written.map((path) => `write   ${path}`), ...removed.map((path) => `remove  ${path}`)] : []),
    ...ending.map(
      ({ purpose, list, until }) =>
        `Warning: status list ${purpose}/${list} ${dryRun ? 'ends' : 'was to end'} on ${until.slice(0, 10)}. Does the daily run come?`
    ),
    ...signed.map((list) => `Status list ${list} ${would}signed.`),
    ...(shards.length > 0 ? [`Directory of holders: ${shards.length} files ${would}signed.`] : []),
    ...(waiting ? ['The directory of holders is behind: publish once where the label key is.'] : []),
    `${to}: ${written.length} files ${would}written, ${removed.length} removed, ${unchanged} unchanged.`
  ].join('\n')
}
