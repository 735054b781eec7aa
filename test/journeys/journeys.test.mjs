/**
 * Whole ways through register, website and browser. One register serves them all, so they run one after another.
 *
 * @module
 */
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { detailsOfABadge } from './details.mjs'
import { faultsAreNotVerdicts } from './faults.mjs'
import { labelsInFrames } from './frames.mjs'
import { pastedLines } from './guides.mjs'
import { labelsOnPages } from './pages.mjs'
import { pinnedScripts } from './pinned.mjs'
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
describe('a label in a frame', () => labelsInFrames(world))
describe('the lines of a guide', () => pastedLines(world))
describe('an exact version of the script', () => pinnedScripts(world))
describe('the details of a badge', () => detailsOfABadge(world))
describe('a label that changes', () => labelThatChanges(world))
describe('a label that somebody tampered with', () => tamperedLabels(world))
describe('a register that does not answer as it should', () => faultsAreNotVerdicts(world))
