/**
 * The languages of the badge: brings each XLIFF file in line with the texts in the code, and makes from it what the
 * script loads. lit-localize finds the texts; a translation whose English has changed since is marked, not lost.
 *
 * @module
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { XliffFormatter } from '@lit/localize-tools/lib/formatters/xliff.js'
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js'
import { readUnits } from './read-units.mjs'

const folder = fileURLToPath(new URL('..', import.meta.url))
const xliff = join(folder, 'xliff')

/** XLIFF 1.2, section 3.2: the English has changed since this was written. */
const CHANGED = 'needs-adaptation'

/**
 * @typedef {object} Locale
 * @property {string} tag
 * @property {import('./read-units.mjs').Unit[]} units In the order of the code.
 */

/**
 * @returns {Promise<{ files: Map<string, string>; locales: Locale[] }>} What is made, by path inside the package, and
 *   every language with its texts.
 */
export async function makeLocales() {
  const tags = readdirSync(xliff)
    .filter((name) => name.endsWith('.xlf'))
    .map((name) => name.slice(0, -'.xlf'.length))
    .sort()
  const files = await mergeTexts(tags)
  const locales = tags.map((tag) => ({ tag, units: readUnits(files.get(`xliff/${tag}.xlf`)) }))
  for (const { tag, units } of locales) files.set(`src/text/locales/${tag}.ts`, localeModule(tag, units))
  files.set('test/support/en-XA.ts', pseudoModule(locales[0].units))
  return { files, locales }
}

/** The XLIFF files with the texts that the code has now. */
async function mergeTexts(tags) {
  const temporary = mkdtempSync(join(tmpdir(), 'quality-label-xliff-'))
  try {
    for (const tag of tags) writeFileSync(join(temporary, `${tag}.xlf`), readFileSync(join(xliff, `${tag}.xlf`)))
    const config = configFor(tags, temporary)
    const { messages, errors } = new RuntimeLitLocalizer(config).extractSourceMessages()
    if (errors.length > 0) throw new Error(errors.map(({ messageText }) => String(messageText)).join('\n'))
    const formatter = new XliffFormatter(config)
    const translations = new Map(formatter.readTranslations().map(({ locale, messages }) => [locale, messages]))
    await formatter.writeOutput(messages, translations)
    return new Map(tags.map((tag) => [`xliff/${tag}.xlf`, markChanged(tag, join(temporary, `${tag}.xlf`))]))
  } finally {
    rmSync(temporary, { recursive: true })
  }
}

function configFor(tags, xliffDir) {
  return {
    sourceLocale: 'en',
    targetLocales: tags,
    tsConfig: 'tsconfig.json',
    baseDir: folder,
    resolve: (path) => resolve(folder, path),
    output: { mode: 'runtime', outputDir: '' },
    interchange: { format: 'xliff', xliffDir }
  }
}

/** Compares with the English that stood there before; a hole that is only called otherwise in the code is the same. */
function markChanged(tag, merged) {
  const before = new Map(readUnits(readFileSync(join(xliff, `${tag}.xlf`), 'utf8')).map((unit) => [unit.id, unit]))
  let text = readFileSync(merged, 'utf8')
  for (const { id, source, target } of readUnits(text)) {
    const known = before.get(id)
    if (target === undefined || known === undefined || known.source === source) continue
    const [head, rest] = splitAt(text, `<trans-unit id="${id}"`)
    text = head + rest.replace(/<target[^>]*>/, `<target state="${CHANGED}">`)
  }
  return text.trimEnd() + '\n'
}

function splitAt(text, mark) {
  const at = text.indexOf(mark)
  return [text.slice(0, at), text.slice(at)]
}

function localeModule(tag, units) {
  const translated = units.filter(({ target }) => target !== undefined).map(({ id, target }) => [id, target])
  return moduleOf(`Made from xliff/${tag}.xlf`, '../message.js', translated)
}

/** English in brackets, accented and a third longer: what it does not reach is no text of the mechanism. */
function pseudoModule(units) {
  const accents = { a: 'à', e: 'é', i: 'î', o: 'ö', u: 'ü' }
  const pseudo = (text) =>
    `[${text.replace(/[aeiou]/g, (letter) => accents[letter])} ${'~'.repeat(Math.ceil(text.length / 3))}]`
  const texts = units.map(({ id, source }) => [id, pseudo(source)])
  return moduleOf('A language of nobody, made from the English texts', '../../src/text/message.js', texts)
}

function moduleOf(origin, message, texts) {
  const rows = texts.map((pair) => `  ${pair.map((text) => JSON.stringify(text)).join(': ')}`)
  return `/** ${origin} by \`npm run generate\`. */
import type { MessageTable } from '${message}'

export const texts: MessageTable = {
${rows.join(',\n')}
}
`
}
