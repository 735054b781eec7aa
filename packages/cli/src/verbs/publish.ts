/**
 * `quality-label publish`
 *
 * @module
 */

import { checkPublished, publish, type PublishedCheck, type PublishResult } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { readEmbed } from '../embed-assets.js'
import { keyOpener, LABEL_KEY_OPTIONS, STATUS_KEY_OPTIONS } from '../keys.js'
import { DRY_RUN_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'publish',
  summary: 'Write the register as static files',
  about:
    'Signs the status lists that changed or are a day old (with the status key) and the directory of holders where it changed (with the\n' +
    'label key), and writes what differs. Any web server can serve the folder; nginx.conf, Caddyfile and _headers say what it sends.\n' +
    'Publish at least once a day: a status list ends after 30 days. Where the label key is not at hand, the directory stays as it was.\n' +
    'What was written is then read over HTTP and verified: every organiser, or of more than 200 those that changed. Exit code 1 when ' +
    'one does not say what the register says.',
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
      dryRun: act.dryRun
    })
    if (result.dryRun) return { text: describe(result), json: result }
    const { to, written, more } = result
    const check = await checkPublished(register, { to, written, more, now: act.now })
    return {
      text: `${describe(result)}\n${describeCheck(check)}`,
      json: { ...result, check },
      exitCode: check.findings.length > 0 ? 1 : 0
    }
  }
}

function describeCheck({ organisers, lists, findings }: PublishedCheck): string {
  if (findings.length === 0) {
    return `Verified over HTTP: ${organisers} organisers and ${lists} status lists say what the register says.`
  }
  return [
    ...findings.map(
      ({ address, expected, verdict, problems }) =>
        `${address}: the register says "${expected}", what was written reads "${verdict}" (${problems.join(', ') || 'no problem named'})`
    ),
    `The files are written already. Do not upload them: ${findings.length} addresses would say what the register does not say.`,
    'Run "quality-label check", which says what was changed, and publish again.'
  ].join('\n')
}

function describe(result: PublishResult): string {
  const { ending, to, written, more, removed, unchanged, signed, shards, waiting, dryRun } = result
  const would = dryRun ? 'would be ' : ''
  return [
    ...(dryRun
      ? [...written.map((path) => `write   ${path}`), ...(more > 0 ? [`write   … and ${more} more`] : [])]
      : []),
    ...(dryRun ? removed.map((path) => `remove  ${path}`) : []),
    ...ending.map(
      ({ purpose, list, until }) =>
        `Warning: status list ${purpose}/${list} ${dryRun ? 'ends' : 'was to end'} on ${until.slice(0, 10)}. Does the daily run come?`
    ),
    ...signed.map((list) => `Status list ${list} ${would}signed.`),
    ...(shards.length > 0 ? [`Directory of holders: ${shards.length} files ${would}signed.`] : []),
    ...(waiting ? ['The directory of holders is behind: publish once where the label key is.'] : []),
    `${to}: ${written.length + more} files ${would}written, ${removed.length} removed, ${unchanged} unchanged.`
  ].join('\n')
}
