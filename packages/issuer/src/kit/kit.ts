/**
 * What an organiser receives: the lines to paste, the picture, the link, and a text in their language. The same
 * register gives the same files.
 *
 * @module
 */

import { LABEL_NAME } from '@quality-label/credentials'
import { readLanguage } from '../acts/input.js'
import { addressesOf } from '../documents/addresses.js'
import { picture } from '../publish/picture.js'
import { pictureLink, snippet } from '../publish/snippet.js'
import { requireRecord, type Register } from '../register/register.js'
import type { SourceFile } from '../sheets/sheet.js'
import type { KitText } from './kit-text.js'
import { languageOf, textIn } from './languages.js'
import { asHtml, asText, type KitValues } from './write-kit-text.js'

/** A kit. */
export interface OrganiserKit {
  organiser: string
  /** Of the text. */
  language: string
  /** What was asked for, where there is no text in it. */
  missing?: string
  /** Whether somebody whose language it is has read it. */
  review: KitText['review']
  files: SourceFile[]
}

/**
 * Makes the kit of an organiser.
 *
 * @param slug Of the organiser.
 * @param language A BCP 47 tag. Default: that of the organiser's country, or English.
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_INPUT`.
 */
export async function organiserKit(register: Register, slug: string, language?: string): Promise<OrganiserKit> {
  const { network, policy } = register
  const { origin } = network
  const { name, country, sites } = await requireRecord(register, 'organiser', slug)
  const wanted = language === undefined ? languageOf(country) : readLanguage(language)
  const { language: found, text } = await textIn(wanted)
  const values: KitValues = {
    name,
    network: network.name,
    label: LABEL_NAME,
    page: addressesOf(origin).page(slug),
    contact: network.url ?? origin,
    years: String(policy.termYears),
    sites: sites.join(', ') || text.noSites
  }
  return {
    organiser: slug,
    language: found,
    ...(isSpoken(wanted, found) ? {} : { missing: wanted }),
    review: text.review,
    files: [
      { name: 'README.html', text: asHtml(text, values, found) },
      { name: 'README.txt', text: asText(text, values) },
      { name: 'link.txt', text: `${values.page}\n` },
      { name: 'picture-link.html', text: `${pictureLink(origin, slug).html}\n` },
      { name: 'picture.svg', text: picture(new URL(origin).host) },
      { name: 'snippet.html', text: `${snippet(origin, slug)}\n` }
    ]
  }
}

function isSpoken(wanted: string, found: string): boolean {
  return wanted.split('-')[0] === found
}
