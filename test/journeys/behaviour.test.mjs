/**
 * How the published badge behaves: whatever it is given, whatever goes wrong, whatever else is on the page. One
 * register serves them all, so they run one after another.
 *
 * @module
 */
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { asTheLibrary } from './badge/as-the-library.mjs'
import { failingClosed } from './badge/fail-closed.mjs'
import { everyKindOfInput } from './badge/inputs.mjs'
import { placesAndWords } from './badge/places.mjs'
import { readWithoutAMouse } from './badge/reading.mjs'
import { everyLeaf } from './badge/tampered.mjs'
import { manyTogether } from './badge/together.mjs'
import { createWorld } from './world.mjs'

/** Filled before the first journey; a journey takes what it needs when it runs. */
const world = /** @type {Awaited<ReturnType<typeof createWorld>>} */ ({})

beforeAll(async () => void Object.assign(world, await createWorld()))

afterEach(async () => {
  world.faults.clear()
  world.pages.clear()
  await Promise.all(world.browser.contexts().map((context) => context.close()))
})

afterAll(() => world.close?.())

describe('whatever the badge is given', () => everyKindOfInput(world))
describe('whatever others have made', () => asTheLibrary(world))
describe('whatever somebody changed', () => everyLeaf(world))
describe('whatever fails on the way', () => failingClosed(world))
describe('wherever the badge is shown', () => placesAndWords(world))
describe('whoever reads the badge', () => readWithoutAMouse(world))
describe('whatever else is on the page', () => manyTogether(world))
