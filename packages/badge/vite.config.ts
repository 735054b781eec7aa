/** Builds the published script: one file for the first load, its lazy parts beside it under names that can be read. */

import { defineConfig } from 'vite'
import { codesOnly } from './bundle/codes-only.js'
import { inlineFirstLoad } from './bundle/first-load.js'
import { inlineRuntime } from './bundle/inline-runtime.js'
import { minified } from './bundle/minify.js'
import { ownNames } from './bundle/own-names.js'
import { shortIds } from './bundle/short-ids.js'
import { squeezeTemplates } from './bundle/squeeze-templates.js'

/**
 * The files of the script, by what they hold. What comes first takes what it shares with the others along: so a file
 * asks only for files above it.
 */
const groups = [
  { name: 'first-load', tags: ['$initial'] },
  // For pages without WebCrypto, or without its Ed25519.
  { name: 'noble', test: /ed25519-noble|sha256-software/ },
  { name: 'jsonld', test: /vendor\/(jsonld|processed-contexts)/ },
  // Endorsers sign with a did:key: both come in one answer. It comes with every label, so it brings along what few need.
  {
    name: 'check-endorsements',
    test: /(check-endorsements|did-key|pinned-keys|shape-seldom|key-dates|choose-label)\.js$/
  },
  // What a label never names: so it is asked for by its own, without what canonicalizes.
  { name: 'known-contexts', test: /(contexts\/registry|unusual-contexts)\.js$/ },
  { name: 'rdfc', test: /eddsa-rdfc-2022/ },
  { name: 'formats', test: /further-formats|unwrap|verifiable-credential-1|empty-presentation|check-presentation/ },
  { name: 'keys', test: /\/(keys|dids)\// },
  { name: 'tokens', test: /\/jose\// },
  { name: 'images', test: /baked-image|image-text/ },
  { name: 'open-badges-2', test: /open-badges-2|check-hosting|hosted-badge|revocation-list|read-hosted-list/ },
  { name: 'proofs', test: /\/proofs\// }
]

export default defineConfig({
  plugins: [squeezeTemplates(), shortIds(), inlineFirstLoad(), codesOnly(), minified(), inlineRuntime(), ownNames()],
  // No `process.env`, no modulepreload helper: the output stands alone on any page.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'es2022',
    outDir: 'dist/embed',
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    lib: { entry: 'src/embed.ts', formats: ['es'], fileName: () => 'quality-label-badge.js' },
    rolldownOptions: {
      // Terser takes the time that it takes.
      checks: { pluginTimings: false },
      // What the lazy parts share with the script stays in the script, which is one file: a second one would be one more
      // question on the way to a verdict.
      preserveEntrySignatures: 'allow-extension',
      output: {
        codeSplitting: {
          groups
        },
        chunkFileNames: 'quality-label-badge-[name].js',
        // Terser has the last word.
        minify: false
      }
    }
  }
})
