/**
 * Whole ways through register, website and browser. One register serves them all, so they run one after another.
 *
 * @module
 */
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { faultsAreNotVerdicts } from './faults.mjs'
import { labelsOnPages } from './pages.mjs'
import { labelThatChanges } from './status.mjs'
import { tamperedLabels } from './tampered.mjs'
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

describe('a label on a page', () => labelsOnPages(world))
describe('a label that changes', () => labelThatChanges(world))
describe('a label that somebody tampered with', () => tamperedLabels(world))
describe('a register that does not answer as it should', () => faultsAreNotVerdicts(world))
