/**
 * `quality-label publish`
 *
 * @module
 */

import { openNetworkKey, publish, type PublishResult } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { readEmbed } from '../embed-assets.js'
import { readPassphrase } from '../passphrase.js'
import { PASSPHRASE_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'publish',
  summary: 'Write the register as static files',
  about:
    'Signs the status lists that changed or are a day old (with the status key), and writes what differs. Any web server can serve the\n' +
    'folder; _headers says what it must send with the files. Publish at least once a day: a status list ends after 30 days.',
  example: 'quality-label publish --to /srv/www/labels --dry-run',
  positionals: [],
  options: {
    to: { type: 'string', value: 'DIR', help: "Where to. Default: public in the register's folder." },
    'dry-run': { type: 'boolean', help: 'Say what would change; change nothing.' },
    embed: {
      type: 'string',
      value: 'DIR',
      help: 'Another build of the badge script. Default: the one that came with this command.'
    },
    ...REGISTER_OPTIONS,
    ...PASSPHRASE_OPTION
  },
  async run(input) {
    const { register, act } = await openDesk(input)
    const embed = await readEmbed(input.text('embed'))
    const result = await publish(register, {
      to: input.text('to'),
      embed,
      openStatusKey: async () => await openNetworkKey(register, 'status', await readPassphrase(input)),
      now: act.now,
      dryRun: input.flag('dry-run')
    })
    return { text: describe(result), json: result }
  }
}

function describe({ to, written, removed, unchanged, signed, dryRun }: PublishResult): string {
  const would = dryRun ? 'would be ' : ''
  return [
    ...(dryRun ? [...written.map((path) => `write   ${path}`), ...removed.map((path) => `remove  ${path}`)] : []),
    ...signed.map((list) => `Status list ${list} ${would}signed.`),
    `${to}: ${written.length} files ${would}written, ${removed.length} removed, ${unchanged} unchanged.`
  ].join('\n')
}
