/**
 * The last step: terser makes the script smaller than the bundler's own minifier does, by some 600 bytes as brotli
 * sends them.
 *
 * @module
 */

import { minify } from 'terser'
import type { Plugin } from 'vite'

/**
 * Members that only the code of this script reads and writes: none of them is in a result, in JSON, in the page or in
 * an option that a page gives. They get short names, the same in every chunk.
 */
const INTERNAL = [
  ...['listTtl', 'keptLists', 'sinceMs', 'fetcher', 'controllers', 'shared', 'companions', 'keyed'],
  ...['revalidate', 'freshMs', 'fetchedAt', 'conditional', 'allowRemoteContexts', 'maxStatusAgeMs', 'clockSkewMs'],
  ...['credentialType', 'listType', 'signsContext', 'keyTypes', 'proofType', 'recognises', 'checkForm'],
  ...['maxBytes', 'maxInflatedBytes', 'maxRequests', 'maxRedirects', 'maxDepth', 'maxProofs', 'maxCredentials'],
  ...['maxEndorsements', 'timeoutMs', 'strictKeys', 'statusIssuers', 'statusOnly', 'issuers', 'limits', 'answers'],
  ...['expanded', 'reading', 'lists', 'decoded', 'envelope', 'hosting', 'waiting', 'depth'],
  ...[
    'retryAfterMs',
    'issuerName',
    'willUpdate',
    'requestUpdate',
    'hasUpdated',
    'mayRetry',
    'layoutNow',
    'opening',
    'untilItLeaves'
  ],
  ...['foreignAnchor', 'checkAt', 'onToggle', 'onRetry', 'onClose', 'onClosed', 'onLanguage', 'printing'],
  ...['isRegister', 'pathUnknown', 'isDrawing', 'holes', 'braid', 'gaps', 'marks', 'strands', 'swing']
]

const SHORT = Object.fromEntries(INTERNAL.map((name, i) => [`$${name}`, `$${i.toString(36)}`]))

/** Minifies every chunk. */
export function minified(): Plugin {
  return {
    name: 'minified',
    async renderChunk(code) {
      const small = await minify(code, {
        module: true,
        compress: {
          ecma: 2022,
          passes: 4,
          pure_getters: true,
          unsafe_arrows: true,
          unsafe_methods: true,
          hoist_funs: true
        },
        mangle: { properties: { regex: new RegExp(`^(${INTERNAL.join('|')})$`) } },
        nameCache: { props: { props: { ...SHORT } } },
        format: { ecma: 2022 }
      })
      return { code: small.code ?? code, map: null }
    }
  }
}
