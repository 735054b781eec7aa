/** Builds the published script: one file for the first load, its lazy parts beside it under names that can be read. */

import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { minify } from 'terser'
import { defineConfig, type Plugin } from 'vite'

/** White space in templates is for authors; it would be a tenth of the script. */
function squeezeTemplates(): Plugin {
  return {
    name: 'squeeze-templates',
    transform(code, id) {
      if (!/\/badge\/src\//.test(id)) return null
      const edits: Edit[] = []
      visit(this.parse(code), (node) => {
        const tag = node.type === 'TaggedTemplateExpression' ? node.tag.name : ''
        if (!/^(html|svg|css)$/.test(tag)) return
        for (const { start, end, value } of node.quasi.quasis) {
          edits.push([start, end, tag === 'css' ? squeezeCss(value.raw) : squeezeHtml(value.raw)])
        }
      })
      return { code: applyEdits(code, edits), map: null }
    }
  }
}

function squeezeCss(css: string): string {
  const plain = css.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ')
  return plain
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .replace(/\b0\./g, '.')
    .trim()
}

/** Between tags nothing is lost; elsewhere one space stays. */
function squeezeHtml(markup: string): string {
  return markup.replace(/>\s*\n\s*</g, '><').replace(/\s*\n\s*/g, ' ')
}

/** What every label of the Network needs is part of the first load; in the libraries these are lazy, as all formats are. */
const FIRST_LOAD = /(did-web|did-key|eddsa-jcs-2022|bitstring-status-list|verifiable-credential)\.js$/

/** Serves an option that the published script does not have: a cache of the caller's. */
const ABSENT = /net\/store\.js$/

/** Turns the lazy import of those modules into a static one, so that a verdict needs no second round of scripts. */
function inlineFirstLoad(): Plugin {
  return {
    name: 'inline-first-load',
    transform(code, id) {
      let imports = ''
      const inlined = code.replace(/\bimport\((['"])([^'"]+)\1\)/g, (whole, _, path: string) => {
        if (ABSENT.test(path)) return 'Promise.reject()'
        if (!FIRST_LOAD.test(path)) return whole
        const names = exportsOf(readFileSync(resolve(dirname(id), path), 'utf8'))
        const own = (name: string) => `${name}_${path.replace(/\W/g, '')}`
        imports += `import { ${names.map((name) => `${name} as ${own(name)}`).join(', ')} } from '${path}'\n`
        return `Promise.resolve({ ${names.map((name) => `${name}: ${own(name)}`).join(', ')} })`
      })
      return inlined === code ? null : { code: imports + inlined, map: null }
    }
  }
}

function exportsOf(code: string): string[] {
  return [...code.matchAll(/^export (?:const|(?:async )?function) (\w+)/gm)].map(([, name]) => name ?? '')
}

/**
 * The published script says what is wrong in the visitor's language and shows codes; the English sentences of problems,
 * their places and their standards' names are for developers, who have the package.
 */
function codesOnly(): Plugin {
  return {
    name: 'codes-only',
    transform(code, id) {
      if (!/\/(credentials|verifier)\/dist\//.test(id)) return null
      const edits: Edit[] = []
      visit(this.parse(code), (node) => {
        if (node.type === 'VariableDeclarator' && node.id.name === 'standardTypes')
          edits.push([node.init.start, node.init.end, '[]'])
        if (node.type === 'ObjectExpression') {
          node.properties.forEach((member: any, i: number) => {
            if (member.key?.name === 'specification') edits.push([member.start, node.properties[i + 1]?.start ?? node.end - 1, ''])
          })
        }
        if (node.type === 'Property' && node.key.name === 'detail' && node.value.callee?.name === 'clip')
          edits.push([node.value.start, node.value.end, "''"])
        if (node.type === 'ExpressionStatement' && node.expression.callee?.name === 'checkOptions')
          edits.push([node.start, node.end, ''])
        if (node.type === 'Literal' && typeof node.value === 'string' && /^\S+ .*\.$/.test(node.value))
          edits.push([node.start, node.end, "''"])
        if (node.type === 'TemplateLiteral' && /^\S* .*\.$/.test(node.quasis.map((q: any) => q.value.raw).join('x')))
          edits.push([node.start, node.end, "''"])
        if (!/^(CallExpression|NewExpression)$/.test(node.type)) return
        const [first, sentence] = node.arguments
        if (sentence && /^(problem|fail|FetchFailure)$/.test(node.callee.name ?? ''))
          edits.push([first.end, node.arguments.at(-1).end, ''])
        else if (first && node.callee.name === 'UsageError')
          edits.push([first.start, first.end, ''])
      })
      let out = applyEdits(code, edits)
      return { code: out, map: null }
    }
  }
}

function terse(): Plugin {
  return {
    name: 'terse',
    async renderChunk(code) {
      const { code: small } = await minify(code, {
        module: true,
        compress: { ecma: 2022, passes: 4, pure_getters: true, unsafe_arrows: true },
        format: { ecma: 2022 }
      })
      return { code: small ?? code, map: null }
    }
  }
}

type Edit = [start: number, end: number, text: string]

function applyEdits(code: string, edits: Edit[]): string {
  return edits
    .filter(([start, end]) => !edits.some(([from, to]) => from < start && end <= to))
    .sort(([a], [b]) => b - a)
    .reduce((text, [start, end, piece]) => text.slice(0, start) + piece + text.slice(end), code)
}

/* The syntax tree is whatever the parser makes; this looks at three kinds of node. */
/* eslint-disable @typescript-eslint/no-explicit-any */
function visit(node: any, look: (node: any) => void): void {
  if (typeof node?.type === 'string') look(node)
  if (node && typeof node === 'object') for (const value of Object.values(node)) visit(value, look)
}

export default defineConfig({
  plugins: [squeezeTemplates(), inlineFirstLoad(), codesOnly(), terse()],
  // No `process.env`, no modulepreload helper: the output stands alone on any page.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'es2022',
    outDir: 'dist/embed',
    emptyOutDir: true,
    modulePreload: false,
    minify: false,
    reportCompressedSize: false,
    lib: { entry: 'src/embed.ts', formats: ['es'], fileName: () => 'quality-label-badge.js' },
    rolldownOptions: {
      // What the lazy parts share with the script stays in the script: one file for the first load.
      preserveEntrySignatures: 'allow-extension',
      output: { minify: false, chunkFileNames: 'quality-label-badge-[name].js' }
    }
  }
})
