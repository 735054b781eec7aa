/**
 * The words of a catalogue: what the Network says, signed, of the activities and badges that an organiser offers. They
 * stand apart from those of the label, so that they load with the endorsements.
 *
 * @module
 */

import { NAMESPACE } from './namespace.js'

/** Its `type`. */
export const CATALOGUE_TYPE = 'OrganiserCatalogue'

export const OBJECT_KINDS = ['activity', 'badge'] as const
export type ObjectKind = (typeof OBJECT_KINDS)[number]

/** Written inline into every catalogue; `id` and `name` are terms of every credential. */
export const CATALOGUE_CONTEXT = {
  [CATALOGUE_TYPE]: `${NAMESPACE}${CATALOGUE_TYPE}`,
  offers: `${NAMESPACE}offers`,
  kind: `${NAMESPACE}kind`
} as const
