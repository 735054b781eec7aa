/**
 * Which contexts of a document nobody has read before.
 *
 * @module
 */

/** What a credential of our day names: where there is nothing else, the list of all of them stays unloaded. */
export const usualContexts: readonly string[] = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
]

/** The addresses whose contexts are not pinned, of those given. */
export async function unpinnedOf(urls: Iterable<string>): Promise<string[]> {
  const unusual = [...urls].filter((url) => !usualContexts.includes(url))
  if (unusual.length === 0) return []
  const { isPinnedContext } = await import('./registry.js')
  return unusual.filter((url) => !isPinnedContext(url))
}
