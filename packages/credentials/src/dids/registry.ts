/**
 * The DID methods: name, clause, code.
 *
 * @module
 */

import { fail } from '../errors.js'
import type { ControllerDocument } from '../keys/verification-method.js'
import type { JsonValue } from '../model/json.js'

/** What a method may use to resolve. */
export interface ResolveContext {
  /** Fetches JSON. @throws {ProblemError} */
  load(url: string): Promise<JsonValue>
  /** True where `did:web:localhost` is asked by http. */
  local: boolean
}

export interface DidMethod {
  resolve(did: string, context: ResolveContext): Promise<ControllerDocument>
}

interface DidMethodEntry {
  specification: string
  load(): Promise<{ method: DidMethod }>
}

const table = new Map<string, DidMethodEntry>([
  ['key', { specification: 'https://w3c-ccg.github.io/did-key-spec/', load: () => import('./did-key.js') }],
  ['web', { specification: 'https://w3c-ccg.github.io/did-method-web/', load: () => import('./did-web.js') }]
])

/** The names of the methods. */
export const didMethods: readonly string[] = [...table.keys()]

/**
 * Resolves a DID to its controller document.
 *
 * @throws {ProblemError} `did-malformed`, `did-method-unsupported`, and those of the method.
 * @see {@link https://www.w3.org/TR/did-1.0/#did-syntax DID Syntax, 3.1}
 */
export async function resolve(did: string, context: ResolveContext): Promise<ControllerDocument> {
  const name = /^did:([a-z0-9]+):[A-Za-z0-9._:%-]+$/.exec(did)?.[1]
  if (name === undefined) {
    if (/^https?:/.test(did)) return fail('did-method-unsupported', 'controller documents at https addresses')
    return fail('did-malformed', `“${did}” is not a DID`)
  }
  const entry = table.get(name)
  if (!entry) return fail('did-method-unsupported', `did:${name}`)
  const { method } = await entry.load()
  return method.resolve(did, context)
}
