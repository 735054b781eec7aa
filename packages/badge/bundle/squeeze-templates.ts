/**
 * White space and quotes in templates are for authors; they would be a tenth of the script.
 *
 * @module
 */

import type { Plugin } from 'vite'
import { applyEdits, visit, type Edit } from './edits.js'

/** Squeezes the `html`, `svg` and `css` templates of this package. */
export function squeezeTemplates(): Plugin {
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
    .replace(/ ?([{};,>!]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .replace(/\b0\./g, '.')
    .trim()
}

/** Beside a tag a line break is layout, elsewhere it is a space; quotes are needed only around more than a word. */
function squeezeHtml(markup: string): string {
  return markup
    .replace(/>\s*\n\s*</g, '><')
    .replace(/>\s*\n\s*$/, '>')
    .replace(/^\s*\n\s*</, '<')
    .replace(/\s+>/g, '>')
    .replace(/="([\w-]+)"(?=[\s>])/g, '=$1')
    .replace(/\s*\n\s*/g, ' ')
}
