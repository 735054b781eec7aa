/**
 * Countries by their English names, for the pages of the register.
 *
 * @module
 */

/** Made once: it takes longer than a page. */
const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' })

/** The name of a country by its ISO 3166-1 code; the code itself where there is none. */
export function countryName(code: string): string {
  return COUNTRIES.of(code) ?? code
}
