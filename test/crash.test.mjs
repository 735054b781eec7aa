/**
 * The crash test for every day: ten kills, always the same. `npm run test:crash` kills two hundred times.
 *
 * @module
 */
import { expect, test } from 'vitest'
import { crash } from './crash/crashes.mjs'

test('a command that is killed loses nothing that it had acknowledged, and leaves everything whole', async () => {
  await expect(crash({ kills: 10, seed: 7 })).resolves.toMatchObject({ kills: 10 })
}, 120_000)
