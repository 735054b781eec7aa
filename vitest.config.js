/**
 * The tests that run in Node, as three projects: `node` for packages and demo, `conformance` for the corpora of others,
 * `journeys` for whole ways through register, site and browser.
 *
 * @module
 */
import { defineConfig } from 'vitest/config'

const never = ['**/node_modules/**', '**/dist/**', '**/*.browser.test.ts', 'test/interop/**', 'test/bench/**']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['packages/*/test/**/*.test.ts', 'demo/**/*.test.{ts,mjs}', 'test/*.test.{ts,mjs}'],
          exclude: never,
          testTimeout: 30_000
        }
      },
      {
        test: {
          name: 'conformance',
          include: ['test/conformance/**/*.test.{ts,mjs}'],
          exclude: never,
          testTimeout: 60_000
        }
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.{ts,mjs}'],
          exclude: never,
          // A journey starts servers and a browser; the limit is for one that hangs.
          testTimeout: 120_000,
          hookTimeout: 240_000
        }
      }
    ]
  }
})
