/**
 * `@digitalcredentials/verifier-core`. It asks for the schema of Open Badges by the global `fetch`, which answers here
 * at once that there is none: what is measured needs no network.
 *
 * @module
 */
globalThis.fetch = async () => new Response('', { status: 404 })
console.log = console.error = () => undefined
const { verifyCredential } = await import('@digitalcredentials/verifier-core')

export async function verify(credential) {
  const { log = [], errors } = await verifyCredential({ credential, knownDIDRegistries: [] })
  if (!log.some(({ id, valid }) => id === 'valid_signature' && valid)) throw new Error(JSON.stringify({ log, errors }))
}
