/**
 * The page that lists every problem code: what it means, what to do, and the type by which a standard knows it. Made
 * from the tables of the built packages; the groups are the comments in the table of meanings.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

const verifier = join(root, 'packages/verifier')

/** @returns {Promise<string>} Markdown. */
export async function problemPage() {
  const { problem } = await import('../packages/credentials/dist/index.js')
  const { meanings } = await import('../packages/verifier/dist/describe/meanings.js')
  const { remedies } = await import('../packages/verifier/dist/describe/remedies.js')
  const sections = groups().map(({ name, codes }) => {
    const entries = codes.map((code) => entry(code, meanings[code], remedies[code], problem(code, '').type))
    return `## ${capital(name)}\n\n${entries.join('\n')}`
  })
  return [introduction, ...sections].join('\n\n')
}

const introduction = `# Every problem

A check that did not pass says why, by a code that is stable: new ones may come, none changes its meaning. This page lists them in the order of the
[walk](walk.md). [\`explain\`](../packages/verifier/README.md#sentences) and \`quality-label verify --explain\` say the same for a result.

A problem's \`type\` is the URI of the standard that defines it, where one does. Ours are \`https://badgequalitylabel.net/problems#\` and the code.`

function entry(code, meaning, remedy, type) {
  const isOurs = type.startsWith('https://badgequalitylabel.net/')
  return `### ${code}\n\n${meaning}.\n\n**What to do:** ${remedy}\n${isOurs ? '' : `\nType: \`${type}\`\n`}`
}

/** The codes as the table has them, under the comments that stand between them. */
function groups() {
  const text = readFileSync(join(verifier, 'src/describe/meanings.ts'), 'utf8')
  const found = []
  for (const [, comment, code] of text.matchAll(/^ {2}(?:\/\/ (.+)|'?([a-z][a-z0-9-]*)'?:)/gm)) {
    if (comment) found.push({ name: comment, codes: [] })
    else found.at(-1).codes.push(code)
  }
  return found
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
