/**
 * Whom `verify` trusts: a trust list in a file, or the issuer of a register.
 *
 * @module
 */

import { readFile, stat } from 'node:fs/promises'
import { openRegister, trustAnchor, trustedIssuer } from '@quality-label/issuer'
import { createTrustList, type TrustList } from '@quality-label/verifier'
import { InputError } from './errors.js'

const REMEDY = 'Name a file with {"issuers": [{"id": …}]}, or the folder of a register.'

/**
 * Reads a trust list.
 *
 * @param path A JSON file as `createTrustList` takes it, or the folder of a register.
 * @throws {InputError} When it is neither.
 */
export async function readTrust(path: string): Promise<TrustList> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new InputError(`--trust: ${path} does not exist. ${REMEDY}`, { cause })
  })
  if (found.isDirectory()) {
    const { network } = await openRegister(path)
    return createTrustList({ issuers: [trustedIssuer(trustAnchor(network))] })
  }
  try {
    return createTrustList(JSON.parse(await readFile(path, 'utf8')) as Parameters<typeof createTrustList>[0])
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new InputError(`--trust: ${path} is no trust list: ${reason}. ${REMEDY}`, { cause })
  }
}
