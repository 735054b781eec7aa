/**
 * What belongs to the first load: the libraries load every format, proof and method when it is met; of these the
 * published script knows which ones the Network's labels use.
 *
 * @module
 */

import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Plugin } from 'vite'

/** What every label of the Network needs. */
const NEEDED = /(did-web|eddsa-jcs-2022|bitstring-status-list|verifiable-credential)\.js$/

/**
 * Serves what the script is never given, or need not judge: a cache of the caller, a credential that comes as an
 * object, in an image or in parts, contexts to fetch, the form of what is around a label.
 */
const ABSENT =
  /(net\/store|image-text|read-value|check-hosting|read-hosted-list|presentation-shape|fetch-contexts)\.js$/

/** Rules of form for what no label has: nothing is asked of that. */
const UNASKED = /\bimport \{ ([\w, ]+) \} from '[^']*shape-seldom\.js';/

/** Opens what the script does not know to open: that stays as it is, and is unsupported by its name. */
const UNOPENED = /unwrap\.js$/

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
      const asked = code.replace(UNASKED, (_, names: string) =>
        names
          .split(', ')
          .map((name) => `const ${name} = () => {};`)
          .join('')
      )
      const inlined = asked.replace(IMPORT, (whole, _, path: string, spared?: string) => {
        if (ABSENT.test(path)) return spared ? 'undefined' : NOT_THERE
        if (UNOPENED.test(path)) return 'Promise.resolve({ unwrap: (input) => input })'
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
