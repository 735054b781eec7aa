/**
 * Makes the scripts of a run in test/.cache: the suite for runtimes that find packages themselves, the same with the
 * packages inside for workerd, and the corpus as data. None of it is checked in.
 *
 * @module
 */
import { build } from 'esbuild'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packCorpus } from '../conformance/corpus-folder.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const folder = fileURLToPath(new URL('../.cache/runtimes/', import.meta.url))

/** What a run needs, by its place. */
export const files = {
  script: join(folder, 'script.mjs'),
  corpus: join(folder, 'corpus.json'),
  config: join(folder, 'worker.capnp')
}

/** Writes them. */
export async function bundle() {
  mkdirSync(folder, { recursive: true })
  writeFileSync(files.corpus, packCorpus())
  copyFileSync(join(here, 'worker.capnp'), files.config)
  const common = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'warning' }
  await build({
    ...common,
    entryPoints: [join(here, 'in-process.ts')],
    outfile: files.script,
    platform: 'node',
    packages: 'external',
    plugins: [builtFilesStay]
  })
  await build({
    ...common,
    entryPoints: [join(here, 'in-worker.ts')],
    outfile: join(folder, 'worker.js'),
    platform: 'browser',
    conditions: ['workerd', 'worker']
  })
}

/** Built files of the packages, which the suite names by their path, are those of the packages and no copy. */
const builtFilesStay = {
  name: 'built-files-stay',
  setup({ onResolve }) {
    onResolve({ filter: /\/packages\/\w+\/dist\// }, ({ path }) => ({
      path: path.replace(/^.*\/packages\//, '../../../packages/'),
      external: true
    }))
  }
}
