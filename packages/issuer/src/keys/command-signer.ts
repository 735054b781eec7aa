/**
 * Signing by a command of one's own: it may ask a card, another machine or a KMS. The secret never comes here.
 *
 * @module
 */

import { spawn } from 'node:child_process'
import type { Signer } from '@quality-label/credentials'
import { RegisterError } from '../errors.js'

/** An Ed25519 signature has 64 bytes: as they are, or as base64, base64url or hexadecimal text. */
const SIGNATURE_BYTES = 64
const MAX_ANSWER = 4096

/**
 * Makes what signs by running a command.
 *
 * @param command As a shell runs it: a path, with arguments. What is to be signed stands on its standard input; the
 *   Ed25519 signature is read from its standard output.
 * @param env Told to the command: `QUALITY_LABEL_KEY` says which key is meant.
 * @returns For {@link Signer.sign}.
 * @throws {RegisterError} `ERR_KEY_SIGNER`, when it fails or answers something that is no signature.
 */
export function commandSigner(command: string, env: Readonly<Record<string, string | undefined>>): Signer['sign'] {
  return async (data) => {
    const { code, answer, complaint } = await runCommand(command, env, data)
    if (code !== 0) {
      const why = complaint.trim().slice(0, 500) || `it ended with ${code}`
      throw refused(`The signing command failed: ${why}`)
    }
    const signature = readSignature(answer)
    if (signature) return signature
    throw refused(`The signing command answered ${answer.length} bytes that are no Ed25519 signature (64 bytes).`)
  }
}

async function runCommand(
  command: string,
  env: Readonly<Record<string, string | undefined>>,
  data: Uint8Array
): Promise<{ code: number | null; answer: Buffer; complaint: string }> {
  return await new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, env: { ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
    const answer: Buffer[] = []
    let length = 0
    let complaint = ''
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= MAX_ANSWER) answer.push(chunk)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, answer: Buffer.concat(answer), complaint }))
    // A command that reads nothing closes the pipe: its exit code says more than the broken pipe.
    child.stdin.on('error', () => undefined)
    child.stdin.end(data)
  })
}

function readSignature(answer: Buffer): Uint8Array | undefined {
  if (answer.length === SIGNATURE_BYTES) return new Uint8Array(answer)
  const text = answer.toString('latin1').trim()
  const encoding = /^[0-9a-f]{128}$/i.test(text)
    ? 'hex'
    : /^[A-Za-z0-9+/_-]{86}(==)?$/.test(text)
      ? 'base64'
      : undefined
  return encoding && new Uint8Array(Buffer.from(text, encoding))
}

function refused(message: string): RegisterError {
  return new RegisterError('ERR_KEY_SIGNER', message)
}
