/**
 * Slugs from names: in Latin letters, always the same for the same name.
 *
 * @module
 */

import { randomBytes } from 'node:crypto'
import { isSlug } from '../register/slug.js'

/** The longest that a slug may be. */
const MAX_SLUG = 63

/**
 * Letters that do not fall apart into a Latin letter and marks, as the languages of the platforms write them in Latin:
 * Serbian, Ukrainian, Greek, Georgian, Armenian, and the further letters of the north.
 */
const LETTERS = new Map(
  `ß ss ẞ ss æ ae œ oe ø o đ dj ð d þ th ł l ı i ħ h ŋ n ĸ k ŧ t ə e
  а a б b в v г g ґ g д d ђ dj е e ё e є ie ж z з z и i і i ї i й i ј j к k л l љ lj м m н n њ nj о o п p р r с s т t
  ћ c у u ў u ф f х h ц c ч c џ dz ш s щ sc ъ - ы y ь - э e ю iu я ia
  α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o
  ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h
  ա a բ b գ g դ d ե e զ z է e ը e թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f և ev`
    .split(/\s+/)
    .flatMap((letter, at, all) => (at % 2 === 0 ? [[letter, all[at + 1] === '-' ? '' : all[at + 1]!] as const] : []))
)

/**
 * Makes a slug of a name.
 *
 * @example
 *   slugOf('Нова Škola') // 'nova-skola'
 *
 * @returns Nothing where a name has no letter that is known here: it is not guessed.
 */
export function slugOf(name: string): string | undefined {
  const letters = Array.from(name.normalize('NFC').toLowerCase(), (letter) => LETTERS.get(letter) ?? plain(letter))
  const slug = letters
    .join('')
    .replace(/['’ʼ`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG)
    .replace(/^-|-$/g, '')
  // Half of a name would be another name.
  const isWhole = Array.from(name).every((letter) => !/\p{L}/u.test(letter) || /[a-z]/.test(slugLetter(letter)))
  return isWhole && isSlug(slug) ? slug : undefined
}

/** For a person: it stands in addresses for ever and does not say who it is, not even to who guesses names. */
export function slugOfPerson(): string {
  return `person-${randomBytes(4).toString('hex')}`
}

/** Without its marks. */
function plain(letter: string): string {
  const parts = letter.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')
  return Array.from(parts, (part) => LETTERS.get(part) ?? part).join('')
}

/** A soft sign is known, and has no letter of its own. */
function slugLetter(letter: string): string {
  const small = letter.toLowerCase()
  return LETTERS.get(small) === '' ? 'a' : (LETTERS.get(small) ?? plain(small))
}
