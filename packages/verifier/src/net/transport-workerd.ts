/**
 * How Workers ask (the condition `workerd`): with the fetch of the runtime, which hands redirects back and sends no
 * request of its own beforehand.
 *
 * @module
 */

import { transport as web } from './transport-web.js'
import type { Transport } from './transport.js'

export const transport: Transport = {
  fetch: (url, init, network) => web.fetch(url, accepted(init), network),
  redirect: 'manual',
  conditional: true
}

/**
 * A Worker whose compatibility date is older than August 2025 throws at `cache: 'no-cache'`. There the header says the
 * same to the caches on the way; no browser is near that would ask for leave (CORS) to send it.
 */
function accepted(init: RequestInit): RequestInit {
  const { cache, headers, ...others } = init
  if (cache === undefined || knows(cache)) return init
  return { ...others, headers: { ...Object.fromEntries(new Headers(headers)), 'cache-control': 'max-age=0' } }
}

function knows(cache: RequestCache): boolean {
  try {
    return new Request('https://localhost/', { cache }).cache === cache
  } catch {
    return false
  }
}
