/**
 * One request with Node's own client: no redirect is followed and nothing is kept, so that what comes is what the host
 * says.
 *
 * @module
 */

import { get as getHttp } from 'node:http'
import { get as getHttps } from 'node:https'

/** How long a host may take to answer. */
const TIMEOUT_MS = 10_000

/** More than any file of a register but a status list that is nearly full. */
const MAX_BYTES = 16 * 1024 * 1024

/**
 * Asks.
 *
 * @param address An http or https address.
 * @param headers Sent with the request.
 * @throws {Error} When the host cannot be reached, or is too slow, or sends too much.
 */
export async function ask(address: string, headers: Record<string, string> = {}): Promise<Response> {
  return await new Promise((resolve, reject) => {
    const get = address.startsWith('https:') ? getHttps : getHttp
    const request = get(address, { headers, timeout: TIMEOUT_MS, agent: false }, (message) => {
      const parts: Buffer[] = []
      let size = 0
      message.on('data', (part: Buffer) => {
        parts.push(part)
        size += part.length
        if (size > MAX_BYTES) message.destroy(new Error(`${address} sends more than ${MAX_BYTES} bytes.`))
      })
      message.on('error', reject)
      message.on('end', () => {
        const { statusCode = 500, headers: answered } = message
        const isEmpty = [204, 205, 304].includes(statusCode)
        resolve(
          new Response(isEmpty ? null : Buffer.concat(parts), {
            status: statusCode,
            headers: Object.entries(answered).flatMap(([name, value]): [string, string][] =>
              value === undefined ? [] : [[name, [value].flat().join(', ')]]
            )
          })
        )
      })
    })
    request.on('timeout', () =>
      request.destroy(new Error(`${address} did not answer in ${TIMEOUT_MS / 1000} seconds.`))
    )
    request.on('error', reject)
  })
}
