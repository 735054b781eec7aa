/**
 * Badges in images: put in, and taken out.
 *
 * @module
 */

import { fail, UsageError } from '../errors.js'
import { firstContext } from '../formats/recognise.js'
import { decodeBase64Url } from '../keys/base64.js'
import { isObject, type JsonObject, type JsonValue } from '../model/json.js'
import { openBadges2, openBadges3, type Baked } from './places.js'
import { isPng } from './recognise-image.js'

/**
 * Bakes a badge into an image. One that is already there is replaced; everything else stays as it is.
 *
 * @example
 *   await writeFile('badge.png', await bake(await readFile('picture.png'), credential))
 *
 * @param image A PNG or an SVG.
 * @param credential A credential with its proof, as an object or JSON text; a compact JWS; of Open Badges 2.0 also the
 *   address of the hosted assertion.
 * @returns The image in the same format.
 * @throws {ProblemError} `image-malformed`, `too-deep`, `limit-exceeded`: what is wrong with the image.
 * @throws {UsageError} For a credential that is none of these.
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#baked-badge Open Badges 3.0, Baked Badge, 5.3}
 */
export async function bake(image: Uint8Array, credential: JsonObject | string): Promise<Uint8Array> {
  const baked = toBake(typeof credential === 'string' ? credential.trim() : JSON.stringify(credential))
  if (isPng(image)) return (await import('./baked-png.js')).bakePng(image, baked)
  return new TextEncoder().encode((await import('./baked-svg.js')).bakeSvg(svgText(image), baked))
}

/**
 * Takes the badge out of an image. Nothing of it has been verified: hand it to a verifier.
 *
 * @example
 *   const credential = await unbake(await readFile('badge.png'))
 *
 * @param image A PNG or an SVG.
 * @returns What is baked in as it is written: JSON text, a compact JWS or, of Open Badges 2.0, an address. `undefined`
 *   for an image without a badge.
 * @throws {ProblemError} `image-malformed`, `several-badges-in-image`, `too-deep`, `limit-exceeded`.
 */
export async function unbake(image: Uint8Array): Promise<string | undefined> {
  return (await readBaked(image))?.text
}

/** The same, with the place where it stands. */
export async function readBaked(image: Uint8Array): Promise<Baked | undefined> {
  if (isPng(image)) return (await import('./baked-png.js')).unbakePng(image)
  return (await import('./baked-svg.js')).unbakeSvg(svgText(image))
}

function svgText(image: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(image)
  } catch {
    return fail('image-malformed', 'the image is neither a PNG nor an SVG')
  }
}

/** Open Badges 2.0 and 3.0 have places of their own. */
function toBake(text: string): Baked {
  if (/^https?:\/\/\S+$/i.test(text)) return { text, place: openBadges2 }
  const json = parsed(/^[\w-]+\.([\w-]*)\.[\w-]*$/.test(text) ? decoded(text.split('.')[1]!) : text)
  if (!isObject(json)) throw new UsageError('a credential is an object, its JSON text, a compact JWS or an address')
  return {
    text,
    place: /^https:\/\/(w3id\.org\/openbadges|openbadgespec\.org)\/v2/.test(firstContext(json) ?? '')
      ? openBadges2
      : openBadges3
  }
}

function decoded(payload: string): string {
  try {
    return new TextDecoder().decode(decodeBase64Url(payload))
  } catch {
    return ''
  }
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}
