/** A desk that has asked the city for an endorsement, and the city that answers. */

import { createSigner, type Signer } from '@quality-label/credentials'
import {
  addOrganiser,
  recogniseEndorser,
  requestEndorsement,
  signEndorsement,
  type EndorsementRequest,
  type SignedEndorsement
} from '../../src/index.js'
import { CITY, cityKey, type Desk, NOVA, NOW, openDesk } from './desk.js'

export const WORDS = { comment: 'Радимо **заједно**.', language: 'sr' }

/** The public key of somebody else. */
export const OTHER = 'z6Mkfmm57fsb6VL7zVusP8zeA9SYkCKdvUhby2G7Yh8vvQ1P'
export const otherKey = async (): Promise<Signer> => await createSigner(new Uint8Array(32).fill(8))

/** A register in which the organiser can be endorsed. */
export async function openAskingDesk(host?: string): Promise<Desk> {
  const desk = await openDesk(host)
  await addOrganiser(desk.register, NOVA, desk.act)
  await recogniseEndorser(desk.register, CITY, desk.labelKey, desk.act)
  return desk
}

/** Asks the city, by default about the organiser. */
export async function ask(
  { register, act }: Desk,
  object = 'organiser:nova-skola',
  language?: string
): Promise<EndorsementRequest> {
  return (await requestEndorsement(register, { endorser: CITY.slug, object, language }, act)).file
}

/** The city signs. */
export async function sign(request: EndorsementRequest, now = NOW): Promise<SignedEndorsement> {
  return await signEndorsement(request, WORDS, await cityKey(), now)
}
