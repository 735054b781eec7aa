/**
 * The trust anchor: what a reader must know beforehand to recognise this register's labels.
 *
 * @module
 */

import type { NetworkRecord } from '../register/records.js'
import { addressesOf } from './addresses.js'

/** Built into the embed script; the entry of a trust list follows from it. */
export interface TrustAnchor {
  /** The Network's DID. */
  id: string
  name: string
  /** The one achievement that is the label. */
  achievement: string
  /** Address of the register, with a slash at its end. */
  register: string
  /** `local` for a register on localhost only. */
  network: 'public' | 'local'
}

/** One issuer as `createTrustList` takes it. */
export interface TrustedIssuer {
  id: string
  name: string
  achievements: string[]
  statusOnly: string[]
}

/** Fragments of methods that sign status lists and nothing else begin with this. */
export const STATUS_KEY_PREFIX = 'status-'

/** The anchor of a register. */
export function trustAnchor(network: NetworkRecord): TrustAnchor {
  const { achievement, register } = addressesOf(network.origin)
  const isLocal = network.origin.startsWith('http:')
  return { id: network.did, name: network.name, achievement, register, network: isLocal ? 'local' : 'public' }
}

/**
 * The issuer to trust, for `createTrustList({ issuers: [trustedIssuer(anchor)] })`.
 *
 * @example
 *   const trust = createTrustList({ issuers: [trustedIssuer(trustAnchor(register.network))] })
 */
export function trustedIssuer({ id, name, achievement }: TrustAnchor): TrustedIssuer {
  return { id, name, achievements: [achievement], statusOnly: [STATUS_KEY_PREFIX] }
}
