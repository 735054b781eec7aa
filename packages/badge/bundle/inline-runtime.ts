/**
 * The bundler's own few lines, by which a file gives out several modules: as a file of their own they would be one more
 * question on the way to a verdict, so each file carries them.
 *
 * @module
 */

import type { Plugin } from 'vite'

/** Its whole code, minified: one name is given out. */
const RUNTIME = /^([^]*);export\{(\w+) as (\w+)\};?\s*$/

/** Puts the runtime into the files that use it. */
export function inlineRuntime(): Plugin {
  return {
    name: 'inline-runtime',
    generateBundle(_, bundle) {
      const files = Object.values(bundle).filter((file) => file.type === 'chunk')
      const runtime = files.find(({ name }) => name === 'rolldown-runtime')
      if (!runtime) return
      const [, code, name, given] = RUNTIME.exec(runtime.code) ?? this.error('the runtime has another form')
      const use = new RegExp(`import\\{${given}(?: as (\\w+))?\\}from"\\./${runtime.fileName}";`)
      for (const file of files) {
        file.code = file.code.replace(use, (_, own = given) => `const ${own}=(()=>{${code};return ${name}})();`)
        if (file !== runtime && file.code.includes(runtime.fileName))
          this.error(`${file.fileName} asks for the runtime`)
      }
      Reflect.deleteProperty(bundle, runtime.fileName)
    }
  }
}
