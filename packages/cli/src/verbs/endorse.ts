/**
 * `quality-label endorse`
 *
 * @module
 */

import { readFile } from 'node:fs/promises'
import { endorse, openEndorserKey } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { CommandError, InputError } from '../errors.js'
import { readPassphrase } from '../passphrase.js'
import { PASSPHRASE_OPTION, REGISTER_OPTIONS, type Input, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'endorse',
  summary: 'Endorse an organiser, or the label itself',
  about:
    "Signs an endorsement with the endorser's own key. The comment is public, in Markdown, in one language. Nobody endorses itself, " +
    'and there is one endorsement for each endorser, object and language.',
  example:
    'quality-label endorse --endorser city-of-vidrava --object organiser:nova-skola --comment-file words.md --language sr',
  positionals: [],
  options: {
    endorser: { type: 'string', value: 'SLUG', required: true, help: 'A recognised endorser.' },
    object: {
      type: 'string',
      value: 'OBJECT',
      required: true,
      help: 'organiser:SLUG, or label for the scheme itself.'
    },
    comment: { type: 'string', value: 'TEXT', help: 'What the endorser says.' },
    'comment-file': { type: 'string', value: 'FILE', help: 'The same, from a file.' },
    language: { type: 'string', value: 'TAG', help: 'Language of the comment: sr, pt-BR.' },
    ...REGISTER_OPTIONS,
    ...PASSPHRASE_OPTION
  },
  async run(input) {
    const comment = await readComment(input)
    const { register, act } = await openDesk(input)
    const slug = input.required('endorser')
    const key = await openEndorserKey(register, slug, await readPassphrase(input))
    const details = { endorser: slug, object: input.required('object'), comment, language: input.text('language') }
    const endorsement = await endorse(register, details, key, act)
    const { id, endorser, object, language } = endorsement
    return {
      text: [`${endorser} endorses ${object}`, `Id      ${id}`, 'Next    quality-label publish'].join('\n'),
      json: { id, endorser, object, language, credential: endorsement.credential }
    }
  }
}

async function readComment(input: Input): Promise<string> {
  const text = input.text('comment')
  const file = input.text('comment-file')
  if ((text === undefined) === (file === undefined)) {
    throw new CommandError('Give the comment once: with --comment TEXT or with --comment-file FILE.')
  }
  if (file === undefined) return text ?? ''
  return await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new InputError(`The comment file ${file} cannot be read.`, { cause })
  })
}
