/**
 * The gallery of the badge: a page of the demo that shows every state, layout, theme and some languages at once.
 *
 * @module
 */
import { build } from 'esbuild'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = (name) => fileURLToPath(new URL(`../gallery/${name}`, import.meta.url))

/**
 * Writes the gallery's script beside its page.
 *
 * @param {string} folder
 */
export async function writeGallery(folder) {
  await build({
    entryPoints: [source('gallery.mjs')],
    alias: { '@quality-label/verifier': source('asks-nobody.mjs') },
    outdir: join(folder, 'gallery'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error'
  })
}
