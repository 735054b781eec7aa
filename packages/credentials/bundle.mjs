/**
 * After the compiler: puts third-party code and data into dist/vendor, so that the package brings no dependency but
 * noble.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const vendor = new URL('./dist/vendor/', import.meta.url)

await bundleJsonld()
await writeContexts()

/** One neutral file: the browser halves of both libraries run in Node too. */
async function bundleJsonld() {
  const entry = fileURLToPath(new URL('./src/vendor/jsonld.ts', import.meta.url))
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry, formats: ['es'], fileName: 'jsonld' },
      rolldownOptions: { output: { minify: true } }
    }
  })
  const [output] = [result].flat()
  await writeFile(new URL('jsonld.js', vendor), output.output[0].code)
  await rm(new URL('jsonld.js.map', vendor), { force: true })
}

/** Each context module is run once, and written down as the data it gave, once that has been found to be the pinned one. */
async function writeContexts() {
  const folder = new URL('contexts/', vendor)
  const { jcs } = await import('./dist/canonical/jcs.js')
  const pinned = new Set(Object.values((await import('./dist/contexts/pins.js')).pins))
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.js'))) {
    const file = new URL(name, folder)
    const { context } = await import(file)
    const hash = createHash('sha256').update(jcs(context)).digest('hex')
    if (!pinned.has(hash)) throw new Error(`${name} is not the context that is pinned: ${hash}`)
    const code = `export const context = ${JSON.stringify(context)}\n`
    if (code !== (await readFile(file, 'utf8'))) await writeFile(file, code)
  }
}
