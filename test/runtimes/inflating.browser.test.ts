/**
 * The same in browsers.
 *
 * @module
 */

import { inflatingTests } from './inflating.js'

describe('a compressed list', () => {
  for (const { name, run } of inflatingTests()) it(name, () => run().then(() => undefined))
})
