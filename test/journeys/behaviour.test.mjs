/**
 * How the published badge behaves: whatever it is given, whatever goes wrong, whatever else is on the page. One
 * register serves them all, so they run one after another.
 *
 * @module
 */
import { describe } from 'vitest'
import { asTheLibrary } from './badge/as-the-library.mjs'
import { failingClosed } from './badge/fail-closed.mjs'
import { hostileWords } from './badge/hostile.mjs'
import { everyKindOfInput } from './badge/inputs.mjs'
import { placesAndWords } from './badge/places.mjs'
import { printedPages } from './badge/printed.mjs'
import { readWithoutAMouse } from './badge/reading.mjs'
import { everyLeaf } from './badge/tampered.mjs'
import { manyTogether } from './badge/together.mjs'
import { everyLanguage } from './badge/translated.mjs'
import { useWorld } from './use-world.mjs'

const world = useWorld()

describe('whatever the badge is given', () => everyKindOfInput(world))
describe('whatever others have made', () => asTheLibrary(world))
describe('whatever somebody changed', () => everyLeaf(world))
describe('whatever fails on the way', () => failingClosed(world))
describe('whatever words a label has', () => hostileWords(world))
describe('wherever the badge is shown', () => placesAndWords(world))
describe('whoever prints the page', () => printedPages(world))
describe('whoever reads the badge', () => readWithoutAMouse(world))
describe('whatever language it speaks', () => everyLanguage(world))
describe('whatever else is on the page', () => manyTogether(world))
