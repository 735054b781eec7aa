/**
 * The part of jsonld and rdf-canonize that a canonicalization needs, bundled into this file when the package is built.
 * Nothing else imports either library: the whole of jsonld is twice as large, and brings an HTTP client along.
 *
 * @module
 */

import ContextResolver from 'jsonld/lib/ContextResolver.js'
import events from 'jsonld/lib/events.js'
import expansion from 'jsonld/lib/expand.js'
import rdf from 'jsonld/lib/toRdf.js'
import RDFC10 from 'rdf-canonize/lib/RDFC10.js'

export const { setupEventHandler } = events
export const { expand } = expansion
export const { toRDF } = rdf
export { ContextResolver, RDFC10 }
export { createContextMemo, getInitialContext, type ContextMemo } from './processed-contexts.js'
