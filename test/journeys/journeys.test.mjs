/**
 * Whole ways through register, website and browser. One register serves them all, so they run one after another.
 *
 * @module
 */
import { describe } from 'vitest'
import { detailsOfABadge } from './details.mjs'
import { faultsAreNotVerdicts } from './faults.mjs'
import { labelsInFrames } from './frames.mjs'
import { pastedLines } from './guides.mjs'
import { labelsOnPages } from './pages.mjs'
import { pinnedScripts } from './pinned.mjs'
import { labelThatChanges } from './status.mjs'
import { tamperedLabels } from './tampered.mjs'
import { useWorld } from './use-world.mjs'

const world = useWorld()

describe('a label on a page', () => labelsOnPages(world))
describe('a label in a frame', () => labelsInFrames(world))
describe('the lines of a guide', () => pastedLines(world))
describe('an exact version of the script', () => pinnedScripts(world))
describe('the details of a badge', () => detailsOfABadge(world))
describe('a label that changes', () => labelThatChanges(world))
describe('a label that somebody tampered with', () => tamperedLabels(world))
describe('a register that does not answer as it should', () => faultsAreNotVerdicts(world))
