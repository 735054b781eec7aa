/**
 * DID resolution by itself, for callers that bring their own fetch.
 *
 * @module
 */

import { fail } from '../errors.js'
import type { ControllerDocument } from '../keys/verification-method.js'
import { parseJson } from '../model/parse-json.js'
import { resolve } from './registry.js'

/**
 * Resolves a DID, or an id that is an address. Nothing guards the `fetch` given here: the verifier's own does more.
 *
 * @param options `fetch` is called for did:web and addresses only.
 * @throws {ProblemError} With the reason as its `problem`.
 */
export async function resolveDid(
  did: string,
  options: { fetch?: (url: string) => Promise<Response> } = {}
): Promise<ControllerDocument> {
  return resolve(did, {
    local: false,
    load: async (url) => {
      const response = await options.fetch?.(url)
      if (!response) return fail('fetch-offline', `no fetch was given for ${url}`)
      return response.ok ? parseJson(await response.text()) : fail('fetch-status', `${url} answered ${response.status}`)
    }
  })
}
