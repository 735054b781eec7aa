/**
 * The API reference, made by typedoc from the comments in the code: one file for each entry of a package.
 *
 * @module
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Application } from 'typedoc'
import { root } from './run.mjs'

/** The entries that others import. */
const entries = [
  'packages/verifier/src/index.ts',
  'packages/verifier/src/describe/index.ts',
  'packages/verifier/src/inspect/index.ts',
  'packages/verifier/src/register/index.ts',
  'packages/credentials/src/index.ts',
  'packages/issuer/src/index.ts'
]

/** @returns {Promise<Map<string, string>>} Markdown by the name of its file. */
export async function reference() {
  // Typedoc empties the folder that it writes to: it gets one of its own.
  const folder = mkdtempSync(join(tmpdir(), 'quality-label-reference-'))
  try {
    await write(folder)
    return read(join(folder, 'reference'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function write(folder) {
  const application = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    entryPoints: entries.map((entry) => join(root, entry)),
    outputs: [{ name: 'markdown', path: join(folder, 'reference') }],
    tsconfig: tsconfig(folder),
    basePath: join(root, 'packages'),
    displayBasePath: join(root, 'packages'),
    logLevel: 'Error',
    // Types are checked by the compiler; the modules without types are declared where it compiles.
    skipErrorChecking: true,
    readme: 'none',
    name: 'Reference',
    // Neither lines nor revisions: the same code gives the same text on every machine.
    disableSources: true,
    disableGit: true,
    excludeInternal: true,
    excludeExternals: true,
    sort: ['source-order'],
    outputFileStrategy: 'modules',
    hidePageHeader: true,
    hideBreadcrumbs: true,
    useCodeBlocks: true,
    expandObjects: true,
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    propertyMembersFormat: 'table',
    typeDeclarationFormat: 'table'
  })
  const project = await application.convert()
  if (!project || application.logger.hasErrors()) throw new Error('typedoc could not read the packages')
  for (const module of project.children) module.name = module.name.replace('/src', '').replace('/', '-')
  await application.generateOutputs(project)
}

/** One program over all entries: each package's own configuration knows its own files only. */
function tsconfig(folder) {
  const file = join(folder, 'tsconfig.json')
  const compilerOptions = {
    composite: false,
    noEmit: true,
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')]
  }
  const files = entries.map((entry) => join(root, entry))
  writeFileSync(file, JSON.stringify({ extends: join(root, 'tsconfig.base.json'), compilerOptions, files }))
  return file
}

function read(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.md'))
  return new Map(names.sort().map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]))
}
