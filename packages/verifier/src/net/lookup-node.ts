/**
 * A name look-up for Node's sockets that refuses names of private machines. It is the look-up of the connection itself:
 * the socket uses the addresses judged here, so a name server that answers otherwise a moment later changes nothing
 * (DNS rebinding).
 *
 * @module
 */

import { lookup as systemLookup } from 'node:dns/promises'
import type { LookupAddress, LookupOptions } from 'node:dns'
import type { LookupFunction } from 'node:net'
import type { NetworkPolicy } from '../options.js'
import { specialUse } from './ip-ranges.js'
import { FetchFailure } from './transport.js'

/** All addresses of a name. Default: those of the system (`getaddrinfo`). */
export type Resolver = (hostname: string, options: LookupOptions) => Promise<LookupAddress[]>

const systemResolver: Resolver = (hostname, options) => systemLookup(hostname, { ...options, all: true })

/**
 * Makes a `lookup` for node:http, node:https and node:net.
 *
 * @returns A look-up that fails with a {@link FetchFailure} `fetch-refused` when any address of the name is not allowed:
 *   a name with one public and one private address is an attempt to get past, not a server.
 */
export function createLookup(network: NetworkPolicy, resolve: Resolver = systemResolver): LookupFunction {
  return (hostname, options, callback) => {
    judged(hostname, options, network, resolve).then(
      (addresses) => {
        const [first] = addresses
        if (options.all === true) callback(null, addresses)
        else callback(null, first.address, first.family)
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error(String(error)), '', 0)
      }
    )
  }
}

async function judged(hostname: string, options: LookupOptions, network: NetworkPolicy, resolve: Resolver) {
  const [first, ...others] = await resolve(hostname, options)
  if (!first) throw new FetchFailure('fetch-failed', `${hostname} has no address.`)
  const addresses: [LookupAddress, ...LookupAddress[]] = [first, ...others]
  for (const { address } of addresses) {
    const use = specialUse(address)
    if (use !== undefined && !(use === 'loopback' && network === 'local')) {
      throw new FetchFailure('fetch-refused', `${hostname} resolves to ${address}, which is not public (${use}).`)
    }
  }
  return addresses
}
