/**
 * The kinds of id whose controller documents can be had: DID methods, and addresses. Name, clause, code.
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
  ['did:key', { specification: 'https://w3c-ccg.github.io/did-key-spec/', load: () => import('./did-key.js') }],
  ['did:web', { specification: 'https://w3c-ccg.github.io/did-method-web/', load: () => import('./did-web.js') }],
  [
    'did:jwk',
    { specification: 'https://github.com/quartzjer/did-jwk/blob/main/spec.md', load: () => import('./did-jwk.js') }
  ],
  [
    'http',
    {
      specification: 'https://www.w3.org/TR/cid-1.0/#controlled-identifier-documents',
      load: () => import('./https-url.js')
    }
  ]
])

/** The beginnings of the ids that can be resolved: of addresses, those that a caller's `load` asks. */
export const didMethods: readonly string[] = [...table.keys()]

/**
 * Resolves an id to its controller document.
 *
 * @throws {ProblemError} `did-malformed`, `did-method-unsupported`, and those of the method.
 * @see {@link https://www.w3.org/TR/did-1.0/#did-syntax DID Syntax, 3.1}
 */
export async function resolve(id: string, context: ResolveContext): Promise<ControllerDocument> {
  const name = /^(did:[a-z0-9]+):[A-Za-z0-9._:%-]+$/.exec(id)?.[1] ?? /^(http)s?:\/\/[^#]+$/.exec(id)?.[1]
  if (name === undefined) return fail('did-malformed', `“${id}” is neither a DID nor an address`)
  const entry = table.get(name)
  if (!entry) return fail('did-method-unsupported', name)
  const { method } = await entry.load()
  return method.resolve(id, context)
}
