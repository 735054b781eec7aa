/**
 * Which files a module loads with itself: its static imports, not those of `import()`.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import ts from 'typescript'

/**
 * @param {string} file
 * @returns {string[]} The specifiers, relative ones as they stand.
 * @throws {Error} For one that is not relative: a page has no node_modules.
 */
export function staticImports(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022)
  const specifiers = source.statements.map(specifierOf).filter((text) => text !== undefined)
  const bare = specifiers.find((text) => !text.startsWith('.'))
  if (bare) throw new Error(`${file} imports ${bare}, which no browser can find.`)
  return specifiers
}

function specifierOf(statement) {
  const declares = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
  return declares ? statement.moduleSpecifier?.text : undefined
}
