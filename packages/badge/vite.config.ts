/** Builds the published script: one file for the first load, its lazy parts beside it under names that can be read. */

import { defineConfig } from 'vite'
import { codesOnly } from './bundle/codes-only.js'
import { inlineFirstLoad } from './bundle/first-load.js'
import { labelRows } from './bundle/label-rows.js'
import { minified } from './bundle/minify.js'
import { squeezeTemplates } from './bundle/squeeze-templates.js'

export default defineConfig({
  plugins: [squeezeTemplates(), labelRows(), inlineFirstLoad(), codesOnly(), minified()],
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
          groups: [
            { name: 'first-load', tags: ['$initial'] },
            // Endorsers sign with a did:key: both come in one answer.
            {
              name: 'check-endorsements',
              test: /(check-endorsements|read-recognitions|did-key|unsupported-types)\.js$/
            }
          ]
        },
        chunkFileNames: 'quality-label-badge-[name].js',
        // Terser has the last word.
        minify: false
      }
    }
  }
})
