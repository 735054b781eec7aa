/**
 * Where an image holds a badge, by version of Open Badges.
 *
 * @module
 */

export interface Place {
  /** Of the text chunk in a PNG. */
  keyword: string
  /** Of the element in an SVG. */
  namespace: string
  element: string
  /** True where the address of a hosted badge may stand in the place of the badge. */
  mayBeAddress: boolean
  specification: string
}

export const openBadges3: Place = {
  keyword: 'openbadgecredential',
  namespace: 'https://purl.imsglobal.org/ob/v3p0',
  element: 'credential',
  mayBeAddress: false,
  specification: 'https://www.imsglobal.org/spec/ob/v3p0/#baked-badge'
}

export const openBadges2: Place = {
  keyword: 'openbadges',
  namespace: 'http://openbadges.org',
  element: 'assertion',
  mayBeAddress: true,
  specification: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/baking/index.html'
}

export const places: readonly Place[] = [openBadges3, openBadges2]

/** What stands in an image: JSON, a compact JWS or, of Open Badges 2.0, an address. */
export interface Baked {
  text: string
  place: Place
}

/** An image is somebody else's file: what it holds is bounded before it is read. */
export const maxBakedBytes = 1024 * 1024
