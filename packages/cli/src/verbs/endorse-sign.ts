/**
 * `quality-label endorse sign`
 *
 * @module
 */

import { readFile } from 'node:fs/promises'
import {
  openKeyFile,
  readRequestFile,
  signEndorsement,
  type EndorsementRequest,
  type EndorsementWords
} from '@quality-label/issuer'
import type { Signer } from '@quality-label/credentials'
import { clean } from '../clean.js'
import { isDryRun, next, said } from '../dry-run.js'
import { CommandError, InputError } from '../errors.js'
import { LABEL_KEY_OPTIONS, signerOf } from '../keys.js'
import { assertNew, readLetter, writeLetter } from '../letters.js'
import { readPassphrase } from '../passphrase.js'
import { DRY_RUN_OPTION, type Input, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'endorse sign',
  summary: 'Sign an endorsement, as the endorser',
  about:
    'For an endorser, on a machine of their own: no register is needed, and nothing is sent. Reads the request that the Network has sent,\n' +
    'says what would be endorsed, and writes an answer with your words, signed by your key. Send the answer back. With --dry-run it says\n' +
    'what would be endorsed, and signs nothing.',
  example:
    'quality-label endorse sign request.json --key-file city-of-vidrava.pem --comment-file words.md --to answer.json',
  positionals: [{ name: 'REQUEST', help: 'The file that the Network has sent.' }],
  options: {
    'key-file': { type: 'string', value: 'FILE', help: 'Your key, from "quality-label endorser key".' },
    comment: { type: 'string', value: 'TEXT', help: 'Your words, in Markdown. They will be public.' },
    'comment-file': { type: 'string', value: 'FILE', help: 'The same, from a file.' },
    language: { type: 'string', value: 'TAG', help: 'Language of your words. Default: the one that was asked for.' },
    method: { type: 'string', value: '#NAME', help: 'With a did:web: the name of your key in your DID document.' },
    to: { type: 'string', value: 'FILE', required: true, help: 'The answer. It must not be there yet.' },
    ...DRY_RUN_OPTION,
    ...LABEL_KEY_OPTIONS
  },
  async run(input) {
    const to = input.required('to')
    await assertNew(to)
    const request = readRequestFile(await readLetter(input.positionals[0]!))
    const words = { comment: await readComment(input), language: input.text('language'), method: input.text('method') }
    if (!isDryRun(input)) await answer(input, request, words, to)
    const { name, id, issuer, validUntil, credentialSubject: about } = request.template
    return {
      text: [
        `${said(input, 'Signed', 'sign')}: ${clean(name)}`,
        `About   ${clean(about.id)}`,
        `As      ${clean(issuer.name)} (${clean(issuer.id)})`,
        `For     ${clean(request.register)}`,
        `Until   ${clean(validUntil)}`,
        ...next(input, `send ${to} back to the Network`)
      ].join('\n'),
      json: { id, name, about: about.id, endorser: issuer.id, register: request.register, validUntil, file: to }
    }
  }
}

async function answer(input: Input, request: EndorsementRequest, words: EndorsementWords, to: string): Promise<void> {
  const signer = await openKey(input, request)
  await writeLetter(to, await signEndorsement(request, words, signer, input.io.now()))
}

async function openKey(input: Input, { key }: EndorsementRequest): Promise<Signer> {
  const file = input.text('key-file')
  const sign = signerOf(input, key)
  if (file !== undefined) return await openKeyFile(file, await readPassphrase(input))
  // What signs elsewhere is taken at its word: whether it has the key, the signature shows.
  if (sign) return { algorithm: 'EdDSA', publicKeyMultibase: key, sign }
  throw new CommandError('Name your key: with --key-file FILE, or with --signer COMMAND.')
}

async function readComment(input: Input): Promise<string> {
  const text = input.text('comment')
  const file = input.text('comment-file')
  if ((text === undefined) === (file === undefined)) {
    throw new CommandError('Give your words once: with --comment TEXT or with --comment-file FILE.')
  }
  if (file === undefined) return text ?? ''
  return await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new InputError(`The comment file ${file} cannot be read.`, { cause })
  })
}
