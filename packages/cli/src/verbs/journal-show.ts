/**
 * `quality-label journal show`
 *
 * @module
 */

import { readEvents, type ShownEvent } from '@quality-label/issuer'
import { dateOf, folderOf } from '../desk.js'
import { FOLDER_OPTION, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'journal show',
  summary: 'Show what happened',
  about:
    'One event a line, the oldest first: number, time, who did it, what, to whom; below it the reason, where one was given. Reasons are ' +
    'never published.',
  example: 'quality-label journal show --register register --id nova-skola --since 2026-01-01',
  positionals: [],
  options: {
    id: { type: 'string', value: 'ID', help: 'Only what concerns this slug or id.' },
    type: { type: 'string', value: 'TYPE', help: 'Only this type, or what begins with it: label, label.issued.' },
    since: { type: 'string', value: 'DATE', help: 'Only from this day or moment on (UTC).' },
    until: { type: 'string', value: 'DATE', help: 'Only before this day or moment (UTC).' },
    ...FOLDER_OPTION
  },
  async run(input) {
    const events = await readEvents(folderOf(input), {
      id: input.text('id'),
      type: input.text('type'),
      since: dateOf(input, 'since'),
      until: dateOf(input, 'until')
    })
    return { text: events.map(describe).join('\n') || 'Nothing.', json: events }
  }
}

function describe({ sequence, at, actor, type, ids, details }: ShownEvent): string {
  const whom = Object.entries(ids).map(([name, id]) => `${name} ${id}`)
  const why =
    details === undefined
      ? ['        (what it carried was erased)']
      : Object.entries(details).map(([name, value]) => `        ${name}: ${plain(value)}`)
  return [`${String(sequence).padStart(6)}  ${at}  ${actor}  ${type}  ${whom.join(', ')}`, ...why].join('\n')
}

function plain(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  // No line of a reason may be taken for an event.
  return text.replace(/\r?\n/g, '\n          ')
}
