/**
 * The packages of the workspace, those that others depend on first.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

/**
 * @typedef {object} WorkspacePackage
 * @property {string} name As on the registry.
 * @property {string} folder Absolute.
 * @property {Record<string, any>} manifest Its package.json.
 * @property {WorkspacePackage[]} dependencies Those of the workspace that it is built from, direct and indirect.
 */

/** @returns {WorkspacePackage[]} The packages under packages/, in the order of their dependencies. */
export function packages() {
  const folders = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name))
  const found = new Map(
    folders.filter((folder) => existsSync(join(folder, 'package.json'))).map((folder) => read(folder))
  )
  const ordered = new Map()
  for (const name of found.keys()) visit(name)
  return [...ordered.values()]

  function visit(name) {
    if (ordered.has(name)) return ordered.get(name)
    const { folder, manifest } = found.get(name)
    const named = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    const direct = named.filter((other) => found.has(other)).map(visit)
    const dependencies = [...new Set(direct.flatMap((other) => [...other.dependencies, other]))]
    ordered.set(name, { name, folder, manifest, dependencies })
    return ordered.get(name)
  }
}

function read(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return [manifest.name, { folder, manifest }]
}
