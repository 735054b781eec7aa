/**
 * What an organiser offers, as the Network says it: so that the endorsement of a badge or an activity is tied to its
 * organiser. Who made the label makes the catalogue, and nobody else reads it: one proof is enough.
 *
 * @module
 */

import { CATALOGUE_CONTEXT, CATALOGUE_TYPE, type JsonObject } from '@quality-label/credentials'
import { toDateTime } from '../dates.js'
import type { CatalogueRecord, NetworkRecord } from '../register/records.js'
import { addressesOf } from './addresses.js'
import { VC_CONTEXT } from './contexts.js'

/** How a catalogue is signed: it is read by the badge and the SDK, which check this proof. */
export const CATALOGUE_SUITES = ['eddsa-jcs-2022'] as const

/** A catalogue, unsigned. It is true until another one takes its place: readers take the newest. */
export function catalogue(
  network: NetworkRecord,
  { organiser, objects }: Pick<CatalogueRecord, 'organiser' | 'objects'>,
  validFrom: Date
): JsonObject {
  const addresses = addressesOf(network.origin)
  return {
    '@context': [VC_CONTEXT, { ...CATALOGUE_CONTEXT }],
    id: `${addresses.presentation(organiser)}#catalogue`,
    type: ['VerifiableCredential', CATALOGUE_TYPE],
    issuer: network.did,
    validFrom: toDateTime(validFrom),
    credentialSubject: {
      id: addresses.organiser(organiser),
      offers: objects.map(({ id, kind, name }) => ({ id, kind, name }))
    }
  }
}
