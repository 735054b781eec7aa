/**
 * The catalogue of an organiser, as the acts change it: signed anew each time.
 *
 * @module
 */

import { catalogue, CATALOGUE_SUITES } from '../documents/catalogue.js'
import { signAndVerify } from '../documents/sign.js'
import type { OpenKey } from '../keys/network-keys.js'
import { recordPath } from '../register/layout.js'
import { toJson, type CatalogueRecord, type OfferedObject } from '../register/records.js'
import { readRecord, type Act, type Change, type Register } from '../register/register.js'

/** What an organiser offers; `undefined` where it offers nothing. */
export async function catalogueOf(register: Register, organiser: string): Promise<CatalogueRecord | undefined> {
  return await readRecord(register, 'catalogue', recordPath.catalogue(organiser))
}

/**
 * The file of a catalogue with these objects; without any there is none.
 *
 * @param openLabelKey Called only when there is something to sign.
 */
export async function catalogueFile(
  register: Register,
  organiser: string,
  objects: OfferedObject[],
  openLabelKey: OpenKey,
  act: Act
): Promise<Change['files']> {
  const path = recordPath.catalogue(organiser)
  if (objects.length === 0) return { [path]: null }
  const unsigned = catalogue(register.network, { organiser, objects }, act.now)
  const credential = await signAndVerify(register.network, unsigned, await openLabelKey(), act, CATALOGUE_SUITES)
  const record: CatalogueRecord = { organiser, objects, credential }
  return { [path]: toJson(record) }
}
