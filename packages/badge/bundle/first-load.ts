/**
 * What belongs to the first load: the libraries load every format, proof and method when it is met; of these the
 * published script knows which ones the Network's labels use. All others stay lazy.
 *
 * @module
 */

import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Plugin } from 'vite'

/** What every label of the Network needs. */
const NEEDED = /(did-web|eddsa-jcs-2022|bitstring-status-list|verifiable-credential)\.js$/

/**
 * Serves what the script is never given: a cache of the caller, contexts to fetch. And what would be one more question
 * on the way to a verdict without bearing on it: the form of what is around a label.
 */
const ABSENT = /(net\/store|presentation-shape|fetch-contexts)\.js$/

/** A lazy import, and whether the code goes on without it. */
const IMPORT = /\bimport\((['"])([^'"]+)\1\)(\.catch\(\(\) => undefined\)(?=;))?/g

/** What a browser gives for a script that cannot be loaded: to the walk, "could not find out". */
const NOT_THERE = 'Promise.reject(TypeError())'

/** Makes the lazy imports of what is needed static, so that a verdict needs no second round of scripts. */
export function inlineFirstLoad(): Plugin {
  return {
    name: 'inline-first-load',
    transform(code, id) {
      let imports = ''
      const inlined = code.replace(IMPORT, (whole, _, path: string, spared?: string) => {
        if (ABSENT.test(path)) return spared ? 'undefined' : NOT_THERE
        if (!NEEDED.test(path)) return whole
        const names = exportsOf(readFileSync(resolve(dirname(id), path), 'utf8'))
        const own = (name: string) => `${name}_${path.replace(/\W/g, '')}`
        imports += `import { ${names.map((name) => `${name} as ${own(name)}`).join(', ')} } from '${path}'\n`
        return `Promise.resolve({ ${names.map((name) => `${name}: ${own(name)}`).join(', ')} })`
      })
      return inlined === code ? null : { code: imports + inlined, map: null }
    }
  }
}

/** What the tables ask of a module: what else it exports is not kept for their sake. */
function exportsOf(code: string): string[] {
  return [...code.matchAll(/^export const (method|suite|format)\b/gm)].map(([, name]) => name ?? '')
}
