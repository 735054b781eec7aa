/**
 * Writes NOTICE: every third-party package that the published code imports, bundled or installed with it, and its
 * licence.
 *
 * It asks a bundler what is left of each, so that what a library brings along is listed, and what it merely declares is
 * not.
 *
 * Usage: node .ci/notice.mjs --write
 *
 * @module
 */
import { build } from 'esbuild'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './run.mjs'
import { packages } from './workspace.mjs'

/** Where it is kept. */
export const noticeFile = join(root, 'NOTICE')

/** @returns {Promise<string>} */
export async function notice() {
  const found = (await thirdParty()).map(describe).sort((a, b) => a.name.localeCompare(b.name, 'en'))
  const list = found.map(({ name, version, licence, copyright }) =>
    [`${name} ${version}`, licence, ...copyright].join('\n  ')
  )
  return [heading, list.join('\n\n'), ...texts(found)].join('\n\n') + '\n'
}

const heading = `Quality Label
Copyright 2026 The Quality Label contributors. MIT, see LICENSE.

The published packages contain or import these packages of others:`

/** The folders of the packages of which something is left when the sources are bundled. */
async function thirdParty() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: packages()
      .map(({ folder }) => join(folder, 'src'))
      .filter((folder) => existsSync(folder))
      .map((folder) => join(folder, '**/*.ts')),
    outdir: join(root, 'test/.cache/notice'),
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    // The packages of this workspace are entries themselves, and so are both sides of their `#imports`.
    external: ['@quality-label/*', '#*'],
    logLevel: 'error'
  })
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs))
  const files = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file)
  const folders = files.map((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1])
  return [...new Set(folders.filter((folder) => folder !== undefined))].map((folder) => join(root, folder))
}

function describe(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry))
  const text = file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : ''
  const copyright = [...text.matchAll(/^\W*(copyright (\(c\)|©|\d{4}).*)$/gim)].map((match) => match[1].trim())
  const fallback = author ? [`By ${typeof author === 'string' ? author : author.name}`] : []
  return {
    name,
    version,
    licence: license ?? 'no licence named',
    copyright: copyright.length > 0 ? copyright : fallback,
    text
  }
}

/** Each licence text once, with those it stands for: MIT and BSD ask that it goes along. */
function texts(found) {
  const groups = new Map()
  for (const { name, text } of found) {
    if (text) groups.set(text, [...(groups.get(text) ?? []), name])
  }
  return [...groups].map(([text, names]) => `${'-'.repeat(80)}\n${names.join(', ')}\n\n${text}`)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href && process.argv.includes('--write')) {
  writeFileSync(noticeFile, await notice())
}
