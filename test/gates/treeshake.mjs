/**
 * What an app pays for what it imports: bundled by itself, an import must not bring what it has no use for. Each row is
 * an app, and marks of code that may not be in its first load, or nowhere in it.
 *
 * @module
 */
import { build } from 'esbuild'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { root } from '../../.ci/run.mjs'

/** Words that only this code says. Each must be found in the bundle that needs it, or it would guard nothing. */
const marks = {
  jsonld: { text: 'jsonld.SyntaxError', neededBy: `export { rdfc } from '@quality-label/credentials'` },
  meanings: {
    text: 'A JSON member name appears twice',
    neededBy: `export { describe } from '@quality-label/verifier/describe'`
  },
  remedies: { text: 'two readers would read', neededBy: `export { explain } from '@quality-label/verifier/describe'` }
}

const apps = [
  {
    code: `export { openJws, claimsOf, checkJws, readKey } from '@quality-label/credentials'`,
    nowhere: ['jsonld', 'meanings', 'remedies']
  },
  {
    code: `export { verifyBytes, decodeMultikey } from '@quality-label/credentials'`,
    nowhere: ['jsonld', 'meanings', 'remedies']
  },
  { code: `export { jcs, parseJson } from '@quality-label/credentials'`, nowhere: ['jsonld', 'meanings', 'remedies'] },
  {
    code: `export { verify, createTrustList } from '@quality-label/verifier'`,
    notFirst: ['jsonld'],
    nowhere: ['meanings', 'remedies']
  },
  {
    code: `export { openRegister } from '@quality-label/verifier/register'`,
    notFirst: ['jsonld'],
    nowhere: ['meanings', 'remedies']
  },
  { code: `export { describe } from '@quality-label/verifier/describe'`, nowhere: ['jsonld', 'remedies'] },
  { code: `export { explain } from '@quality-label/verifier/describe'`, nowhere: ['jsonld'] }
]

const failures = []

for (const [name, { text, neededBy }] of Object.entries(marks)) {
  if (!(await whole(neededBy)).includes(text))
    failures.push(`"${text}" is no mark of ${name} any more: choose another.`)
}
for (const { code, nowhere = [], notFirst = [] } of apps) {
  const [all, first] = [await whole(code), await firstLoad(code)]
  console.log(`treeshake: ${code}: ${brotliCompressSync(notFirst.length > 0 ? first : all).length} bytes, brotli`)
  for (const name of nowhere) if (all.includes(marks[name].text)) failures.push(`${code} brings ${name}.`)
  for (const name of notFirst) if (first.includes(marks[name].text)) failures.push(`${code} brings ${name} at once.`)
}

for (const failure of failures) console.error(failure)
process.exitCode = failures.length > 0 ? 1 : 0

/** Everything that may ever load. In one file: where it splits, the bundler keeps also what nobody asks for. */
async function whole(code) {
  const { outputFiles } = await bundle(code, false)
  return outputFiles[0].text
}

/** What loads before the app runs. */
async function firstLoad(code) {
  const { outputFiles, metafile } = await bundle(code, true)
  const textOf = (name) => outputFiles.find(({ path }) => path.replaceAll('\\', '/').endsWith(name)).text
  return closure(metafile.outputs).map(textOf).join('\n')
}

function bundle(code, splitting) {
  return build({
    absWorkingDir: root,
    stdin: { contents: code, resolveDir: join(root, 'test'), sourcefile: 'app.js' },
    bundle: true,
    splitting,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    outdir: 'test/.cache/treeshake',
    logLevel: 'error'
  })
}

/** The outputs that the entry imports before it runs. */
function closure(outputs) {
  const found = [Object.keys(outputs).find((name) => outputs[name].entryPoint?.endsWith('app.js'))]
  // The list grows while it is read.
  for (const name of found) {
    const next = outputs[name].imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path)
    found.push(...new Set(next.filter((other) => !found.includes(other))))
  }
  return found
}
