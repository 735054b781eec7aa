/**
 * One world for the journeys of a file, and a browser without memory for each of them.
 *
 * @module
 */
import { afterAll, afterEach, beforeAll } from 'vitest'
import { createWorld } from './world.mjs'

/**
 * @returns {Awaited<ReturnType<typeof createWorld>>} Filled before the first journey, which takes what it needs when it
 *   runs.
 */
export function useWorld() {
  const world = /** @type {Awaited<ReturnType<typeof createWorld>>} */ ({})

  beforeAll(async () => void Object.assign(world, await createWorld()))

  afterEach(async () => {
    world.faults.clear()
    world.pages.clear()
    await Promise.all(world.browser.contexts().map((context) => context.close()))
  })

  afterAll(() => world.close?.())

  return world
}
