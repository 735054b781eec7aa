/**
 * Ways to write the same statements otherwise. Each takes a document, and two numbers that choose the place and the
 * manner; a rewriting that does not keep the statements at that place is for the test to leave out.
 *
 * @module
 */

import { ofContexts } from './rewritings-of-contexts.js'
import { ofKeys } from './rewritings-of-keys.js'
import { ofNodes } from './rewritings-of-nodes.js'
import type { Rewriting } from './rewriting.js'

export const rewritings: Record<string, Rewriting> = { ...ofKeys, ...ofNodes, ...ofContexts }
