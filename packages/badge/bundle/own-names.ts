/**
 * What the lazy parts take from the script, they take by the names that the minifier gave it there: a second list of
 * names would be a hundredth of the first load.
 *
 * @module
 */

import type { Plugin } from 'vite'

const EXPORTS = /\bexport\{([^}]+)\};?\s*$/

/** Gives the exports of the script the names that they have inside. */
export function ownNames(): Plugin {
  return {
    name: 'own-names',
    generateBundle(_, bundle) {
      const files = Object.values(bundle).filter((file) => file.type === 'chunk')
      const entry = files.find(({ isEntry }) => isEntry)
      const given = entry && EXPORTS.exec(entry.code)?.[1]
      if (!given) return
      const own = new Map(pairs(given).map(([inside, outside]) => [outside, inside]))
      const list = [...own.values()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
      entry.code = entry.code.replace(EXPORTS, () => `export{${list.join(',')}};`)
      const asks = new RegExp(`\\bimport\\{([^}]+)\\}from"\\./${entry.fileName}"`)
      for (const file of files) {
        file.code = file.code.replace(asks, (_, names: string) => {
          const renamed = pairs(names).map(([outside, inside]) => `${own.get(outside) ?? outside} as ${inside}`)
          return `import{${renamed.join(',')}}from"./${entry.fileName}"`
        })
      }
    }
  }
}

/** `a as b,c` as pairs. */
function pairs(list: string): [first: string, second: string][] {
  return list.split(',').map((one) => {
    const [first = '', second = first] = one.split(' as ')
    return [first, second]
  })
}
