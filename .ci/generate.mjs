/**
 * Writes what is made from the code and checked in: the JSON Schema of the result, the page of problems, the languages
 * of the badge and what editors read of it, the API reference. With `--check` it compares instead, and names what would
 * change.
 *
 * Usage: node .ci/generate.mjs [--check]
 *
 * @module
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { badgeManifest } from './badge-manifest.mjs'
import { makeLocales } from '../packages/badge/scripts/locales.mjs'
import { languagesPage } from './languages-page.mjs'
import { problemPage } from './problem-page.mjs'
import { reference } from './reference.mjs'
import { resultSchema } from './result-schema.mjs'
import { root } from './run.mjs'

/** A folder whose every file is made. */
const referenceFolder = 'docs/reference'

const made = await make()
const changed = [...made].filter(([file, text]) => textOf(file) !== text).map(([file]) => file)
const stale = readdirSync(ensure(referenceFolder))
  .map((name) => `${referenceFolder}/${name}`)
  .filter((file) => !made.has(file))

if (process.argv.includes('--check')) {
  for (const file of [...changed, ...stale]) console.error(`${file} is not what the code makes: npm run generate`)
  process.exitCode = changed.length + stale.length > 0 ? 1 : 0
} else {
  for (const file of changed) writeFileSync(join(root, file), made.get(file))
  for (const file of stale) rmSync(join(root, file))
}

/** Texts by file, relative to the repository. */
async function make() {
  const [schema, problems] = ['packages/verifier/schema/result.schema.json', 'docs/problems.md']
  const { files, locales } = await makeLocales()
  const languages = 'docs/languages.md'
  return new Map([
    [schema, await pretty(schema, JSON.stringify(resultSchema()))],
    [problems, await pretty(problems, await problemPage())],
    ...(await Promise.all(
      [...badgeManifest()].map(async ([file, data]) => [file, await pretty(file, JSON.stringify(data))])
    )),
    [languages, await pretty(languages, languagesPage(locales))],
    ...(await Promise.all([...files].map(async ([name, text]) => await ofBadge(name, text)))),
    ...[...(await reference())].map(([name, text]) => [`${referenceFolder}/${name}`, text])
  ])
}

/** XLIFF is left as the tools of translators write it. */
async function ofBadge(name, text) {
  const file = `packages/badge/${name}`
  return [file, name.endsWith('.xlf') ? text : await pretty(file, text)]
}

async function pretty(file, text) {
  return format(text, { ...(await resolveConfig(join(root, file))), filepath: join(root, file) })
}

function textOf(file) {
  const path = join(root, file)
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined
}

function ensure(folder) {
  mkdirSync(join(root, folder), { recursive: true })
  return join(root, folder)
}
