/**
 * The names of all cryptosuites that can be checked.
 *
 * @module
 */

import { furtherSuites } from './further-suites.js'
import { usualSuites } from './registry.js'

/** All names. */
export const cryptosuiteNames: readonly string[] = [...usualSuites, ...furtherSuites].map(({ name }) => name)
