/**
 * After the compiler: puts third-party code and data into dist/vendor, so that the package brings no dependency but
 * noble.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const vendor = new URL('./dist/vendor/', import.meta.url)

/**
 * Each library has a module of its name in src/vendor, which exports the part that is used. Of `pure` ones, modules
 * that export nothing of it are left out.
 */
const libraries = [
  { name: 'jsonld', pure: false, plugins: [keptContexts()] },
  { name: 'cbor', pure: true },
  { name: 'xml', pure: true }
]

for (const library of libraries) await bundleLibrary(library)
await writeContexts()

/** One neutral file each: the browser halves of the libraries run in Node too. */
async function bundleLibrary({ name, pure, plugins = [] }) {
  const entry = fileURLToPath(new URL(`./src/vendor/${name}.ts`, import.meta.url))
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry, formats: ['es'], fileName: name },
      rolldownOptions: { treeshake: pure ? { moduleSideEffects: false } : true, output: { minify: true } }
    }
  })
  const [output] = [result].flat()
  await writeFile(new URL(`${name}.js`, vendor), output.output[0].code)
  await rm(new URL(`${name}.js.map`, vendor), { force: true })
}

/** jsonld's expansion asks our module for processed contexts, which asks jsonld's. */
function keptContexts() {
  return {
    name: 'kept-contexts',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === './context' && importer?.endsWith('/jsonld/lib/expand.js')
        ? fileURLToPath(new URL('./src/vendor/processed-contexts.ts', import.meta.url))
        : null
  }
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
