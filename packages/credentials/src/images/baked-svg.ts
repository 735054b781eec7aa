/**
 * A badge in an SVG: one element, with the badge in its text or in its attribute `verify`.
 *
 * @module
 */

import { fail } from '../errors.js'
import { maxBakedBytes, places, type Baked, type Place } from './places.js'
import { endOfTag, ownText, readSvg } from './svg.js'

/** @throws {ProblemError} `image-malformed`, `several-badges-in-image`, `too-deep`, `limit-exceeded`. */
export function unbakeSvg(svg: string): Baked | undefined {
  const [badge, ...others] = readSvg(svg, isBadge).found
  // Which of them other programs show nobody knows.
  if (others.length > 0) return fail('several-badges-in-image', `${others.length + 1} elements hold a badge`)
  if (!badge) return undefined
  const text = ownText(badge) || (badge.attributes.verify ?? '').trim()
  if (text.length > maxBakedBytes) fail('limit-exceeded', `a badge of ${text.length} characters`)
  return { text, place: places.find(({ element }) => badge.name.endsWith(element))! }
}

/**
 * The rest of the file stays as it is, but for the declaration of the namespace; the element stands directly behind the
 * first tag.
 *
 * @throws {ProblemError} `image-malformed`, `too-deep`, `limit-exceeded`.
 */
export function bakeSvg(svg: string, { text, place }: Baked): string {
  const bare = withoutBadges(svg)
  const { root } = readSvg(bare, isBadge)
  const behind = endOfTag(bare, root.start)
  const closing = bare.slice(behind - 2, behind) === '/>' ? 2 : 1
  const declaration = ` xmlns:openbadges="${place.namespace}"`
  const declared = root.attributes['xmlns:openbadges']
  // A prefix that is used and means nothing would mean something then.
  const isFree = declared === undefined && !bare.includes('openbadges:')
  return [
    bare.slice(0, behind - closing),
    isFree ? declaration : '',
    `>${element(place, isFree || declared === place.namespace ? '' : declaration, text)}`,
    // A first tag that was the last one, too.
    closing === 2 ? `</${root.name}>` : '',
    bare.slice(behind)
  ].join('')
}

function isBadge(namespace: string | undefined, name: string): boolean {
  return places.some((place) => place.namespace === namespace && place.element === name)
}

function withoutBadges(svg: string): string {
  const { found } = readSvg(svg, isBadge)
  return found
    .sort((one, other) => other.start - one.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), svg)
}

function element({ element }: Place, declaration: string, text: string): string {
  const name = `openbadges:${element}`
  return text.startsWith('{')
    ? `<${name}${declaration}><![CDATA[${asCharacterData(text)}]]></${name}>`
    : `<${name}${declaration} verify="${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"/>`
}

/** The same JSON, without what would end CDATA and what XML cannot hold: both can only stand in JSON strings. */
function asCharacterData(json: string): string {
  return json
    .replaceAll(']]>', ']]\\u003e')
    .replace(/[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
    })
}
